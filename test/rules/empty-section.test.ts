import { describe, expect, test } from 'vitest';
import { builtInTypes } from '../../src/doc-types/index.ts';
import { emptySection } from '../../src/rules/empty-section.ts';
import { brief, checkText } from '../support/check-text.ts';

const lackIn = (body: string, path = 'adrs/a.md') =>
  checkText(emptySection, { [path]: `## Context\n\n${body}\n\n## Unknown\n` }).map(({ message }) =>
    message.replace('Section "Context" ', ''),
  );

describe('is empty', () => {
  test.each([
    '',
    ' \u00a0 ',
    '<!-- what forces it -->',
    '<!-- a --> <!-- b -->',
    '<!-- open',
    '### Part\n\n#### Deeper',
    '---',
    '[a]: b.md',
    '[^1]: note',
    '<div>\n\n</div>',
    '<br>',
    '```\n```',
    '| a | b |\n|---|---|',
  ])('%j', (body) => expect(lackIn(body)).toEqual(['is empty']));
});

describe('is empty, in MDX', () => {
  test.each([
    '{/* later */}',
    '{/* a */} {/* b */}',
    '{\n  // later\n}',
    '{}',
    '<></>',
    '<div>{/* x */}</div>',
    "{' '}",
  ])('%j', (body) => expect(lackIn(body, 'adrs/a.mdx')).toEqual(['is empty']));
});

describe('holds only a placeholder', () => {
  test.each([
    'TODO',
    '_todo_',
    '**TBD.**',
    '[TBD]',
    'FIXME!',
    'TODO: TBD',
    'To be written.',
    '*Coming soon* ...',
    '...',
    '…',
    '---\n\n—',
    '–',
    '\\-',
    '- TODO\n- tbd',
    'To\nbe decided',
    '| a | b |\n|---|---|\n| - | TODO |',
    '- [ ] ...',
    '<p>TODO</p>',
    '<!-- x --> TODO',
    '???',
    'TODO\r\n\r\nTODO',
  ])('%j', (body) => expect(lackIn(body)).toEqual(['holds only a placeholder']));
});

describe('holds something', () => {
  test.each([
    'None.',
    'N/A',
    'n/a.',
    '0',
    'TODO: ask Ada',
    'The todo list is long.',
    'Ünïcode',
    '日本',
    '✅',
    '> quoted',
    '`x`',
    '```\ncode\n```',
    '    code',
    '![](a.png)',
    '<img src="a.png">',
    '<p>Text</p>',
    '| a |\n|---|\n| 1 |',
    '- [ ] a task',
    'See [b](b.md)',
    'Tadbd',
    '<!-- x -->\n\nText',
    '### Part\n\nText',
  ])('%j', (body) => expect(lackIn(body)).toEqual([]));

  test.each(['<Chart />', '{value}', '<>Text</>', '{"text"}', '{a /* b */}', '<div>Text</div>'])('%j, in MDX', (body) =>
    expect(lackIn(body, 'adrs/a.mdx')).toEqual([]),
  );
});

const guidance = 'What forces a decision: the situation, the needs that pull against each other, what was measured.';

test.each<[body: string, expected: string[]]>([
  [guidance, ['holds only the hint that it came with']],
  [`*${guidance.replaceAll(' ', '\n')}*`, ['holds only the hint that it came with']],
  [`> ${guidance.toUpperCase().replace(':', ' -')}`, ['holds only the hint that it came with']],
  [`${guidance}\n\n| a | b |\n|---|---|\n`, ['holds only the hint that it came with']],
  [`${guidance}\n\nTODO`, ['holds only a placeholder']],
  [`${guidance}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n`, []],
  [`${guidance} And more.`, []],
])('guidance: %j', (body, expected) => {
  expect(lackIn(body)).toEqual(expected);
});

test.each(
  builtInTypes.flatMap((type) =>
    type.sections.filter(({ guidance: hint }) => hint !== '').map((section) => [type, section] as const),
  ),
)('knows the hint of $name $title', (type, section) => {
  const text = `## ${section.title}\n\n${section.guidance}\n`;
  expect(checkText(emptySection, { [`${type.collection}/a.md`]: text })).toHaveLength(1);
});

test('reports each at its heading, aliases and optional sections too', () => {
  const text = '## Alternatives\n\n## Decision\nWe do.\n\n## More information\nTBD\n\n## Decision outcome\n';
  expect(checkText(emptySection, { 'adrs/a.md': text }).map(brief)).toEqual([
    'content/adrs/a.md:1:1 Section "Alternatives" is empty',
    'content/adrs/a.md:6:1 Section "More information" holds only a placeholder',
    'content/adrs/a.md:9:1 Section "Decision outcome" is empty',
  ]);
});
