import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import { readLines, writeLines } from './kept-lines.ts';

/** What is kept of a document for the next run. */
export interface KeptText {
  path: string;
  /** Of its files, as `hashOf` makes it. */
  hash: string;
  /** One line, such as JSON. */
  text: string;
}

const fileIn = (root: string, name: string): string | undefined => {
  const folder = cacheFolder(root);
  return folder && join(folder, `${name}.txt`);
};

/**
 * Reads what the last run kept under a name, by path of the document.
 *
 * @param edition Of all that the texts depend on beside documents; those of another one are left alone.
 */
export function readTexts(root: string, name: string, edition: string): Map<string, KeptText> {
  const path = fileIn(root, name);
  const [of, ...lines] = (path === undefined ? undefined : readLines(path)?.lines) ?? [];
  const texts = of === edition ? lines.map(parseLine) : [];
  return new Map(texts.map((own) => [own.path, own]));
}

function parseLine(line: string): KeptText {
  const hashAt = line.indexOf('\t');
  const textAt = line.indexOf('\t', hashAt + 1);
  const path = JSON.parse(line.slice(0, hashAt)) as string;
  return { path, hash: line.slice(hashAt + 1, textAt), text: line.slice(textAt + 1) };
}

export function writeTexts(root: string, name: string, edition: string, texts: readonly KeptText[]): void {
  const path = fileIn(root, name);
  if (path === undefined) return;
  writeLines(path, [edition, ...texts.map((own) => [JSON.stringify(own.path), own.hash, own.text].join('\t'))]);
}
