import { expect, test } from 'vitest';
import { type CheckTexts, mend, mendedText } from '../../src/cli/fix/mend.ts';
import { resolveConfig } from '../../src/config/define-config.ts';
import { fileIndex } from '../../src/read/files.ts';
import { checkProject } from '../../src/check/check.ts';
import { createProject } from '../../src/check/project.ts';
import type { Rule } from '../../src/model/rule.ts';
import { parseText } from '../support/parse-text.ts';
import { reportOf } from '../support/report.ts';

const path = 'content/adrs/a.md';

/** A rule that replaces each match of a pattern, one finding a match. */
const replacing = (id: string, pattern: RegExp, text: string): Rule => ({
  id,
  severity: 'error',
  summary: '',
  rationale: '',
  examples: { bad: '', good: '' },
  *check({ document }) {
    for (const { index, 0: found } of document.text.matchAll(pattern)) {
      const range = { start: { line: 1, column: index + 1 }, end: { line: 1, column: index + found.length + 1 } };
      yield { message: found, help: '', range, edits: [{ range, text }] };
    }
  },
});

const checkWith =
  (rules: readonly Rule[], text: string): CheckTexts =>
  (texts) => {
    const project = createProject(resolveConfig({}, []), [parseText(texts.get(path) ?? text)], fileIndex(undefined));
    return Promise.resolve({
      place: { root: '', configPath: undefined },
      project,
      report: reportOf(checkProject(project, rules)),
    });
  };

test.each<[what: string, rules: Rule[], text: string, after: string, mended: string[]]>([
  ['nothing', [replacing('a', /x/g, 'y')], 'z', 'z', []],
  ['all in one round', [replacing('a', /x+/g, 'y')], 'x xx', 'y y', ['x', 'xx']],
  ['one allows the other', [replacing('a', /x/g, 'y'), replacing('b', /yz/g, 'w')], 'xz', 'w', ['x', 'yz']],
  ['what overlaps waits', [replacing('a', /ab/g, 'a'), replacing('b', /b?c/g, 'd')], 'abc', 'ad', ['ab', 'c']],
  ['without effect', [replacing('a', /x/g, 'x'), replacing('b', /z/g, 'w')], 'xz', 'xw', ['z']],
  ['one that makes more of it', [replacing('a', /x/g, 'xx')], 'x', 'x', []],
  ['without an end', [replacing('a', /x/g, 'y'), replacing('b', /y/g, 'x')], 'x', 'x', expect.any(Array) as string[]],
  ['places that are not there', [replacing('a', /\nx/g, 'y')], 'a\nx', 'a\nx', []],
])('%s', async (_, rules, text, after, mended) => {
  const { files, findings, left } = await mend(checkWith(rules, text), () => true);
  const file = files.get(path);
  expect(file === undefined ? text : mendedText(file)).toBe(after);
  expect(left.project.byPath.get(path)?.text).toBe(after);
  expect(findings.map(({ message }) => message)).toEqual(mended);
});

test('only what is wanted', async () => {
  const rules = [replacing('a', /x/g, 'y'), replacing('b', /z/g, 'w')];
  const { findings } = await mend(checkWith(rules, 'xz'), ({ ruleId }) => ruleId === 'b');
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['b']);
});
