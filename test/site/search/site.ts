import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchPage } from '../../../src/site/search/index.ts';
import { writeTree } from '../../support/cli.ts';

const subjects = [
  'backup',
  'queue',
  'certificate',
  'replica',
  'gateway',
  'cache',
  'tenant',
  'ledger',
  'naïve',
  'crème',
];
const verbs = ['restart', 'restore', 'rotate', 'drain', 'verify', 'configure', 'connect', 'consume'];

/** The HTML of a page, with all that the pages of documents tell Pagefind. */
export function html(number: number, extra = ''): string {
  const subject = subjects[number % subjects.length]!;
  const verb = verbs[(number * 7) % verbs.length]!;
  const status =
    number % 3 === 0 ? '' : `<span data-pagefind-filter="status" data-pagefind-meta="status">s${number % 3}</span>`;
  const text = Array.from({ length: 20 + (number % 11) * 9 }, (_, i) => {
    const word = (number * 31 + i * i) % 18;
    return `${subjects[word] ?? verbs[word - 10]!}${i % 5 === 0 ? '.' : ''}`;
  });
  return `<!doctype html><html lang="en"><head><title>${subject}</title></head><body><p>Menu</p><article data-pagefind-body>
<h1 data-pagefind-meta="title" data-pagefind-weight="10">${verb} the ${subject} ${number}</h1>${status}
<span data-pagefind-filter="type" data-pagefind-meta="type">${number % 4 === 0 ? 'Runbook' : 'ADR'}</span>
<p>${text.join(' ')}</p><h2 id="more">More of <code>${subject}</code></h2><p>only${number} ${extra}</p>
<p>See <a href="/doc/1/">the <em>${subject}</em><b class="a > b">s</b></a>, <span id="at">a place</span> or <strong>not</strong>.</p>
<table><tr><td><code>drain</code></td><td><input type="checkbox">now</td></tr></table></article><p>Foot</p></body></html>`;
}

/** HTML that is not from a layout of ours: it says where its text is by itself, and in which language it is. */
export const foreignHtml = (text: string): string =>
  `<!doctype html><html lang="fr"><body><p>Menu</p><main data-pagefind-body><h1>Elsewhere</h1><p>${text}</p></main></body></html>`;

/** Writes pages, by address, into a folder of their own. */
export function pagesOf(texts: Record<string, string>): SearchPage[] {
  const root = writeTree(
    Object.fromEntries(Object.entries(texts).map(([address, text]) => [`${address}index.html`, text])),
  );
  return Object.entries(texts).map(([address, text]) => ({
    address,
    file: join(root, address, 'index.html'),
    key: hash('sha256', text),
  }));
}

/** Addresses and texts of so many pages. */
export const texts = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, number) => [`/doc/${number}/`, html(number)]));

/** All files of a folder by path. */
export function filesOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).toSorted();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]));
}
