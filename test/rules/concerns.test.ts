import { expect, test } from 'vitest';
import { checkProject } from '../../src/check/check.ts';
import { builtInTypes } from '../../src/doc-types/index.ts';
import { type DocType, untyped } from '../../src/model/doc-type.ts';
import { exampleTypes } from '../../src/model/rule.ts';
import { rules } from '../../src/rules/index.ts';
import { brief, projectOf } from '../support/check-text.ts';
import { exampleTree } from '../support/example.ts';

/** Rules that run whatever they say of a contract. */
const everywhere = rules.map((rule) => ({ ...rule, concerns: () => true }));

const parts = [
  'sections',
  'otherSections',
  'tables',
  'relations',
  'life',
  'equals',
  'keysInOrder',
  'numbered',
  'oldAddresses',
] as const;

const examples = rules.flatMap((rule) =>
  [rule.examples.bad, rule.examples.good].map((example) => [rule, example] as const),
);

test.each(parts)('a rule that is not run where a contract says nothing of "%s" would find nothing there', (part) => {
  const without = (types: readonly DocType[]) => types.map((type) => ({ ...type, [part]: untyped[part] }));
  for (const [rule, example] of examples) {
    const { tree } = exampleTree(example);
    const project = projectOf(tree, { types: without(exampleTypes(builtInTypes, rule)) }, { asOf: '2026-11-20' });
    expect(checkProject(project, rules).map(brief)).toEqual(checkProject(project, everywhere).map(brief));
  }
});

test('rules that ask something of a contract are not run for one that says nothing', () => {
  const asking = rules.filter(({ concerns }) => concerns !== undefined);
  expect(asking.length).toBeGreaterThan(20);
  expect(asking.filter(({ concerns }) => concerns?.(untyped))).toEqual([]);
});
