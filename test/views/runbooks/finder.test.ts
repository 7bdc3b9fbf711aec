import { expect, test } from 'vitest';
import { z } from 'zod';
import { alertAddresses } from '../../../src/check/alerts.ts';
import { finderPlace } from '../../../src/check/finder.ts';
import type { UserConfig } from '../../../src/config/define-config.ts';
import { defineDocType } from '../../../src/doc-types/define.ts';
import { baseFields } from '../../../src/doc-types/fields.ts';
import { required } from '../../../src/doc-types/section.ts';
import { redirects } from '../../../src/views/redirects.ts';
import { escalationOf } from '../../../src/views/runbooks/escalation.ts';
import { runbooksOf } from '../../../src/views/runbooks/finder.ts';
import { projectOf } from '../../support/check-text.ts';

const runbook = (title: string, alerts: string, status = 'active', body = '') =>
  `---\ntitle: ${title}\nstatus: ${status}\nalerts: ${alerts}\n---\n\n${body}`;

const table = (rows: string) => `## Escalation\n\n| Level | Who | When |\n|---|---|---|\n${rows}\n`;

const tree = {
  'runbooks/a.md': runbook(
    'Zebra',
    '[Zeta]',
    'active',
    table('| L10 | Lead, On-call | later |\n| L2 | on-call | now |'),
  ),
  'runbooks/b.md': runbook('Older', '[Alpha, Both]', 'retired', table('| L1 | Nobody | never |')),
  'runbooks/c.md': runbook('Beta', '[beta, Both, Both]', 'active', table('| L1 | On-call | |')),
  'runbooks/d.md': runbook('Draft', '[Zeta, Both]', 'draft'),
  'runbooks/e.md': runbook('Nothing', '[1, null, " "]'),
  'runbooks/f.md': runbook('Other both', 'Both'),
  'plans/p.md': '---\ntitle: Plan\n---\n',
};

test('runbooks stand by alert or title, retired ones last', () => {
  const rows = runbooksOf(projectOf(tree)).map(({ title, alerts, isRetired }) => [title, alerts, isRetired]);
  expect(rows).toEqual([
    ['Beta', ['beta', 'Both'], false],
    ['Other both', ['Both'], false],
    ['Nothing', [], false],
    ['Zebra', ['Zeta'], false],
    ['Draft', ['Zeta', 'Both'], false],
    ['Older', ['Alpha', 'Both'], true],
  ]);
});

test('an alert leads to what is in force, else to a draft, else to what is retired', () => {
  const found = Array.from(alertAddresses(projectOf(tree)), ([address, { documents }]) => [
    address,
    ...documents.map(({ id }) => id.slice(-1)),
  ]);
  expect(Object.fromEntries(found.map(([address, ...ids]) => [address, ids]))).toEqual({
    '/r/Alpha/': ['b'],
    '/r/Both/': ['c', 'f'],
    '/r/Zeta/': ['a'],
    '/r/alpha/': ['b'],
    '/r/beta/': ['c'],
    '/r/both/': ['c', 'f'],
    '/r/zeta/': ['a'],
  });
});

test('an alert that one runbook answers is forwarded', () => {
  expect(redirects(projectOf(tree)).map(({ from, to }) => `${from} ${to}`)).toEqual([
    '/r/Alpha/ /runbooks/b/',
    '/r/Zeta/ /runbooks/a/',
    '/r/alpha/ /runbooks/b/',
    '/r/beta/ /runbooks/c/',
    '/r/zeta/ /runbooks/a/',
  ]);
});

test('two names that differ in letter case alone have no third spelling', () => {
  const two = { 'runbooks/a.md': runbook('A', '[Up]'), 'runbooks/b.md': runbook('B', '[UP]') };
  expect([...alertAddresses(projectOf(two)).keys()]).toEqual(['/r/Up/', '/r/UP/']);
  const lower = { ...two, 'runbooks/c.md': runbook('C', '[up]') };
  expect(
    alertAddresses(projectOf(lower))
      .get('/r/up/')
      ?.documents.map(({ id }) => id),
  ).toEqual(['runbooks/c']);
});

test.each([
  'a/b',
  '..',
  '.well-known',
  'a%2Fb',
  'a?b',
  'a#b',
  'a\\\\b',
  ':splat',
  'a*',
  'x'.repeat(300),
  '\\uD800',
  'a\\u0000',
])('no address can hold "%s"', (name) => {
  const project = projectOf({ 'runbooks/a.md': runbook('A', `["${name}"]`) });
  expect([...alertAddresses(project).keys()]).toEqual([]);
  expect(redirects(project)).toEqual([]);
});

test.each(['constructor', '__proto__', 'High CPU', 'job:down', 'Größe', '<b>'])(
  '"%s" is a name as any other',
  (name) => {
    const project = projectOf({ 'runbooks/a.md': runbook('A', `["${name}"]`) });
    expect(
      alertAddresses(project)
        .get(`/r/${name}/`)
        ?.documents.map(({ id }) => id),
    ).toEqual(['runbooks/a']);
  },
);

test('a document or a redirect at the address of an alert stays there', () => {
  const project = projectOf(
    { 'runbooks/a.md': runbook('A', '[up, down]'), 'adrs/x.md': '---\naliases: [r/up]\n---\n' },
    { redirects: { '/r/down/': '/adrs/x/' } },
  );
  expect(redirects(project).map(({ from, to }) => `${from} ${to}`)).toEqual(['/r/down/ /adrs/x/', '/r/up/ /adrs/x/']);
});

test('the finder stands below the type that answers alerts', () => {
  const place = (types: UserConfig['types']) => finderPlace(projectOf({}, types ? { types } : {}).config);
  const none = defineDocType({ name: 'note', folder: 'notes', frontmatter: baseFields, sections: [] });
  const german = defineDocType({
    name: 'hilfe',
    folder: 'hilfen',
    frontmatter: baseFields,
    sections: [required('Symptome', { aliases: ['Symptoms'] })],
  });
  const alarms = defineDocType({
    name: 'alarm',
    folder: 'alarms',
    frontmatter: baseFields.extend({ alerts: z.array(z.string()) }),
    sections: [],
  });
  expect(place(undefined)).toBe('/runbooks/find/');
  expect(place([none])).toBeUndefined();
  expect(place([none, german])).toBe('/hilfen/find/');
  expect(place([none, german, alarms])).toBe('/alarms/find/');
  const text = '---\ntitle: Ausfall\n---\n\n## Symptome\n\nAlles steht.\n';
  const [found] = runbooksOf(projectOf({ 'hilfen/a.md': text, 'notes/n.md': text }, { types: [none, german] }));
  expect(found).toMatchObject({ title: 'Ausfall', alerts: [], symptoms: [{ text: 'Alles steht.' }] });
});

test('who is called, by role and level; nobody for what is retired', () => {
  const called = escalationOf(projectOf(tree)).map(({ role, calls }) => [
    role,
    ...calls.map(({ document, level, line }) => `${document.id.slice(-1)} ${level?.text} ${line}`),
  ]);
  expect(called).toEqual([
    ['Lead', 'a L10 11'],
    ['On-call', 'c L1 11', 'a L2 12', 'a L10 11'],
  ]);
});

test('each of 5,000 runbooks is listed', () => {
  const many = Object.fromEntries(
    Array.from({ length: 5000 }, (_, i) => [`runbooks/r${i}.md`, runbook(`R${i}`, `[Alert${i % 2500}]`)]),
  );
  const project = projectOf(many);
  expect(runbooksOf(project)).toHaveLength(5000);
  expect(alertAddresses(project).size).toBe(5000);
});
