import { expect, test } from 'vitest';
import { adr, defineDocType } from '../../src/doc-types/index.ts';
import type { UserConfig } from '../../src/config/define-config.ts';
import type { DocTypeOptions } from '../../src/doc-types/index.ts';
import { levelsOf } from '../../src/check/levels.ts';
import { projectOf } from '../support/check-text.ts';

const rule = { id: 'too-long', severity: 'error' } as const;

function steps(config: UserConfig, type: Partial<DocTypeOptions> = {}, path = 'adrs/a.md'): string[] {
  const docType = defineDocType({ name: 'adr', folder: 'adrs', frontmatter: adr.frontmatter, ...type });
  const project = projectOf({ [path]: '---\nstatus: draft\n---\n' }, { ...config, types: [docType] });
  const [document] = project.documents;
  return levelsOf(project.config)
    .stepsOf(rule, document!, docType)
    .map(({ from, level }) => `${from}: ${level}`);
}

test.each<[what: string, config: UserConfig, type: Partial<DocTypeOptions>, last: string]>([
  ['the rule’s own', {}, {}, 'the rule itself: error'],
  ['config', { rules: { 'too-long': 'warning' } }, {}, 'rules: warning'],
  ['type over config', { rules: { 'too-long': 'warning' } }, { rules: { 'too-long': 'info' } }, 'type adr: info'],
  ['status lowers', {}, { severityByStatus: { draft: 'warning' } }, 'status draft: warning'],
  [
    'status does not raise',
    { rules: { 'too-long': 'info' } },
    { severityByStatus: { draft: 'warning' } },
    'status draft: info',
  ],
  ['another status', {}, { severityByStatus: { done: 'info' } }, 'the rule itself: error'],
  [
    'override over all',
    { overrides: [{ files: ['adrs/**'], rules: { 'too-long': 'off' } }] },
    { severityByStatus: { draft: 'info' } },
    'overrides for adrs/**: off',
  ],
  [
    'override elsewhere',
    { overrides: [{ files: ['old/**'], rules: { 'too-long': 'off' } }] },
    {},
    'the rule itself: error',
  ],
  [
    'the last override',
    {
      overrides: [
        { files: ['**'], rules: { 'too-long': 'off' } },
        { files: ['adrs/a.md'], rules: { 'too-long': 'info' } },
      ],
    },
    {},
    'overrides for adrs/a.md: info',
  ],
])('%s', (_, config, type, last) => {
  expect(steps(config, type).at(-1)).toBe(last);
});
