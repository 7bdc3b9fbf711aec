import { posix } from 'node:path';
import picomatch from 'picomatch';
import type { Changes } from '../model/changes.ts';
import type { Config } from '../model/config.ts';
import type { DocType } from '../model/doc-type.ts';
import type { SourceDocument } from '../model/facts.ts';
import { namePattern } from '../text/name-pattern.ts';
import { type FoundDocument, readDocument } from './document.ts';
import { type FoundFile, isDocument, listFiles } from './walk.ts';

/**
 * Reads all documents below the content folder.
 *
 * @returns Sorted by path. A file that cannot be read has a `failure`; one that no type covers has no `docType`.
 * @throws {UsageError} Where there is no content folder.
 */
export const readDocuments = (root: string, config: Config): SourceDocument[] =>
  findDocuments(listFiles(root, config.content), config).map((found) => readDocument(root, found));

/**
 * Finds the documents among the files below the content folder.
 *
 * @param files Sorted by path, as are the documents.
 */
export function findDocuments(files: readonly FoundFile[], { content, types }: Config): FoundDocument[] {
  const typesOf = typeMatcher(types);
  const folder = folderOf(content);
  const hasSidecars = types.some(({ metadata }) => metadata.from === 'file');
  const paths = new Set(hasSidecars ? files.map(({ path }) => path) : []);
  return files.filter(isDocument).map(({ path, failure }) => {
    const fitting = typesOf(path);
    const beside = hasSidecars ? sidecarPath(path, fitting, paths) : undefined;
    const sidecar = beside === undefined ? undefined : folder + beside;
    const document: FoundDocument = { ...documentOf(folder, path, fitting), sidecarPath: sidecar };
    if (failure !== undefined) document.failure = failure;
    return document;
  });
}

/** The file that has the metadata of a document, by the first of its types that reads any. */
function sidecarPath(path: string, types: readonly DocType[], paths: ReadonlySet<string>): string | undefined {
  const stem = path.replace(/\.mdx?$/, '');
  const names = types.flatMap(({ metadata }) => (metadata.from === 'file' ? metadata.names : []));
  return names
    .map((name) =>
      posix.join(
        posix.dirname(stem),
        name.replaceAll('*', () => posix.basename(stem)),
      ),
    )
    .find((beside) => paths.has(beside));
}

/** Tells by path from the content folder whose files a document is among, in the config's order. */
export type TypesOf = (path: string) => DocType[];

export function typeMatcher(types: readonly DocType[]): TypesOf {
  const matchers = types.map((type) => ({
    type,
    isMatch: picomatch([...type.files], { ignore: [...type.exclude] }),
    names: type.fileName.map((pattern) => namePattern(pattern)),
  }));
  return (path) =>
    matchers.filter(({ isMatch, names }) => isMatch(path) && isCalled(path, names)).map(({ type }) => type);
}

function isCalled(path: string, names: readonly ReturnType<typeof namePattern>[]): boolean {
  if (names.length === 0) return true;
  const [name = '', folder] = path.split('/').toReversed();
  return names.some((matches) => matches(name, folder));
}

/** With a slash; empty where it is the root. */
const folderOf = (content: string): string => posix.join(content, '-').slice(0, -1);

/**
 * @param folder Of all documents, as `folderOf` writes it.
 * @param path From that folder.
 * @param types Those whose files it is among.
 */
const documentOf = (folder: string, path: string, types: readonly DocType[]) => ({
  path: folder + path,
  id: path.replace(/\.mdx?$/, ''),
  docType: types[0]?.name ?? '',
  format: path.endsWith('.mdx') ? ('mdx' as const) : ('md' as const),
});

/** Puts texts in the place of those on the disk, by path. */
export const withTexts = (
  sources: readonly SourceDocument[],
  texts: ReadonlyMap<string, string>,
): readonly SourceDocument[] =>
  texts.size === 0
    ? sources
    : sources.map(({ sidecar, ...source }) => ({
        ...source,
        text: texts.get(source.path) ?? source.text,
        ...(sidecar && { sidecar: { ...sidecar, text: texts.get(sidecar.path) ?? sidecar.text } }),
      }));

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
    )
    .map((source) => withSidecarBefore(source, changes));
  const typesOf = typeMatcher(types);
  const folder = content === '.' ? '' : `${content}/`;
  const gone = [...deleted]
    .filter((path) => path.startsWith(folder) && before.has(path))
    .map((path) => path.slice(folder.length))
    .map((path) => ({
      ...documentOf(folderOf(content), path, typesOf(path)),
      text: before.get(posix.join(content, path)) ?? '',
    }));
  return [...kept, ...gone].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function withSidecarBefore({ sidecar, ...source }: SourceDocument, { added, before }: Changes): SourceDocument {
  if (sidecar === undefined || added.has(sidecar.path)) return source;
  return { ...source, sidecar: { ...sidecar, text: before.get(sidecar.path) ?? sidecar.text } };
}
