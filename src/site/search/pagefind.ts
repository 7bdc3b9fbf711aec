import { readFileSync } from 'node:fs';
import { indexedPart } from './indexed-part.ts';
import type { SearchPage } from './state.ts';

/** Contents by path, as Pagefind would write them for these pages alone. */
export type IndexFiles = Map<string, Uint8Array>;

/** Indexes groups of pages, each as if there were no others. @returns The files of each, in their order. */
export type Indexer = (groups: readonly (readonly SearchPage[])[]) => AsyncIterable<IndexFiles>;

/** What is written is another index with each of these. */
export interface Settings {
  /** Of all pages: Pagefind would make an index of each language there is. */
  language: string;
  /** What is no text to find, by CSS selector. */
  exclude: string[];
}

/** Titles are metadata, and weigh more there; as text, each excerpt from the start of a page would repeat one. */
export const settingsFor = (language: string): Settings => ({
  language,
  exclude: ['.document-header h1', '.prose > h1:first-child', '.prose > .heading:first-child > h1'],
});

const mark = 'data-pagefind-body';

/** Pagefind takes everything as text where no page has the mark. This one has it, and nothing to find. */
const empty = { url: '/no/page/', content: `<html><body><p ${mark}></p></body></html>` };

/** With the files of an index, Pagefind sends half a megabyte that is the same for all: so many share one. */
const groupsAtOnce = 4;

/**
 * Runs Pagefind, as long as it is needed.
 *
 * @throws Where Pagefind reports an error; a site without search is not a site.
 */
export async function withPagefind(settings: Settings, use: (index: Indexer) => Promise<void>): Promise<void> {
  const pagefind = await import('pagefind');
  const start = async (): Promise<Index> => {
    const { index, errors } = await pagefind.createIndex({ excludeSelectors: settings.exclude });
    if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    return index;
  };
  try {
    await use(async function* (groups) {
      const batches = cut(groups, groupsAtOnce);
      const indexes = await Promise.all(batches.map(start));
      const made = batches.map((batch, i) => () => indexBatch(indexes[i]!, batch, settings.language));
      for await (const files of oneAhead(made)) yield* files;
    });
  } finally {
    await pagefind.close();
  }
}

type Index = NonNullable<Awaited<ReturnType<(typeof import('pagefind'))['createIndex']>>['index']>;

const cut = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));

/** Begins with the next before one is used: Pagefind has always something to do. */
async function* oneAhead<T>(all: readonly (() => Promise<T>)[]): AsyncGenerator<T> {
  let coming = all[0]?.();
  for (let i = 1; coming !== undefined; i++) {
    const next = all[i]?.();
    // Whoever waits for it will be told.
    next?.catch(() => undefined);
    yield await coming;
    coming = next;
  }
}

/**
 * Lets Pagefind take each group for the pages of a language: it makes an index of each, all by itself. What comes before
 * the number says how words are stemmed. Pagefind does one after the other, so nothing has to be waited for.
 */
async function indexBatch(
  index: Index,
  batch: readonly (readonly SearchPage[])[],
  language: string,
): Promise<IndexFiles[]> {
  const pages = batch.flatMap((group, number) =>
    group.flatMap(({ address: url, file }) => {
      const html = readFileSync(file, 'utf8');
      return html.includes(mark) ? [{ url, content: indexedPart(html, `${language}-${number}`) }] : [];
    }),
  );
  const added = [empty, ...pages].map((page) => index.addHTMLFile(page));
  const [{ files, errors }, answers] = await Promise.all([index.getFiles(), Promise.all(added), index.deleteIndex()]);
  refuse([...answers.flatMap((answer) => answer.errors), ...errors]);
  return byGroup(files, batch.length);
}

/** After the language, in names of files and fragments. */
const groupIn = /(?<=(?:^|[/.])[a-z]{2,3})-(\d+)(?=[_.])/;

/** Names a file or a fragment as if there were no other groups. */
export const withoutGroup = (name: string): string => name.replace(groupIn, '');

/** What is in no group is the same for all. */
function byGroup(files: readonly { path: string; content: Uint8Array }[], count: number): IndexFiles[] {
  const groups = Array.from({ length: count }, (): IndexFiles => new Map());
  for (const { path, content } of files) {
    const name = path.replaceAll('\\', '/');
    const group = groupIn.exec(name)?.[1];
    for (const each of group === undefined ? groups : [groups[Number(group)]!]) each.set(withoutGroup(name), content);
  }
  return groups;
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index the site: ${errors.join('; ')}`);
}
