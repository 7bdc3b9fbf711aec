import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { plan } from '../../src/doc-types/plan.ts';
import { contentHash, signedContent } from '../../src/parse/content-hash.ts';
import { parseText } from '../support/parse-text.ts';

const fields = 'title: A\nversion: "1.0"\nalerts: [b, a]\nlife: { y: 1, x: 2 }';
const signOffs = '## Sign-offs\n\n| Role | Date |\n|---|---|\n| QA | |\n';
const text = (more = '', body = 'Two regions.\n', table = signOffs): string =>
  `---\n${fields}\n${more}---\n\n## Goals\n\n${body}\n${table}\n## Next\n\nLast.\n`;

const contentOf = (own: string): string => signedContent(parseText(own), plan);

test('what is signed is written out in one way', () => {
  const wanted =
    '[["alerts",["b","a"]],["life",[["x",2],["y",1]]],["title","A"],["version","1.0"]]\n## Goals\n\nTwo regions.\n\n## Next\n\nLast.';
  expect(contentOf(text())).toBe(wanted);
  expect(contentHash(parseText(text()), plan)).toBe(hash('sha256', wanted, 'hex').slice(0, 12));
});

test.each<[what: string, text: string]>([
  ['a row more', text('', undefined, `${signOffs}| Sponsor | 2026-01-01 |\n`)],
  ['no such section', text('', undefined, '')],
  ['its title by an alias', text('', undefined, signOffs.replace('Sign-offs', 'Approvals'))],
  ['CRLF', text().replaceAll('\n', '\r\n')],
  ['spaces at the end of lines', text().replace('regions.', 'regions.  ')],
  ['empty lines', `${text().replace('\n\n## Goals\n\n', '\n\n\n## Goals\n\n\n')}\n\n`],
  ['no empty line at all before a heading', text().replace('\n\n## Goals', '\n## Goals')],
  ['the order of fields', text().replace('title: A\nversion: "1.0"', 'version: "1.0"\ntitle: A')],
  ['the order of nested fields', text().replace('{ y: 1, x: 2 }', '{ x: 2, y: 1 }')],
  ['a status', text('status: approved\n')],
  ['a review', text('reviewed: 2026-01-01\nreview: monthly\n')],
  ['who keeps it', text('owner: Ann\nproject: P\n')],
  ['how it is found', text('tags: [a]\nrelated: [b]\naliases: [c]\nsupersededBy: d\n')],
])('does not count: %s', (_, own) => expect(contentOf(own)).toBe(contentOf(text())));

test.each<[what: string, text: string]>([
  ['a word', text('', 'Three regions.\n')],
  ['the version', text().replace('1.0', '1.1')],
  ['a field of a contract', text('requires: [b]\n')],
  ['an indentation', text('', '    Two regions.\n')],
  ['two paragraphs as one', text('', 'Two\n\nregions.\n')],
  ['the order of a list', text().replace('[b, a]', '[a, b]')],
  ['words beside the table of sign-offs', text('', undefined, `${signOffs}\nBoth have to sign.\n`)],
  ['where a link leads, below the table', text('', undefined, `${signOffs}\n[x]: https://example.org\n`)],
  ['another table in the section', text('', undefined, `${signOffs}\n| Budget |\n|---|\n| 5 |\n`)],
  ['a table of sign-offs elsewhere', text('', '| Role | Date |\n|---|---|\n| QA | 2026-01-01 |\n')],
])('counts: %s', (_, own) => expect(contentOf(own)).not.toBe(contentOf(text())));

test('aliases in YAML that make a thousand of each other do not end it', () => {
  const more = Array.from({ length: 12 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(9)}]\n`).join('');
  expect(contentOf(text(`a0: &a0 [1]\n${more}`)).startsWith('[]\n## Goals')).toBe(true);
});
