import { expect, test } from 'vitest';
import { unknownPhase } from '../../src/rules/unknown-phase.ts';
import { brief, checkText } from '../support/check-text.ts';

const plan = (phases: readonly string[], meta = '') =>
  `---\n${meta}\n---\n\n## Phases\n\n| Phase | Name |\n|---|---|\n| P1 | Base |\n| P2 | Core |\n\n## Tasks\n\n| ID | Task | Phase |\n|---|---|---|\n${phases
    .map((phase, index) => `| T${index + 1} | Of P1 | ${phase} |\n`)
    .join('')}`;

const found = (text: string) => checkText(unknownPhase, { 'plans/a.md': text });

test.each<[name: string, phase: string, help: string | undefined]>([
  ['another', 'Release', 'There are P1 and P2'],
  ['a slip', 'Coer', 'Did you mean "Core"?'],
  ['by its name', 'core', undefined],
  ['in other letters', 'p2', undefined],
  ['none', '', undefined],
  ['a dash', '–', undefined],
])('%s', (_, phase, help) => {
  const findings = found(plan(['P1', phase]));
  expect(findings.map((finding) => [brief(finding), finding.help])).toEqual(
    help === undefined ? [] : [[`content/plans/a.md:17:16 The table of phases has no phase "${phase}"`, help]],
  );
});

test('says nothing where no task names a phase of the table, of a plan without phases, and of one that is done', () => {
  expect(found(plan(['Release', 'Other']))).toEqual([]);
  expect(found(plan(['P1', 'P3']).replace('## Phases', '## Stages'))).toEqual([]);
  expect(found(plan(['P1', 'P3'], 'status: done'))).toEqual([]);
});
