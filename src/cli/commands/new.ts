import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { slug } from 'github-slugger';
import picomatch from 'picomatch';
import { date as dateField } from '../../doc-types/fields.ts';
import { template } from '../../doc-types/template.ts';
import { openConfig } from '../../engine.ts';
import type { Config } from '../../model/config.ts';
import type { DocType } from '../../model/doc-type.ts';
import { UsageError } from '../../model/usage-error.ts';
import { findProject } from '../../read/config.ts';
import { typeMatcher } from '../../read/documents.ts';
import { codeOf } from '../../read/walk.ts';
import { nearest } from '../../text/nearest.ts';
import type { Arguments, Run } from '../command.ts';
import { placeFlags, textFlag } from '../options.ts';

export const run: Run = async (args, io) => {
  const [typeName = '', title = ''] = args.positionals;
  const place = findProject(placeFlags(args));
  const { root } = place;
  const config = await openConfig(place);
  const docType = findType(config, typeName);
  const path = placeFor(docType, config, root, title, args.values['mdx'] === true ? 'mdx' : 'md');
  const text = template(docType, {
    title: title.trim(),
    version: '0.1',
    date: dateOf(args),
    author: authorOf(args, root),
  });
  write(join(root, path), text, path);
  io.out(`${path}\n`);
  const optional = docType.sections.filter(({ required }) => !required).map((section) => section.title);
  if (optional.length > 0) io.err(`Sections that it may also have: ${optional.join(', ')}\n`);
  return 0;
};

function findType({ types }: Config, name: string): DocType {
  const found = types.find((type) => type.name === name);
  if (found !== undefined) return found;
  const names = types.map((type) => type.name);
  const near = nearest(name, names);
  throw new UsageError(
    `There is no document type "${name}"; ${near ? `did you mean ${near}?` : `the types are ${names.join(', ')}`}`,
  );
}

function placeFor(docType: DocType, config: Config, root: string, title: string, extension: string): string {
  const name = slug(title.trim()).replace(/-+/g, '-');
  if (name === '') throw new UsageError('The title needs at least one letter or digit');
  const folder = picomatch.scan(docType.files[0] ?? '').base;
  const below = join(
    folder,
    `${docType.numbered ? nextNumber(join(root, config.content, folder)) : ''}${name}.${extension}`,
  ).replaceAll('\\', '/');
  if (!typeMatcher(config.types)(below).includes(docType)) {
    throw new UsageError(
      `${config.content}/${below} would not be of type ${docType.name}: its files are ${docType.files.join(', ')}`,
    );
  }
  return `${config.content}/${below}`;
}

/** `0007-` where the highest number so far is 6. */
function nextNumber(folder: string): string {
  let names: string[] = [];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(codeOf(error))) throw cannotWrite(folder, error);
  }
  const highest = Math.max(0, ...names.map((name) => Number(/^\d+/.exec(name)?.[0] ?? 0)));
  return `${String(highest + 1).padStart(4, '0')}-`;
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
