import { expect, test } from 'vitest';
import { runbook } from '../../src/doc-types/runbook.ts';
import type { Format } from '../../src/model/facts.ts';
import { triageOf } from '../../src/parse/triage.ts';
import { parseText } from '../support/parse-text.ts';

const triage = (body: string, format: Format = 'md') => triageOf(parseText(body, format), runbook);

const textsOf = (body: string): string[] => triage(body)?.symptoms.map(({ text }) => text) ?? [];

test('each paragraph, item, row and line of code is a symptom', () => {
  const body = `## Symptoms

The gateway *answers* with
\`502\`.

- The log says:

  \`\`\`text
  upstream   refused

  no [healthy] upstream
  \`\`\`
  - below it
- [The graph][g] is flat.

### More

| Sign | Where |
|---|---|
| Queue | grows |

> A quote.

<!-- a comment -->

[g]: https://example.org

## Impact

Nobody can pay. Orders are lost.
`;
  expect(triage(body)).toEqual({
    slug: 'symptoms',
    impact: 'Nobody can pay.',
    symptoms: [
      { text: 'The gateway answers with 502.', isCode: false },
      { text: 'The log says:', isCode: false },
      { text: 'upstream refused', isCode: true },
      { text: 'no [healthy] upstream', isCode: true },
      { text: 'below it', isCode: false },
      { text: 'The graph is flat.', isCode: false },
      { text: 'Queue · grows', isCode: false },
      { text: 'A quote.', isCode: false },
    ],
  });
});

test('sections are found by their aliases', () => {
  expect(triage('## Meaning\n\nIt is down.\n\n## Severity\n\nCritical\n')).toEqual({
    slug: 'meaning',
    impact: 'Critical',
    symptoms: [{ text: 'It is down.', isCode: false }],
  });
});

test('what is long is cut, and what is much ends', () => {
  expect(textsOf(`## Symptoms\n\n${'x'.repeat(400)}\n`)).toEqual([`${'x'.repeat(299)}…`]);
  expect(textsOf(`## Symptoms\n\n${'- sign\n'.repeat(60)}`)).toHaveLength(40);
  expect(triage(`## Impact\n\n${'x '.repeat(200)}\n`)?.impact).toHaveLength(200);
});

test('nothing where nothing is said', () => {
  expect(triage('## Symptoms\n\n## Impact\n')).toBeUndefined();
  expect(triage('Words.\n')).toBeUndefined();
  expect(triageOf(parseText('## Symptoms\n\nOne.\n'), { sections: [] })).toBeUndefined();
});

test('a line of code that looks like a definition', () => {
  const body = '## Symptoms\n\nIt is {"down"} <b>here</b>.\n\n## Impact\n\n```\n[a]: {b c d\n```\n';
  expect(triage(body, 'mdx')?.symptoms).toEqual([{ text: 'It is here.', isCode: false }]);
});
