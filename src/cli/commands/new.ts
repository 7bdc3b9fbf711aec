import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { slug } from 'github-slugger';
import { coverageOf } from '../../check/coverage.ts';
import { date as dateField } from '../../doc-types/fields.ts';
import { template } from '../../doc-types/template.ts';
import { openConfig } from '../../engine/index.ts';
import type { Config } from '../../model/config.ts';
import type { DocType } from '../../model/doc-type.ts';
import { UsageError } from '../../model/usage-error.ts';
import { findProject } from '../../read/project-place.ts';
import { typeMatcher } from '../../read/documents.ts';
import { codeOf } from '../../read/walk.ts';
import { expand } from '../../text/name-pattern.ts';
import { nearest } from '../../text/nearest.ts';
import type { Arguments, Run } from '../command.ts';
import { placeFlags, textFlag } from '../options.ts';

export const run: Run = async (args, io) => {
  const [typeName = '', title = ''] = args.positionals;
  const place = findProject(placeFlags(args));
  const { root } = place;
  const config = await openConfig(place);
  const docType = findType(config, typeName);
  const { path, number } = placeFor(docType, config, root, title, args.values['mdx'] === true ? 'mdx' : 'md');
  const { text, sidecar } = template(docType, {
    number,
    title: title.trim(),
    version: '0.1',
    date: dateOf(args),
    author: authorOf(args, root),
  });
  for (const [file, content] of [[path, text], ...besides(docType, path, sidecar)] as const) {
    write(join(root, file), content, file);
    io.out(`${file}\n`);
  }
  const optional = docType.sections.filter(({ required }) => !required).map((section) => section.title);
  if (optional.length > 0) io.err(`Sections that it may also have: ${optional.join(', ')}\n`);
  return 0;
};

/** The file beside a new document that has its metadata. */
function besides({ metadata }: DocType, path: string, text: string | undefined): [path: string, text: string][] {
  const [name] = metadata.from === 'file' ? metadata.names : [];
  if (name === undefined || text === undefined) return [];
  const stem = posix.basename(path).replace(/\.mdx?$/, '');
  return [
    [
      posix.join(
        posix.dirname(path),
        name.replaceAll('*', () => stem),
      ),
      text,
    ],
  ];
}

function findType({ types }: Config, name: string): DocType {
  const found = types.find((type) => type.name === name);
  if (found !== undefined) return found;
  const names = types.map((type) => type.name);
  const near = nearest(name, names);
  throw new UsageError(
    `There is no document type "${name}"; ${near ? `did you mean ${near}?` : `the types are ${names.join(', ')}`}`,
  );
}

interface Place {
  path: string;
  number: number;
}

function placeFor(docType: DocType, config: Config, root: string, title: string, extension: string): Place {
  const name = slug(title.trim()).replace(/-+/g, '-');
  if (name === '') throw new UsageError('The title needs at least one letter or digit');
  const folder = folderOf(docType.files[0] ?? '');
  const number = nextNumber(join(root, config.content, folder));
  const plain = `${docType.numbered ? `${String(number).padStart(4, '0')}-` : ''}${name}.${extension}`;
  const typesOf = typeMatcher(config.types);
  const names = [plain, ...docType.fileName.flatMap(expand).map((pattern) => pattern.replace('*', () => name))];
  const paths = names.map((fileName) => posix.join(folder, fileName));
  const below = paths.find((path) => typesOf(path).includes(docType));
  if (below === undefined) {
    throw new UsageError(
      `${config.content}/${paths[0]} would not be of type ${docType.name}: its files are ${coverageOf(docType)}`,
    );
  }
  return { path: posix.join(config.content, below), number };
}

/** The folder that a glob begins with, as it is called: `notes (old)` of `notes \\(old\\)/**`. */
function folderOf(glob: string): string {
  const parts = glob.split('/').slice(0, -1);
  const open = parts.findIndex((part) => /(?<!\\)[*?[{(]|^!/.test(part));
  return parts
    .slice(0, open < 0 ? undefined : open)
    .join('/')
    .replace(/\\(.)/g, '$1');
}

/** 7 where the highest number so far is 6. */
function nextNumber(folder: string): number {
  let names: string[] = [];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(codeOf(error))) throw cannotWrite(folder, error);
  }
  const highest = Math.max(0, ...names.map((name) => Number(/^\d+/.exec(name)?.[0] ?? 0)));
  return highest + 1;
}

function dateOf(args: Arguments): string {
  const given = textFlag(args, 'date');
  if (given === undefined) {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
  }
  if (!dateField().safeParse(given).success) throw new UsageError(`--date takes a day as YYYY-MM-DD, not "${given}"`);
  return given;
}

function authorOf(args: Arguments, root: string): string {
  const given = textFlag(args, 'author')?.trim();
  if (given) return given;
  try {
    const name = execFileSync('git', ['config', 'user.name'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    if (name !== '') return name;
  } catch {
    // No git, or no name in it: the same to the user.
  }
  throw new UsageError('git knows no user.name; give --author "<name>"');
}

function write(absolute: string, text: string, path: string): void {
  try {
    mkdirSync(dirname(absolute), { recursive: true });
  } catch (error) {
    throw cannotWrite(path, error);
  }
  try {
    writeFileSync(absolute, text, { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw cannotWrite(path, error);
    throw new UsageError(`${path} exists already; nothing was written`);
  }
}

const cannotWrite = (path: string, error: unknown) => new UsageError(`${path} cannot be written (${codeOf(error)})`);
