import * as fc from 'fast-check';

/** Characters that end lines elsewhere, do not show, turn text around, stand alone or count twice. */
const characters = fc.constantFrom(
  'a',
  'Z',
  '0',
  ' ',
  '  ',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '\0',
  '\u000B',
  '\u000C',
  '\u001B',
  '\u0085',
  '\u00A0',
  '\u00AD',
  '\u200B',
  '\u200D',
  '\u2028',
  '\u2029',
  '\u202E',
  '\u2066',
  '\uFEFF',
  '\uFFFD',
  '\uFFFF',
  '\uD83D',
  '\uDE00',
  '😀',
  '👩‍👩‍👧',
  'é',
  'e\u0301',
  'ß',
  'İ',
  '日',
  '本',
  'ـ',
  'â€™',
  'Ã©',
  'ï»¿',
  '\\',
  '`',
  '```',
  '~~~',
  '*',
  '**',
  '_',
  '~',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '{',
  '}',
  '{{',
  '}}',
  '|',
  '#',
  '!',
  '"',
  "'",
  '--',
  '---',
  '...',
  '&amp;',
  '&#0;',
  '&#x1F600;',
  '%',
  '%20',
  '%FF',
  ':',
  '$',
  '^',
  '=',
  '+++',
  ';',
);

const phrase = fc.constantFrom(
  'Context',
  'Decision',
  'context',
  'TODO',
  'TBD',
  'Date',
  'Status',
  'Superseded by',
  'n/a',
  'lorem ipsum dolor',
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  '<your name>',
  '{{ name }}',
  'ADR-0001',
  '0001',
  '[x]',
  'https://x.org',
  'www.x.org',
  'me@x.org',
  '**bold**',
  '`code`',
  '`` a`b ``',
  '<br>',
  '<b',
  '</b>',
  '<!--',
  '-->',
);

const url = fc.oneof(
  fc.constantFrom(
    '',
    '#',
    '#context',
    '#Context',
    '#%',
    'b.md',
    './b.md',
    '../adrs/0001-a.md#decision',
    '../../..',
    '/',
    '//',
    '.',
    '/adrs/0001-a/',
    'mailto:a@b.c',
    'javascript:alert(1)',
    'java\tscript:x',
    'x y.md',
    '<x y.md>',
    '{{ ref }}',
    '?',
    '?a=b#c',
    'b.md?raw',
    '%2e%2e/%2F',
    '\0',
    'a.png',
    '../public/a.png',
    'constructor',
    '__proto__',
    'data:x',
  ),
  fc.string({ unit: characters, maxLength: 4 }),
);

const text = fc
  .array(fc.oneof(phrase, characters), { maxLength: 6 })
  .map((parts) => parts.join(' '))
  .filter((found) => found.length < 200);

const attribute = fc.oneof(
  fc
    .tuple(fc.constantFrom('href', 'src', 'id', 'name', 'alt', 'title', 'HREF'), url)
    .chain(([name, value]) =>
      fc.constantFrom(`${name}="${value}"`, `${name}='${value}'`, `${name}=${value}`, `${name}={"${value}"}`, name),
    ),
  fc.constantFrom('{...rest}', 'on={() => {}}', '=', '"', 'a={', '/'),
);

const tag = fc.constantFrom(
  'a',
  'img',
  'div',
  'A',
  'Tabs',
  'details',
  'script',
  'style',
  'pre',
  'a.b',
  'p:q',
  '',
  '!DOCTYPE',
);

const inline = fc.oneof(
  text,
  phrase,
  fc.tuple(text, url).map(([label, target]) => `[${label}](${target})`),
  fc.tuple(text, url).map(([label, target]) => `![${label}](${target} "t")`),
  fc.tuple(text, text).map(([label, name]) => `[${label}][${name}]`),
  fc.constantFrom('[^1]', '[^constructor]', '[a]', '![a]', '[a][]', '[[a](b.md)](c.md)', '![[a](b.md)](c.md)'),
  fc.tuple(tag, fc.array(attribute, { maxLength: 3 })).map(([name, all]) => `<${name} ${all.join(' ')}>`),
  fc
    .tuple(tag, fc.array(attribute, { maxLength: 3 }), text)
    .map(([name, all, inner]) => `<${name} ${all.join('\n')}>${inner}</${name}>`),
  fc.constantFrom('{a}', '{', '}', '{/* c */}', '{"a"}', '{`${a}`}', '{// c\n}', '<>', '</>', '<A />', '<A', '{...a}'),
);

const line = fc.array(inline, { maxLength: 3 }).map((parts) => parts.join(' '));

const code = fc.constantFrom(
  '{ "a": }',
  '{ "a": 1 }',
  'a: [1',
  'a: 1',
  'const a = 1;',
  'const = ;',
  'flowchart LR\n  a --> b',
  'flowchart',
  'pie',
  'sequenceDiagram\n  A->>B: x',
  'sequenceDiagram\n  A-->',
  '%%{init: {}}%%\ngraph TD',
  '---\na: b\n---\ngraph TD\n a',
  '',
  '# no heading',
  '[no](link.md)',
  '<!-- docwright-allow broken-link: x -->',
  'TODO',
  '&a [*a]',
  '"\\u',
  '<A>',
);

const rule = fc.constantFrom(
  'broken-link',
  'placeholder-text',
  'no-such-rule',
  'broken-link, empty-link',
  'constructor',
  '',
);

const suppression = fc
  .tuple(rule, fc.constantFrom('', ': why', ':', ': a -- b', ': \n why'), fc.boolean())
  .map(([id, reason, isJsx]) =>
    isJsx ? `{/* docwright-allow ${id}${reason} */}` : `<!-- docwright-allow ${id}${reason} -->`,
  );

const cells = fc.array(inline, { minLength: 1, maxLength: 3 }).map((all) => `| ${all.join(' | ')} |`);

const leaf = fc.oneof(
  line,
  fc.tuple(fc.integer({ min: 1, max: 7 }), line).map(([depth, words]) => `${'#'.repeat(depth)} ${words}`),
  fc.constantFrom(
    '## Context',
    '## Context\n\nA [b](b.md).\n\n## Decision\n\nC.\n\n## Consequences\n\nNone.',
    '## Summary\n\n## Goals\n\n## Phases\n\n## Tasks\n\n## Risks\n\n## Success criteria',
    '# A\n\nDate: 2026-03-31\n\n## Status\n\nSuperseded by [2](0002-b.md)',
    '### Same\n\na\n\n### Same',
    '## Decision',
    '## Consequences',
    '## Status',
    '# 1. Title',
    '##',
    '## Context\n\nTODO',
    'A\n===',
  ),
  fc.tuple(line, fc.constantFrom('===', '---', '-', '=')).map((parts) => parts.join('\n')),
  fc
    .tuple(
      fc.constantFrom('```', '~~~', '````', '    ', '`'),
      fc.constantFrom('', 'json', 'yaml', 'ts', 'mermaid', 'js ignore', 'constructor'),
      code,
      fc.boolean(),
    )
    .map(([mark, lang, body, isClosed]) => `${mark}${lang}\n${body}${isClosed ? `\n${mark}` : ''}`),
  fc.tuple(cells, fc.array(cells, { maxLength: 3 })).map(([head, rows]) => [head, '|---|:-:|', ...rows].join('\n')),
  fc.tuple(line, url).map(([label, target]) => `[${label}]: ${target}`),
  fc.tuple(fc.constantFrom('1', 'constructor', 'a b', ''), line).map(([name, words]) => `[^${name}]: ${words}`),
  fc.constantFrom(
    '---',
    '***',
    '<!--',
    '-->',
    '<div>',
    '</div>',
    '<script>',
    '<A>',
    '</A>',
    '<Tabs>\n\n</Tabs>',
    '<![CDATA[',
    '<?a?>',
  ),
  fc.constantFrom(
    'import a from "b"',
    'export const a = {',
    'export const a = 1',
    'import',
    'export default',
    'import {a\\',
  ),
  fc.tuple(fc.constantFrom('Date', '**Status**', '- Author', 'constructor'), text).map((parts) => parts.join(': ')),
  suppression,
);

const prefix = (mark: string, hanging: string) => (block: string) =>
  block
    .split('\n')
    .map((part, index) => (index === 0 ? mark : hanging) + part)
    .join('\n');

const { block } = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    leaf,
    fc.tuple(tie('block'), tie('block')).map((parts) => parts.join('\n\n')),
    fc.tuple(tie('block'), tie('block')).map((parts) => parts.join('\n')),
    tie('block').map(prefix('> ', '> ')),
    tie('block').map(prefix('> ', '')),
    tie('block').map(prefix('- ', '  ')),
    tie('block').map(prefix('- [x] ', '  ')),
    tie('block').map(prefix('10) ', '    ')),
    tie('block').map(prefix('\t', '\t')),
    fc.tuple(tag, tie('block')).map(([name, inner]) => `<${name}>\n\n${inner}\n\n</${name}>`),
  ),
}));

const key = fc.constantFrom(
  'title',
  'version',
  'date',
  'reviewed',
  'author',
  'purpose',
  'audience',
  'status',
  'lines',
  'tags',
  'related',
  'supersedes',
  'supersededBy',
  'requires',
  'aliases',
  'number',
  'constructor',
  '__proto__',
  'toString',
  'a.b',
  '"q"',
  '? a',
  '<<',
  '1',
  'null',
  '',
  '- a',
  '*a',
  '&a b',
  '!!str a',
  '[a]',
  '{a: b}',
);

const scalar = fc.oneof(
  fc.constantFrom(
    '',
    '~',
    'a',
    'accepted',
    'superseded',
    'active',
    '2026-03-31',
    '2026-02-31',
    '9999-12-31',
    '0000-00-00',
    '1.10',
    '-0',
    '.inf',
    '.nan',
    '1e999',
    '0x1F',
    '99999999999999999999',
    'true',
    'yes',
    '[]',
    '[a, [b]]',
    '{a: b}',
    '{max: 1, min: 9}',
    '[0001-a, 1]',
    './b.md',
    'adrs/0001-a',
    '1',
    'ADR-1',
    'constructor',
    '&x [*x]',
    '&x {a: *x}',
    '*x',
    '!!js/function a',
    '!!set {a}',
    '!!binary aa',
    '!!timestamp 2026-03-31',
    '|\n  a\n  b',
    '>-\n  a',
    '"a\\x"',
    '"a',
    "'a",
    'a: b',
    '@a',
    '%a',
    '`a`',
    '\n  - a\n  - b',
    '\n  max: 3\n  min: 1',
    '\n- a',
    '"\\u0000"',
    '"\\ud800"',
    '# c',
    'a # c',
    '[a, b',
    '\t a',
  ),
  text,
);

const yaml = fc
  .array(
    fc.tuple(key, fc.constantFrom(': ', ':', ' : ', ':\t'), scalar).map((parts) => parts.join('')),
    { maxLength: 6 },
  )
  .map((lines) => lines.map((part) => `${part}\n`).join(''));

const good = 'title: A\nversion: "1"\ndate: 2026-03-31\nauthor: Ada\npurpose: P.\naudience: all\n';

/** Metadata that most types take, with relations that lead somewhere, to themselves or in a circle. */
const goodYaml = fc
  .tuple(
    fc.constantFrom('accepted', 'superseded', 'proposed', 'active', 'draft', 'approved'),
    fc.subarray([
      'reviewed: 2026-04-01\n',
      'supersedes: [0001-a, 2]\n',
      'supersededBy: 0002-b\n',
      'requires: [../plans/a.md, plans/b]\n',
      'related: [adrs/0001-a, a]\n',
      'amends: ADR-1\n',
      'lines: { max: 2 }\n',
    ]),
  )
  .map(([status, more]) => `${good}status: ${status}\n${more.join('')}`);

const frontmatter = fc.oneof(
  fc.constant(''),
  goodYaml.map((body) => `---\n${body}---\n`),
  fc
    .tuple(
      fc.constantFrom('---\n', '--- \n', '---\r\n', '\n---\n', '+++\n', '----\n'),
      fc.boolean(),
      yaml,
      fc.constantFrom('---\n', '---', '...\n', ''),
    )
    .map(([open, isGood, body, close]) => `${open}${isGood ? good : ''}${body}${close}`),
);

/** What an editor, a merge or a copy does to a text: other line ends, a mark at the start, an end cut off, a stray character. */
const damage = fc.oneof(
  { weight: 4, arbitrary: fc.constant((whole: string) => whole) },
  fc.constant((whole: string) => whole.replaceAll('\n', '\r\n')),
  fc.constant((whole: string) => whole.replaceAll('\n', '\r')),
  fc.constant((whole: string) => `\uFEFF${whole}`),
  fc.nat().map((at) => (whole: string) => whole.slice(0, at % (whole.length + 1))),
  fc.tuple(fc.nat(), characters).map(([at, found]) => (whole: string) => {
    const offset = at % (whole.length + 1);
    return whole.slice(0, offset) + found + whole.slice(offset);
  }),
);

/** Markdown and MDX as nobody should write it. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(frontmatter, block, fc.constantFrom('', '\n'), damage)
      .map(([head, body, end, change]) => change(head + body + end)),
  },
  fc.string({ unit: characters, maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

const path = fc.constantFrom(
  'adrs/0001-a.md',
  'adrs/0001-a.mdx',
  'adrs/0001-b.md',
  'adrs/0002-b.md',
  'adrs/deep/README.md',
  'adrs/index.md',
  'plans/a.md',
  'plans/b.mdx',
  'runbooks/a.md',
  'runbooks/b.md',
  'specs/c#.md',
  'specs/日.mdx',
  'notes/a.md',
  'a.md',
  'adrs/constructor.md',
  '__proto__.md',
  'logs/0001-a.md',
  'logs/b.mdx',
  'logs/c.md',
);

/** One to four documents with paths from the content folder. */
export const hostileTree = fc.uniqueArray(fc.record({ path, text: hostileText }), {
  minLength: 1,
  maxLength: 4,
  selector: (document) => document.path,
});

/** Bytes that may be UTF-8. */
export const hostileBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  fc.tuple(hostileText, fc.uint8Array({ maxLength: 3 }), fc.nat()).map(([whole, bytes, at]) => {
    const encoded = Buffer.from(whole);
    const offset = at % (encoded.length + 1);
    return Buffer.concat([encoded.subarray(0, offset), bytes, encoded.subarray(offset)]);
  }),
  hostileText.map((whole) => Buffer.from(`\uFEFF${whole}`, 'utf16le')),
);
