import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openConfig } from '../../../src/engine/index.ts';
import { openSite } from '../../../src/engine/site.ts';
import { findProject } from '../../../src/read/project-place.ts';
import { ask } from '../../../src/site/scripts/search/ask.ts';
import type { Pagefind } from '../../../src/site/scripts/search/engine.ts';
import { parseQuery } from '../../../src/site/scripts/search/query.ts';
import { nameKey } from '../../../src/text/name-token.ts';
import { documentSummary, type DocumentSummary } from '../../../src/views/document-summary.ts';
import { publishedDocuments } from '../../../src/views/published.ts';
import { spawn, writeTree } from '../../support/cli.ts';
import { ownRoot } from '../../support/own-site.ts';
import { openIndex } from './pagefind-in-node.ts';
import { queries } from './queries.ts';

let engine: Pagefind;
let documents: DocumentSummary[];

beforeAll(async () => {
  const site = join(writeTree({}), 'site');
  const built = spawn('build', '--root', ownRoot, '--out-dir', site);
  if (built.status !== 0) throw new Error(built.out + built.err);
  engine = await openIndex(site);
  const place = findProject({ root: ownRoot });
  const { project } = await openSite(place, await openConfig(place));
  documents = publishedDocuments(project).map((card) => documentSummary(project, card));
});

async function pagesFor(asked: string, count: number): Promise<string[]> {
  const { found } = await ask(engine, parseQuery(asked), {});
  const hits = await Promise.all(found.slice(0, count).map((result) => result.data()));
  return hits.map(({ url }) => url);
}

const namesOf = ({ title, number, docType, alerts, path }: DocumentSummary): string[] => [
  title,
  ...alerts,
  path,
  ...(number === '' ? [] : [number, `${docType.label}-${number}`, `${docType.label} ${Number(number)}`]),
];

test('every document is the first hit for its title, its id and its alerts, or one of those that share them', async () => {
  const owners = new Map<string, string[]>();
  for (const document of documents) {
    for (const key of new Set(namesOf(document).map(nameKey))) {
      owners.set(key, [...(owners.get(key) ?? []), document.address]);
    }
  }
  const wrong: string[] = [];
  for (const document of documents) {
    for (const name of namesOf(document)) {
      const sharing = owners.get(nameKey(name))!;
      // oxlint-disable-next-line no-await-in-loop -- one index
      const pages = await pagesFor(name, sharing.length);
      if (!pages.includes(document.address)) wrong.push(`${name}: ${pages.join(', ')}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(documents.length).toBeGreaterThan(30);
});

test('of real queries, at least 95 in 100 have the page that answers them among the first three', async () => {
  const missed: string[] = [];
  for (const [asked, page] of queries) {
    // oxlint-disable-next-line no-await-in-loop -- one index
    const pages = await pagesFor(asked, 3);
    if (!pages.includes(page)) missed.push(`${asked}: ${pages.join(', ')}`);
  }
  expect(queries.length).toBeGreaterThanOrEqual(40);
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(0.05 * queries.length);
});
