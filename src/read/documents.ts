import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import picomatch from 'picomatch';
import type { Changes } from '../model/changes.ts';
import type { Config } from '../model/config.ts';
import type { DocType } from '../model/doc-type.ts';
import type { SourceDocument } from '../model/facts.ts';
import { UsageError } from '../model/usage-error.ts';
import { isFolder } from './places.ts';
import { decode, unreadable } from './text.ts';
import { codeOf, type FoundFile, walk } from './walk.ts';

/**
 * Reads all documents below the content folder.
 *
 * @returns Sorted by path. A file that cannot be read has a `failure`; one that no type covers has no `docType`.
 * @throws {UsageError} Where there is no content folder.
 */
export function readDocuments(root: string, config: Config): SourceDocument[] {
  if (!isFolder(join(root, config.content))) {
    throw new UsageError(`There is no content folder "${config.content}" in ${root}`);
  }
  const typeOf = typeMatcher(config.types);
  return walk(root, config.content)
    .filter(({ path, failure }) => failure !== undefined || /\.mdx?$/.test(path))
    .map((file) => readDocument(root, config.content, file, typeOf));
}

/** Tells the type of a path from the content folder: the first that covers it. */
export function typeMatcher(types: readonly DocType[]): (path: string) => DocType | undefined {
  const matchers = types.map((type) => ({
    type,
    isMatch: picomatch([...type.files], { ignore: [...type.exclude] }),
  }));
  return (path) => matchers.find(({ isMatch }) => isMatch(path))?.type;
}

function readDocument(
  root: string,
  content: string,
  file: FoundFile,
  typeOf: ReturnType<typeof typeMatcher>,
): SourceDocument {
  const document = documentOf(content, file.path, typeOf);
  const text = file.failure ?? readText(join(root, document.path));
  return typeof text === 'string' ? { ...document, text } : { ...document, failure: text };
}

/** @param path From the content folder. */
const documentOf = (content: string, path: string, typeOf: ReturnType<typeof typeMatcher>): SourceDocument => ({
  path: posix.join(content, path),
  id: path.replace(/\.mdx?$/, ''),
  docType: typeOf(path)?.name ?? '',
  format: path.endsWith('.mdx') ? 'mdx' : 'md',
  text: '',
});

/** Takes the changes back: the documents as they were at the commit. */
export function documentsBefore(
  sources: readonly SourceDocument[],
  { content, types }: Config,
  changes: Changes,
): SourceDocument[] {
  const { added, modified, deleted, before } = changes;
  const kept = sources
    .filter(({ path }) => !added.has(path))
    .map(({ failure, ...source }) =>
      modified.has(source.path)
        ? { ...source, text: before.get(source.path) ?? '' }
        : { ...source, ...(failure && { failure }) },
    );
  const typeOf = typeMatcher(types);
  const folder = content === '.' ? '' : `${content}/`;
  const gone = [...deleted]
    .filter((path) => path.startsWith(folder) && before.has(path))
    .map((path) => ({ ...documentOf(content, path.slice(folder.length), typeOf), text: before.get(path) ?? '' }));
  return [...kept, ...gone].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function readText(path: string) {
  try {
    return decode(readFileSync(path));
  } catch (error) {
    return unreadable(
      `The file cannot be read (${codeOf(error)})`,
      'Make the file readable, or leave it out of the content folder',
    );
  }
}
