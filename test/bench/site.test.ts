import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openProject, type Project, type State, write } from '../../scripts/bench/project.ts';
import { faultOf, sizeOf } from '../../scripts/bench/site.ts';
import { tools } from '../../scripts/bench/tools/index.ts';
import { writeTree } from '../support/cli.ts';

/** Writes as generate-corpus.mjs does: documents in folders, numbered over all of them, and a home page. */
const generator = `import { mkdirSync, writeFileSync } from 'node:fs';
const [, , count, folder, format] = process.argv;
const extension = format === 'hugo' ? 'md' : 'mdx';
for (let number = 0; number < Number(count); number += 1) {
  const place = folder + (number % 2 === 0 ? '/z/g00' : '/a/g00');
  mkdirSync(place, { recursive: true });
  writeFileSync(place + '/doc-0000' + number + '.' + extension, '---\\ntitle: "T' + number + '"\\n---\\n\\nText.\\n');
}
writeFileSync(folder + '/index.' + extension, '');
`;

const state: State = { sentence: 'A new sentence.', title: 'A new title', token: '#1a2bd1' };

function projectOf(name: string): Project {
  const root = writeTree({ 'generate.mjs': generator });
  const tool = tools.find((one) => one.name === name)!;
  return openProject(tool, root, join(root, 'generate.mjs'), 4);
}

test.each<[tool: string, paths: string[], first: string]>([
  [
    'docwright',
    ['content/z/g00/doc-00000.mdx', 'content/a/g00/doc-00001.mdx', 'content/z/g00/doc-00002.mdx'],
    `import Note from '../../../components/Note.astro';\n\nText.\n\n<Note kind="tip">Mind this before you go on.</Note>\n`,
  ],
  [
    'starlight',
    [
      'src/content/docs/z/g00/doc-00000.mdx',
      'src/content/docs/a/g00/doc-00001.mdx',
      'src/content/docs/z/g00/doc-00002.mdx',
    ],
    `import Note from '../../../../components/Note.astro';\n\nText.\n\n<Note kind="tip">Mind this before you go on.</Note>\n`,
  ],
  [
    'hugo',
    ['content/z/g00/doc-00000.md', 'content/a/g00/doc-00001.md', 'content/z/g00/doc-00002.md'],
    'Text.\n\n{{< note kind="tip" >}}Mind this before you go on.{{< /note >}}\n',
  ],
])('%s: a component, an edit and a title, each in its document', (name, paths, first) => {
  const project = projectOf(name);
  write(project, state);
  expect(paths.map((path) => readFileSync(join(project.root, path), 'utf8'))).toEqual([
    `---\ntitle: "T0"\n---\n\n${first}`,
    '---\ntitle: "T1"\n---\n\nA new sentence.\nText.\n',
    '---\ntitle: "A new title"\n---\n\nText.\n',
  ]);
});

test('a file that says the same is not touched', () => {
  const project = projectOf('docwright');
  write(project, state);
  const paths = ['content/a/g00/doc-00001.mdx', 'content/z/g00/doc-00002.mdx', 'docwright.config.mts'];
  for (const path of paths) utimesSync(join(project.root, path), 1_700_000_000, 1_700_000_000);
  write(project, { ...state, sentence: 'Another sentence.' });
  const isTouched = paths.map((path) => statSync(join(project.root, path)).mtimeMs !== 1_700_000_000_000);
  expect(isTouched).toEqual([true, false, false]);
});

const pages: Record<string, string> = {
  'z/g00/doc-00000/index.html': '<aside class="note note-tip">Mind this before you go on.</aside>',
  'a/g00/doc-00001/index.html': 'A new sentence.',
  'z/g00/doc-00002/index.html': 'A new title',
  'a/g00/doc-00003/index.html': 'Text',
  'style.css': 'a{color:#1a2bd1}',
};

test.each<[change: Record<string, string | undefined>, fault: string | undefined]>([
  [{}, undefined],
  [{ 'style.css': '', 'a/g00/doc-00001/index.html': 'A new sentence. #1a2bd1' }, undefined],
  [{ 'a/g00/doc-00003/index.html': undefined }, '1 of 4 pages are missing'],
  [{ 'z/g00/doc-00000/index.html': '<Note kind="tip">' }, 'the component is not in its page'],
  [{ 'a/g00/doc-00001/index.html': 'An old sentence.' }, 'the edited sentence is not in its page'],
  [{ 'z/g00/doc-00002/index.html': 'T2' }, 'the new title is not in its page'],
  [{ 'style.css': 'a{color:#1a2bd0}' }, 'the change of the theme is not in the site'],
])('what a site lacks: %j', (change, fault) => {
  expect(faultOf(builtProject({ ...pages, ...change }), state)).toBe(fault);
});

test('how large a site is, and where there is none', () => {
  const project = builtProject(pages);
  expect(sizeOf(project.root)).toEqual({ files: 5, bytes: Object.values(pages).join('').length });
  rmSync(join(project.root, 'dist'), { recursive: true });
  expect([faultOf(project, state), sizeOf(project.root)]).toEqual(['4 of 4 pages are missing', { files: 0, bytes: 0 }]);
});

function builtProject(site: Record<string, string | undefined>): Project {
  const project = projectOf('docwright');
  for (const [path, text] of Object.entries(site)) {
    if (text === undefined) continue;
    const file = join(project.root, 'dist', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return project;
}
