import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import { readLines, writeLines } from './kept-lines.ts';

/** What is kept of a document for the pages of others. */
export interface KeptCard {
  path: string;
  /** Of its files, as `hashOf` makes it. */
  hash: string;
  /** The card as JSON. */
  text: string;
}

const fileIn = (root: string): string | undefined => {
  const folder = cacheFolder(root);
  return folder && join(folder, 'cards.txt');
};

/**
 * Reads the cards that the last build made, by path.
 *
 * @param edition Of all that cards depend on beside documents; those of another one are left alone.
 */
export function readCards(root: string, edition: string): Map<string, KeptCard> {
  const path = fileIn(root);
  const [of, ...lines] = (path === undefined ? undefined : readLines(path)?.lines) ?? [];
  if (of !== edition) return new Map();
  return new Map(
    lines.map((line) => {
      const { path: document, hash, text } = cardOf(line);
      return [document, { path: document, hash, text }];
    }),
  );
}

function cardOf(line: string): KeptCard {
  const hashAt = line.indexOf('\t');
  const textAt = line.indexOf('\t', hashAt + 1);
  return {
    path: JSON.parse(line.slice(0, hashAt)) as string,
    hash: line.slice(hashAt + 1, textAt),
    text: line.slice(textAt + 1),
  };
}

export function writeCards(root: string, edition: string, cards: readonly KeptCard[]): void {
  const path = fileIn(root);
  if (path === undefined) return;
  writeLines(path, [
    edition,
    ...cards.map(({ path: document, hash, text }) => [JSON.stringify(document), hash, text].join('\t')),
  ]);
}
