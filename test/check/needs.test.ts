import { expect, test } from 'vitest';
import { createNotes, watchProject } from '../../src/check/needs.ts';
import type { UserConfig } from '../../src/config/define-config.ts';
import { defineDocType, z } from '../../src/index.ts';
import { projectOf } from '../support/check-text.ts';

const plain: UserConfig = { types: [defineDocType({ name: 'doc', files: ['**'], frontmatter: z.strictObject({}) })] };

test.each<[what: string, config: UserConfig, needs: string[]]>([
  ['contracts know what a document replaces', {}, ['successors - content/adrs/a.md']],
  ['no contract does', plain, []],
])('what rests on the successors of a document is noted where %s', (_, config, needs) => {
  const notes = createNotes();
  const project = watchProject(projectOf({ 'adrs/a.md': 'Text.\n' }, config), notes, undefined);
  expect(project.successors.has('content/adrs/a.md')).toBe(false);
  expect(notes.take()).toEqual(needs);
});
