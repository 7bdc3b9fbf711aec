import { expect, test } from 'vitest';
import { riskDays, riskMatrix, riskRegister } from '../../src/views/risks.ts';
import { projectOf } from '../support/check-text.ts';

const head = '| Risk | Probability | Impact | Mitigation | Owner | Status | Review |\n|---|---|---|---|---|---|---|\n';

const project = projectOf(
  {
    'plans/a.md': `## Risks\n\n${head}| In order | high | medium | Watch | Ada | open | 2026-06-01 |
| Nobody | high | critical | – | | | |
| Overdue | low | high | Watch | Ada | happened | 2026-05-30 |
| Today | low | low | Watch | Ada | open | 2026-05-31 |
| Accepted | medium | medium | | Ada | accepted | 2026-07-01 to 2026-07-02 |
| Closed | critical | critical | | | closed | 2020-01-01 |
`,
    'plans/b.md': `## Risks\n\n| Risk | Impact |\n|---|---|\n| [Unrated](a.md) | critical |\n| | |\n`,
    'plans/c.md': '## Risks\n\nNone.\n',
  },
  {},
  { asOf: '2026-05-31' },
);
const risks = riskRegister(project);

test('the greatest exposure comes first, what is not rated last', () => {
  expect(risks.map(({ title, exposure }) => `${title.text} ${exposure}`)).toEqual([
    'Closed 16',
    'Nobody 12',
    'In order 6',
    'Accepted 4',
    'Overdue 3',
    'Today 1',
    'Unrated undefined',
  ]);
});

test('what a risk lacks', () => {
  expect(Object.fromEntries(risks.map(({ title, needs }) => [title.text, needs.join(' ')]))).toEqual({
    Closed: '',
    Nobody: 'owner mitigation review',
    'In order': '',
    Accepted: '',
    Overdue: 'overdue',
    Today: '',
    Unrated: 'owner mitigation rating review',
  });
});

test('the matrix counts what is open and rated', () => {
  const none = { low: 0, medium: 0, high: 0, critical: 0 };
  expect(riskMatrix(risks)).toEqual({
    low: { ...none, low: 1, high: 1 },
    medium: { ...none, medium: 1 },
    high: { ...none, medium: 1, critical: 1 },
    critical: none,
  });
});

test('the register is another one after the day of a review', () => {
  expect(riskDays(project)).toEqual(['2026-06-01', '2026-07-02', '2026-05-30', '2026-05-31']);
});

test('each risk has its line', () => {
  expect(risks.map(({ card, line }) => `${card.id} ${line}`).slice(0, 3)).toEqual([
    'plans/a 10',
    'plans/a 6',
    'plans/a 5',
  ]);
});
