import { expect, test } from 'vitest';
import { run, writeTree } from '../support/cli.ts';

const docwright = new URL('../../src/index.ts', import.meta.url).href;

/** Three types in one folder: by the metadata, by the name of the file, and the rest. */
const config = `import { defineConfig, defineDocType, line, required, sectionText, sidecar, status, z } from '${docwright}';
const frontmatter = z.strictObject({ title: z.string(), status: status('Open', 'Moved').optional(), to: z.string().optional() });
export default defineConfig({
  types: [
    defineDocType({ name: 'moved', label: 'Moved page', files: ['**/*.md'], frontmatter, when: { status: 'Moved' }, requiredWhen: { to: { status: 'Moved' } } }),
    defineDocType({ name: 'log', label: 'Log', folder: 'notes', fileName: 'log_*.md', frontmatter, metadata: sidecar('*.meta.yaml') }),
    defineDocType({
      name: 'note', label: 'Note', files: ['**/*.md'], frontmatter,
      metadata: { title: line('Title'), status: sectionText('Status') },
      sections: [required('Status'), required('Text', { min: { words: 2 } })],
    }),
  ],
});
`;

const check = async (files: Record<string, string>) => {
  const root = writeTree({ 'docwright.config.mts': config, ...files });
  const { out } = await run('check', '--root', root, '--format', 'json');
  const { diagnostics } = JSON.parse(out) as {
    diagnostics: {
      path: string;
      ruleId: string;
      message: string;
      help: string;
      docType: string;
      range: { start: { line: number } };
    }[];
  };
  return diagnostics
    .filter(({ ruleId }) => ruleId !== 'orphan-document')
    .map(({ path, range, ruleId, message, help }) => `${path}:${range.start.line} ${ruleId}: ${message}. ${help}`);
};

test.each<[what: string, files: Record<string, string>, expected: string[]]>([
  ['by metadata', { 'content/notes/a.md': '---\ntitle: A\nstatus: Moved\nto: b\n---\nSee b.\n' }, []],
  [
    'by metadata, and a field that it requires',
    { 'content/notes/log_a.md': '---\ntitle: A\nstatus: Moved\n---\nSee b.\n' },
    ['content/notes/log_a.md:1 invalid-frontmatter: "to" is missing, and status is Moved. Add to'],
  ],
  ['by name', { 'content/notes/log_a.md': 'Text.\n', 'content/notes/log_a.meta.yaml': 'title: A\nstatus: Open\n' }, []],
  [
    'a finding in the file beside',
    { 'content/notes/log_a.md': 'Text.\n', 'content/notes/log_a.meta.yaml': 'title: A\n\nstatus: Opn\n' },
    [
      'content/notes/log_a.meta.yaml:3 invalid-frontmatter: "status" cannot be "Opn". Did you mean "Open"? Use one of Open, Moved',
    ],
  ],
  [
    'a file beside that is not YAML',
    { 'content/notes/log_a.md': 'Text.\n', 'content/notes/log_a.meta.yaml': 'title: A\n  b: c\n' },
    [
      'content/notes/log_a.meta.yaml:2 unparsable-document: The metadata is not valid YAML: bad indentation of a mapping entry. Begin the key as far to the left as the others',
    ],
  ],
  [
    'no file beside',
    { 'content/notes/log_a.md': 'Text.\n' },
    [
      'content/notes/log_a.md:1 invalid-frontmatter: Log has no metadata. Write a file log_a.meta.yaml beside it that holds title',
    ],
  ],
  ['from the body', { 'content/a.md': 'Title: A\n\n## Status\n\nOpen\n\n## Text\n\nTwo words.\n' }, []],
  [
    'what the body lacks',
    { 'content/a.md': 'Text.\n\n## Status\n\nClosed\n\n## Text\n\nWord.\n' },
    [
      'content/a.md:1 invalid-frontmatter: "title" is missing. Add a line under the title: Title: ...',
      'content/a.md:5 invalid-frontmatter: "status" cannot be "Closed". Use one of Open, Moved',
      'content/a.md:7 thin-section: Section "Text" has 1 word, 1 fewer than the 2 it should have. Say more in it',
    ],
  ],
])('types and metadata: %s', async (_, files, expected) => {
  expect(await check(files)).toEqual(expected);
});

test('a new document of such a type keeps its contract but for what only its author can write', async () => {
  const root = writeTree({ 'docwright.config.mts': config, 'content/notes/x.md': '' });
  const create = (type: string) => run('new', type, 'Big day', '--root', root, '--author', 'A', '--date', '2026-11-20');
  expect((await create('log')).out).toBe('content/notes/log_big-day.md\ncontent/notes/log_big-day.meta.yaml\n');
  expect((await create('note')).out).toBe('content/big-day.md\n');
  const { out } = await run(
    'check',
    'content/big-day.md',
    'content/notes/log_big-day.md',
    '--root',
    root,
    '--format',
    'concise',
  );
  expect(out.match(/\b(?:error|warning)\b.*/g)).toEqual(['error empty-section Section "Text" is empty']);
});

test('explain says where the metadata is and what holds for it', async () => {
  const root = writeTree({ 'docwright.config.mts': config, 'content/a.md': 'Title: A\n\n## Status\n\nOpen\n' });
  const { out } = await run('explain', 'content/a.md', '--root', root);
  expect(out).toContain('Type: Note (note), for **/*.md\n');
  expect(out).toContain('Metadata: body\n');
  expect(out).toMatch(/ {2}title {2,}required; from the line "Title:"\n/);
  expect(out).toMatch(/ {2}Text {2,}required; at least 2 words\n/);
});

test('a condition that throws is a finding', async () => {
  const throwing = config.replace("when: { status: 'Moved' }", 'when: ({ title }) => title.length > 99');
  const root = writeTree({ 'docwright.config.mts': throwing, 'content/a.md': '---\nstatus: Open\n---\n' });
  const { out } = await run('check', '--root', root, '--format', 'concise');
  expect(out).toContain('The condition of Moved page fails on the metadata: Cannot read properties of undefined');
});
