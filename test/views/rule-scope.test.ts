import { expect, test } from 'vitest';
import { z } from 'zod';
import { resolveConfig, type UserConfig } from '../../src/config/define-config.ts';
import { defineDocType } from '../../src/doc-types/define.ts';
import { ruleScope, type ScopedDocuments } from '../../src/views/rule-scope.ts';

const frontmatter = z.strictObject({ status: z.enum(['draft', 'done']) });
const note = { name: 'note', folder: 'notes', label: 'Note', frontmatter };
const rule = { id: 'too-long', severity: 'error' } as const;

const brief = (documents: ScopedDocuments): string => {
  if (typeof documents === 'string') return documents;
  if ('files' in documents) return documents.files.join(', ');
  return [documents.type, documents.status ?? ''].join(' ').trim();
};

test.each<[what: string, config: UserConfig, expected: string[]]>([
  ['a type', { types: [defineDocType(note)] }, ['note error']],
  ['the config', { types: [defineDocType(note)], rules: { 'too-long': 'info' } }, ['note info']],
  ['a type’s own level', { types: [defineDocType({ ...note, rules: { 'too-long': 'off' } })] }, ['note off']],
  [
    'a status that is milder',
    { types: [defineDocType({ ...note, severityByStatus: { draft: 'warning', done: 'error' } })] },
    ['note error', 'note draft warning'],
  ],
  [
    'files',
    { types: [defineDocType(note)], overrides: [{ files: ['old/**', 'a.md'], rules: { 'too-long': 'off' } }] },
    ['note error', 'old/**, a.md off'],
  ],
])('%s', (_, config, expected) => {
  const rows = ruleScope(rule, resolveConfig(config, ['too-long']));
  expect(rows.map(({ documents, level }) => `${brief(documents)} ${level}`)).toEqual(expected);
});

test('documents without a type have one row', () => {
  const config = resolveConfig({}, []);
  expect(ruleScope({ ...rule, appliesTo: 'untyped' }, config)).toEqual([{ documents: 'untyped', level: 'error' }]);
});
