import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../src/parse/document.ts';
import { decode } from '../../src/read/text.ts';
import { corpusPath, hasCorpus } from '../corpora/corpus.ts';
import { parseText } from '../support/parse-text.ts';
import { ourFacts } from './our-facts.ts';
import { type Lines, remarkFacts } from './remark-facts.ts';

const own = join(import.meta.dirname, '../../content');

/** The second opinion takes some ten milliseconds a document: of large folders it is asked for a part, or for all with this. */
const isWhole = process.env['DOCWRIGHT_ORACLE'] === 'all';
const most = 100;

/** Evenly chosen, always the same. */
function sample(paths: readonly string[]): string[] {
  const step = isWhole ? 1 : Math.ceil(paths.length / most);
  return paths.toSorted((a, b) => (a < b ? -1 : 1)).filter((_, index) => index % step === 0);
}

/** What the two say of the documents of a folder; only where they differ, so that thousands of lines need not be told. */
function compare(folder: string) {
  const differences: string[] = [];
  let [documents, facts] = [0, 0];
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.mdx?$/.test(path));
  for (const path of sample(paths)) {
    const text = decode(readFileSync(join(folder, path)));
    if (typeof text !== 'string') continue;
    const format = path.endsWith('.mdx') ? 'mdx' : 'md';
    const ours = ourFacts(parseDocument({ path, id: path, docType: '', format, text }));
    const theirs = remarkFacts(text, format);
    documents += 1;
    if (theirs === undefined) differences.push(`${path}: remark cannot parse it`);
    for (const kind of Object.keys(theirs ?? {}) as (keyof Lines)[]) {
      const [a, b] = [ours[kind], theirs?.[kind] ?? []];
      facts += b.length;
      if (a.join('\n') === b.join('\n')) continue;
      const at = a.findIndex((line, index) => line !== b[index]);
      const place = at < 0 ? a.length : at;
      differences.push(`${path}: ${kind}: ours ${a[place] ?? 'ends'}, theirs ${b[place] ?? 'ends'}`);
    }
  }
  return { differences, documents, facts, all: paths.length };
}

test('own documents', () => {
  const { differences, documents, facts } = compare(own);
  expect(differences).toEqual([]);
  expect(documents).toBeGreaterThan(20);
  expect(facts).toBeGreaterThan(400);
});

/** How many documents there are, and at least so many headings, links, cells, tasks, blocks of code and frontmatters in them. */
describe.each([
  ['govuk-adrs', 81, 700],
  ['powershell-7.5', 474, 25_000],
  ['prom-runbooks', 120, 600],
  ['starlight-en', 38, 1000],
])('%s', (name, count, least) => {
  test.skipIf(!hasCorpus(name))(
    'facts are those that remark sees',
    () => {
      const { differences, documents, facts, all } = compare(corpusPath(name));
      expect(differences).toEqual([]);
      expect(all).toBe(count);
      expect(facts).toBeGreaterThan(least * (documents / count) * 0.8);
    },
    300_000,
  );
});

/**
 * The differences that are known. None stands in a document of the corpora, and in each the facts are what readers
 * see: the site is rendered by the same parser.
 */
test.each<[reason: string, text: string, kind: keyof Lines, ours: string[], theirs: string[]]>([
  [
    'lines of frontmatter end with LF or CRLF, for the site too',
    '---\rtitle: A\r---\r',
    'frontmatter',
    [],
    ['1:1-3:4'],
  ],
  ['a task may begin with a heading', '- [x] a\n  ===', 'tasks', ['done a 1:1-2:6'], []],
  ['NUL cannot be part of an address', '[a](b\0.md)', 'links', [], ['link b\uFFFD.md 1:1-1:11']],
  ['browsers drop NUL from text', '## a\0', 'headings', ['2 a\0 #a 1:1-1:6'], ['2 a\uFFFD #a 1:1-1:6']],
  [
    'remark gives no place to an address in brackets',
    '[https://x.org][a]',
    'links',
    ['link https://x.org][a 1:2-1:18'],
    ['link https://x.org][a '],
  ],
  [
    'a block of code without end stops where the list does, or a line later: both are blank',
    '- ```\n  a\n\n- b',
    'fences',
    ['["","","a\\n","1:3-3:1"]'],
    ['["","","a\\n","1:3-4:1"]'],
  ],
])('known: %s', (_, text, kind, ours, theirs) => {
  const facts = parseText(text);
  expect(ourFacts(facts)[kind]).toEqual(ours);
  expect(remarkFacts(text, 'md')?.[kind]).toEqual(theirs);
});
