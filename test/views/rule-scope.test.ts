import { expect, test } from 'vitest';
import { z } from 'zod';
import { resolveConfig, type UserConfig } from '../../src/config/define-config.ts';
import { defineDocType } from '../../src/doc-types/define.ts';
import { ruleScope } from '../../src/views/rule-scope.ts';

const frontmatter = z.strictObject({ status: z.enum(['draft', 'done']) });
const note = { name: 'note', folder: 'notes', label: 'Note', frontmatter };
const rule = { id: 'too-long', severity: 'error' } as const;

test.each<[what: string, config: UserConfig, expected: string[]]>([
  ['a type', { types: [defineDocType(note)] }, ['Notes error /notes/']],
  ['the config', { types: [defineDocType(note)], rules: { 'too-long': 'info' } }, ['Notes info /notes/']],
  ['a type’s own level', { types: [defineDocType({ ...note, rules: { 'too-long': 'off' } })] }, ['Notes off /notes/']],
  [
    'a status that is milder',
    { types: [defineDocType({ ...note, severityByStatus: { draft: 'warning', done: 'error' } })] },
    ['Notes error /notes/', 'Notes, draft warning -'],
  ],
  [
    'files',
    { types: [defineDocType(note)], overrides: [{ files: ['old/**', 'a.md'], rules: { 'too-long': 'off' } }] },
    ['Notes error /notes/', 'Files old/**, a.md off -'],
  ],
])('%s', (_, config, expected) => {
  const rows = ruleScope(rule, resolveConfig(config, ['too-long']));
  expect(rows.map(({ documents, level, address = '-' }) => `${documents} ${level} ${address}`)).toEqual(expected);
});

test('documents without a type have one row', () => {
  const config = resolveConfig({}, []);
  expect(ruleScope({ ...rule, appliesTo: 'untyped' }, config)).toEqual([
    { documents: 'Documents that no type covers', level: 'error' },
  ]);
});
