import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { generate } from './corpus.ts';
import type { Tool } from './tools/tool.ts';

/** What the steps change; all of it has to be found in the site after each build. */
export interface State {
  /** Stands in the body of the first document. */
  sentence: string;
  /** Of the second document. */
  title: string;
  /** A CSS colour. */
  token: string;
}

/** A folder with generated documents and the settings of one tool. */
export interface Project {
  tool: Tool;
  root: string;
  /** Texts by path below the content folder without its extension, in the order of the generator. */
  documents: ReadonlyMap<string, string>;
  extension: string;
}

/** What tools keep between builds, and the site. */
const kept = ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite', 'node_modules/.cache', 'resources'];

/** Every tenth document has a component. */
const hasNote = (index: number): boolean => index % 10 === 0;

export const noteText = 'Mind this before you go on.';

/** Puts documents and settings where the documents of another run may lie; packages stay. */
export function openProject(tool: Tool, root: string, generator: string, count: number): Project {
  forget(root);
  const content = join(root, tool.content);
  generate(generator, count, content, tool.format);
  const paths = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((path) => path.includes('.'));
  // The home page of the generator is no document: it has none of the fields.
  for (const path of paths.filter((name) => name.startsWith('index.'))) rmSync(join(content, path));
  const files = paths.filter((name) => !name.startsWith('index.')).toSorted(byNumber);
  const documents = files.map((path, index): [string, string] => {
    const text = readFileSync(join(content, path), 'utf8');
    return [path.replace(/\.\w+$/, ''), hasNote(index) ? withNote(tool, path, text) : text];
  });
  // Astro and npm look for it upwards, and what lies above is no part of the project.
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  return { tool, root, documents: new Map(documents), extension: posix.extname(files[0] ?? '') };
}

export function forget(root: string): void {
  for (const path of kept) rmSync(join(root, path), { recursive: true, force: true });
}

/** The generator numbers documents in their file names, over all folders. */
const byNumber = (a: string, b: string): number => (posix.basename(a) < posix.basename(b) ? -1 : 1);

/** Adds a component with a property: its import after the frontmatter, itself at the end. */
export function withNote(tool: Pick<Tool, 'content' | 'note'>, path: string, text: string): string {
  const { head, element } = tool.note('tip', noteText, posix.join(tool.content, posix.dirname(path)));
  const body = `${text}\n${element}\n`;
  return head === '' ? body : intoBody(body, `${head}\n`);
}

const intoBody = (text: string, line: string): string => text.replace('\n---\n\n', () => `\n---\n\n${line}\n`);

/** Brings the files on the disk to a state; files that say the same already are not touched. */
export function write({ tool, root, documents, extension }: Project, { sentence, title, token }: State): void {
  const texts = [...documents].map(([path, text], index) => {
    const changed =
      index === 1 ? intoBody(text, sentence) : index === 2 ? text.replace(/^title: .*$/m, `title: "${title}"`) : text;
    return [`${tool.content}/${path}${extension}`, changed] as const;
  });
  for (const [path, text] of [...Object.entries(tool.files(token)), ...texts]) writeChanged(join(root, path), text);
}

function writeChanged(path: string, text: string): void {
  try {
    if (readFileSync(path, 'utf8') === text) return;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(path), { recursive: true });
  }
  writeFileSync(path, text);
}
