import { appendFileSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Report } from '../model/report.ts';
import { UsageError } from '../model/usage-error.ts';
import { reporters } from '../reporters/index.ts';
import type { Reporter } from '../reporters/reporter.ts';
import { list } from '../text/words.ts';
import type { Io } from './io.ts';

/** A report to write; to standard output where there is no file. */
export interface Output {
  format: keyof typeof reporters;
  file?: string;
}

/**
 * Reads the values of `--format`: `name` or `name=file`.
 *
 * @returns `pretty` where there are none.
 * @throws {UsageError} On an unknown name, and where two reports would go to one place.
 */
export function parseFormats(values: readonly string[]): Output[] {
  const outputs = (values.length === 0 ? ['pretty'] : values).map(parseFormat);
  const places = outputs.map(({ file }) => file && resolve(file));
  const repeated = outputs.find((_, index) => places.indexOf(places[index]) !== index);
  if (repeated === undefined) return outputs;
  throw new UsageError(
    repeated.file === undefined
      ? `Only one --format goes to standard output; give the other a file: --format ${repeated.format}=<file>`
      : `Two reports would go to ${repeated.file}`,
  );
}

function parseFormat(value: string): Output {
  const [format = '', ...rest] = value.split('=');
  if (!isFormat(format)) throw new UsageError(`--format takes ${list(Object.keys(reporters), 'or')}, not "${format}"`);
  if (rest.length === 0) return { format };
  const file = rest.join('=');
  if (file === '') throw new UsageError(`--format ${value} names no file`);
  return { format, file };
}

const isFormat = (name: string): name is keyof typeof reporters => Object.hasOwn(reporters, name);

/** @throws {UsageError} Where files could not be written; all others are then. */
export async function writeOutputs(report: Report, outputs: readonly Output[], root: string, io: Io): Promise<void> {
  const folder = folderInRepository(root);
  const loaded = await Promise.all(
    outputs.map(async ({ format, file }) => ({ file, reporter: await reporters[format]() })),
  );
  const failed = loaded.flatMap(({ file, reporter }) => {
    const text = reporter(report, { color: io.color && file === undefined, folder });
    if (file !== undefined) return attempt(file, () => writeReport(file, text));
    io.out(text);
    return [];
  });
  const { summaryFile } = io;
  if (summaryFile !== undefined && outputs.some(({ format }) => format === 'github')) {
    const markdown = await reporters.markdown();
    failed.push(...attempt(summaryFile, () => appendSummary(summaryFile, report, markdown)));
  }
  if (failed.length > 0) throw new UsageError(failed.join('\n'));
}

/** @returns What went wrong, if something did. */
function attempt(file: string, write: () => void): string[] {
  try {
    write();
    return [];
  } catch (error) {
    return [`${file} cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)})`];
  }
}

function writeReport(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** GitHub shows no summary of a step at all where it is longer. */
const summaryLimit = 1024 * 1024;

function appendSummary(file: string, report: Report, markdown: Reporter): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  appendFileSync(file, markdown(report, { color: false, maxBytes: summaryLimit - 1 - size }));
}

/** CI shows findings beside the files of the repository, which the project may be a folder of. */
function folderInRepository(root: string): string {
  let folder = resolve(root);
  while (!existsSync(join(folder, '.git'))) {
    const parent = dirname(folder);
    if (parent === folder) return '';
    folder = parent;
  }
  const path = relative(folder, resolve(root)).split(sep).join('/');
  return path === '' ? '' : `${path}/`;
}
