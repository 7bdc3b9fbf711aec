import { expect, test } from 'vitest';
import { indexedPart } from '../../../src/site/search/indexed-part.ts';

const page = (article: string): string =>
  `<!doctype html><html lang="en"><body><nav>Menu</nav><article data-pagefind-body>${article}</article><p>Foot</p></body></html>`;

test.each<[article: string, given: string]>([
  ['<p>Plain</p>', '<p>Plain</p>'],
  ['<p><span class="a" hidden>An</span><em>other</em></p>', '<p>Another</p>'],
  ['<p><b title="a > b">Bold</b></p>', '<p>Bold</p>'],
  ['<p><a href="/x/">a <code>b</code> c</a></p>', '<p><a href="/x/">a b c</a></p>'],
  // What there is to refer to, and what search is told.
  ['<p><span id="here">Here</span></p>', '<p><span id="here">Here</span></p>'],
  ['<p><span class="a" id="here">Here</span></p>', '<p><span class="a" id="here">Here</span></p>'],
  ['<span data-pagefind-meta="type">ADR</span>', '<span data-pagefind-meta="type">ADR</span>'],
  ['<span hidden data-pagefind-ignore>No</span>', '<span hidden data-pagefind-ignore>No</span>'],
  // Pagefind ends a sentence with each of these, or a line, or passes over it.
  ['<div>Block</div>', '<div>Block</div>'],
  ['<mark>Other</mark><label>No</label>', '<mark>Other</mark><label>No</label>'],
  ['<section>a<br>b</section>', '<section>a<br>b</section>'],
])('of %s Pagefind is given %s', (article, given) => {
  expect(indexedPart(page(article), 'en-3')).toBe(
    `<html lang="en-3"><body><article data-pagefind-body>${given}</article></body></html>`,
  );
});

test.each<[html: string, given: string]>([
  [
    '<!doctype html>\n<HTML lang="fr" class="a"><b>b</b></HTML>',
    '<!doctype html>\n<HTML lang="de-0" lang="fr" class="a"><b>b</b></HTML>',
  ],
  ['<main data-pagefind-body>a</main>', '<html lang="de-0"><main data-pagefind-body>a</main></html>'],
])('a page of another layout is given as it is, in the language of the site: %s', (html, given) => {
  expect(indexedPart(html, 'de-0')).toBe(given);
});
