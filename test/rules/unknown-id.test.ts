import { expect, test } from 'vitest';
import { orphanDocument } from '../../src/rules/orphan-document.ts';
import { linkToSuperseded } from '../../src/rules/link-to-superseded.ts';
import { unknownId } from '../../src/rules/unknown-id.ts';
import { baseFields, builtInTypes, defineDocType } from '../../src/index.ts';
import type { UserConfig } from '../../src/config/define-config.ts';
import { brief, checkText, projectOf } from '../support/check-text.ts';

const adrs = { 'adrs/0001-a.md': 'x', 'adrs/0002-b.md': 'x', 'adrs/0014-c.md': 'x' };

const found = (text: string, config?: UserConfig, others: Record<string, string> = adrs) =>
  checkText(unknownId, { 'plans/a.md': text, ...others }, config).map((one) => `${brief(one)}; ${one.help}`);

test('names the number, the place and a near one', () => {
  expect(found('Text.\n\nSee ADR-24 and ADR-0002, then adr 9.')).toEqual([
    'content/plans/a.md:3:5 No ADR has the number of ADR-24; Did you mean ADR-0014? One of another place is written as a link or as code, or named under links.ids',
  ]);
  expect(found('See ADR-777777.')[0]).toContain('; Mend the number. One');
});

const rfc = defineDocType({ name: 'rfc', label: 'RFC', folder: 'rfcs', numbered: true, frontmatter: baseFields });
const note = defineDocType({ name: 'note', label: 'Note', folder: 'notes', frontmatter: baseFields });
const types = [...builtInTypes, rfc, note];

test.each<[name: string, text: string, config?: UserConfig, others?: Record<string, string>]>([
  ['numbers that are there, however many zeros they have', 'ADR-1, ADR-01, Adr-0014.'],
  ['standards and versions', 'UTF-8, SHA-256, ISO-8601, RFC-2119, PowerShell-7.'],
  ['the number of a template', 'Superseded by ADR-0000.'],
  ['a project that keeps no ADRs', 'See ADR-0007.', {}, { 'specs/b.md': 'x' }],
  ['types without numbers', 'Note-7', { types }, { 'notes/0001-a.md': 'x' }],
  ["a user's type", 'RFC-1', { types }, { 'rfcs/0001-a.md': 'x' }],
  ['what the config finds elsewhere', 'ADR-0999', { links: { ids: { ADR: 'https://example.org/adrs/{number}' } } }],
])('%s', (_, text, config, others) => {
  expect(found(text, config, others)).toEqual([]);
});

test("finds a number that a user's type does not have", () => {
  expect(found('RFC-2', { types }, { 'rfcs/0001-a.md': 'x' })).toEqual([
    expect.stringContaining('No RFC has the number of RFC-2; Did you mean RFC-0001?'),
  ]);
});

test('an id counts as a link for the rules on links, and for what links to a document', () => {
  const accepted = '---\nstatus: accepted\n---\n\nAs ADR-0002 says.\n';
  const tree = { 'adrs/0001-a.md': accepted, 'adrs/0002-b.md': '---\nstatus: superseded\n---\n\nOurs is ADR-2.\n' };
  expect(checkText(linkToSuperseded, tree).map(brief)).toEqual([
    'content/adrs/0001-a.md:5:4 content/adrs/0002-b.md is superseded',
  ]);
  expect(checkText(orphanDocument, tree).map(({ path }) => path)).toEqual(['content/adrs/0001-a.md']);
  const sources = projectOf(tree).linkedFrom.get('content/adrs/0002-b.md') ?? [];
  expect(sources.map(({ path }) => path)).toEqual(['content/adrs/0001-a.md']);
});
