import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import type { UserConfig } from '../../src/config/define-config.ts';
import { adr, builtInTypes, defineDocType, line, plan, required, sidecar } from '../../src/doc-types/index.ts';
import { baseFields, documentId } from '../../src/doc-types/fields.ts';

/** A small project: its files by path from the root, and which of `configs` it has. */
export interface State {
  files: Readonly<Record<string, string>>;
  config: number;
}

export type Edit =
  | { kind: 'write'; path: string; text: string }
  /** `at` counts through the files that are there, round and round. */
  | { kind: 'remove'; at: number }
  | { kind: 'rename'; at: number; to: string }
  | { kind: 'swap'; at: number; word: string; by: string }
  | { kind: 'config'; to: number };

export const emptyState: State = { files: {}, config: 0 };

const note = defineDocType({
  name: 'note',
  folder: 'notes',
  frontmatter: baseFields.partial().extend({ amends: documentId({ acyclic: true }).optional() }),
  metadata: sidecar('*.meta.yaml'),
  equals: { title: line('Title') },
});
const strictAdr = defineDocType({
  name: 'adr',
  folder: 'adrs',
  frontmatter: adr.frontmatter.partial(),
  when: { status: ['accepted', 'proposed'] },
  sections: [required('Alpha'), required('Gamma', { lines: { min: 2 } })],
});

/** Stands for bytes that are no UTF-8. */
const unreadable = 'bytes';

/** Configs between which an edit may change. */
export const configs: readonly UserConfig[] = [
  { types: [...builtInTypes, note] },
  { types: [strictAdr, plan, note], publicDir: 'assets', base: '/docs' },
  {
    rules: { 'orphan-document': 'warning', 'broken-link': 'off' },
    overrides: [{ files: ['adrs/**'], rules: { 'broken-anchor': 'info' } }],
  },
];

const documentPath = fc.constantFrom(
  'adrs/0001-a.md',
  'adrs/0001-a.mdx',
  'adrs/0001-b.md',
  'adrs/0002-c.md',
  'adrs/old/README.md',
  'plans/a.md',
  'plans/a.mdx',
  'plans/b.md',
  'notes/n.md',
  'notes/N.md',
  'specs/s.mdx',
  'loose.md',
);
const otherPath = fc.constantFrom(
  'public/p.png',
  'public/adrs/0001-a',
  'assets/p.png',
  'content/adrs/p.png',
  'content/adrs/0001-a.txt',
  'src/x.ts',
  'content/notes/n.meta.yaml',
);

/** Of one length, so that a change of a word leaves the size of the file as it was. */
const word = fc.constantFrom('Alpha', 'Gamma', 'Delta', 'Kappa');

const target = fc.constantFrom(
  '0001-a.md',
  '0001-b.md',
  '../adrs/0002-c.md',
  '../plans/a.md',
  '../plans/a.mdx',
  'old/',
  'p.png',
  '0001-a.txt',
  '',
  '/p.png',
  '/adrs/0001-a/',
  '/docs/plans/a/',
  '/rules/broken-link/',
  'https://x.org',
  '../../src/x.ts',
);

const relation = fc
  .tuple(
    fc.constantFrom('supersedes', 'requires', 'related'),
    fc.constantFrom('0001-a', '0001-b', 'adrs/0002-c', '../plans/a.md', 'plans/b', 'b', '1', 'ADR-2', 'old'),
  )
  .map(([field, value]) => `${field}: [${value}]\n`);

const head = fc
  .tuple(
    fc.constantFrom('accepted', 'proposed', 'superseded', 'draft'),
    fc.uniqueArray(
      fc.oneof(
        relation,
        fc.constantFrom('supersededBy: 0002-c\n', 'lines: { max: 3 }\n', 'extra: 1\n', 'date: 2026-11-20\n'),
      ),
      {
        maxLength: 3,
        selector: (text) => text.split(':')[0],
      },
    ),
  )
  .map(([status, more]) => `---\ntitle: T\nstatus: ${status}\n${more.join('')}---\n`);

const taskRow = fc.tuple(
  fc.constantFrom('', 'T1', 'T2', 'a#T1', 'b#T2', 'plans/b#T1'),
  fc.constantFrom('P1', 'P2'),
  fc.constantFrom('done', 'open', ''),
);
const taskTable = fc
  .array(taskRow, { minLength: 1, maxLength: 2 })
  .map((rows) =>
    rows.reduce(
      (text, cells, index) => `${text}| T${index + 1} | Alpha | ${cells.join(' | ')} |\n`,
      '## Tasks\n\n| ID | Task | Depends on | Phase | Status |\n|---|---|---|---|---|\n',
    ),
  );
const phaseTable = fc
  .constantFrom(['Week 1', 'Week 2'], ['Week 5', '2026-01-05'])
  .map(([first, last]) => `## Phases\n\n| Phase | When |\n|---|---|\n| P1 | ${first} |\n| P2 | ${last} |\n`);

const deliverableTable = fc
  .tuple(
    fc.constantFrom('adrs/0001-a.md', '[Alpha](../adrs/0001-b.md)', 'plans/a.md', '../plans/b.md'),
    fc.constantFrom('3', '9', ''),
    fc.constantFrom('done', 'open'),
  )
  .map((cells) => `## Deliverables\n\n| Document | Lines | Status |\n|---|---|---|\n| ${cells.join(' | ')} |\n`);

const figure = fc
  .tuple(
    fc.constantFrom(
      'tasks.count',
      'tasks.layers',
      'lines',
      'words',
      'documents.count',
      'deliverables.lines',
      'criteria.count',
    ),
    fc.constantFrom('', 'document=plans/a', 'document=0001-a', 'project=*', 'project=x'),
    fc.nat(3),
  )
  .map(([name, of, number]) => `About ${number} <!-- docwright-figure ${name} <= ${of} -->\n`);

const part = fc.oneof(
  { weight: 2, arbitrary: figure },
  deliverableTable,
  taskTable,
  phaseTable,
  word.map((title) => `## ${title}\n\n${title} is here.\n`),
  fc
    .tuple(word, target, fc.boolean(), word)
    .map(
      ([text, path, hasAnchor, anchor]) =>
        `See [${text} of it](${path}${hasAnchor ? `#${anchor.toLowerCase()}` : ''}).\n`,
    ),
  word.map((id) => `<a id="${id.toLowerCase()}"></a>\n`),
  target.map((path) => `![A picture](${path})\n`),
  fc.constantFrom(
    '```json\n{ "Alpha": }\n```\n',
    '```mermaid\nflowchart LR\n  Alpha -> Gamma\n```\n',
    '```ts\nconst Alpha = ;\n```\n',
    '<!-- docwright-allow broken-link: it comes later -->\n',
    'TODO\n',
    '{a}\n',
    '<A>\n',
    'Title: T\n',
  ),
);

const documentText = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .tuple(head, fc.array(part, { maxLength: 4 }))
      .map(([front, parts]) => `${front}\n${parts.join('\n')}`),
  },
  fc.constantFrom('', '---\ntitle: [T\n---\n', '# Alpha\n', '\uFFFE', unreadable),
);

const write = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      path: documentPath.map((path) => `content/${path}`),
      text: documentText,
    }),
  },
  fc.record({
    kind: fc.constant('write' as const),
    path: otherPath,
    text: fc.constantFrom('title: T\n', 'title: S\n', ''),
  }),
);

/** Edits to a small project: documents and other files come, change, move and go, and so does the config. */
export const editSequence: fc.Arbitrary<Edit[]> = fc
  .tuple(
    fc.array(write, { minLength: 1, maxLength: 6 }),
    fc.array(
      fc.oneof(
        { weight: 4, arbitrary: write },
        fc.record({ kind: fc.constant('remove' as const), at: fc.nat(50) }),
        fc.record({
          kind: fc.constant('rename' as const),
          at: fc.nat(50),
          to: documentPath.map((path) => `content/${path}`),
        }),
        { weight: 2, arbitrary: fc.record({ kind: fc.constant('swap' as const), at: fc.nat(50), word, by: word }) },
        fc.record({ kind: fc.constant('config' as const), to: fc.nat(configs.length - 1) }),
      ),
      { maxLength: 8 },
    ),
  )
  .map(([first, more]) => [...first, ...more]);

export function apply({ files, config }: State, edit: Edit): State {
  if (edit.kind === 'config') return { files, config: edit.to };
  if (edit.kind === 'write') return { files: { ...files, [edit.path]: edit.text }, config };
  const paths = Object.keys(files);
  const path = paths[edit.at % Math.max(1, paths.length)];
  if (path === undefined) return { files, config };
  const { [path]: text = '', ...others } = files;
  if (edit.kind === 'remove') return { files: others, config };
  if (edit.kind === 'rename') return { files: { ...others, [edit.to]: text }, config };
  return { files: { ...files, [path]: text.replaceAll(edit.word, edit.by) }, config };
}

/**
 * Makes the files of a folder, which are those of one state, those of another. Folders stay.
 *
 * @param time When they were written, in seconds since 1970.
 */
export function writeState(root: string, from: State, to: State, time: number): void {
  for (const path of Object.keys(from.files)) if (!(path in to.files)) rmSync(join(root, path));
  for (const [path, text] of Object.entries(to.files)) {
    if (from.files[path] === text) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text === unreadable ? Buffer.from([0x61, 0xff]) : text);
    utimesSync(join(root, path), time, time);
  }
}
