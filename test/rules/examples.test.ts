import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtInTypes } from '../../src/doc-types/index.ts';
import { exampleTypes } from '../../src/model/rule.ts';
import { rules } from '../../src/rules/index.ts';
import { brief, checkWhole } from '../support/check-text.ts';
import { exampleTree } from '../support/example.ts';

const folder = new URL('../../src/rules/', import.meta.url);
const byName = rules.map((rule) => [rule.id, rule] as const);

describe.each(byName)('%s', (id, rule) => {
  const findings = async (name: 'bad' | 'good') => {
    const { tree, path } = exampleTree(rule.examples[name]);
    const found = await checkWhole(rule, tree, {
      types: exampleTypes(builtInTypes, rule),
      redirects: rule.examples.redirects?.[name] ?? {},
    });
    return found.filter((diagnostic) => diagnostic.path === path);
  };

  test('finds its bad example', async () => {
    expect(await findings('bad')).not.toEqual([]);
  });

  test('finds nothing in its good example', async () => {
    expect((await findings('good')).map(brief)).toEqual([]);
  });

  test('speaks in whole lines without a full stop', async () => {
    for (const { message, help } of await findings('bad')) {
      expect(message).toMatch(/^[^\n]*[^\n.]$/);
      expect(help).toMatch(/^[^\n]+$/);
    }
  });

  test('has a name in kebab-case, a file and a test', () => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(existsSync(new URL(`${id}.ts`, folder))).toBe(true);
    expect(existsSync(new URL(`${id}.test.ts`, import.meta.url))).toBe(true);
  });
});

test('every rule is registered once, by id', () => {
  const files = readdirSync(folder).filter(
    (name) => name.endsWith('.ts') && readFileSync(new URL(name, folder), 'utf8').includes('defineRule({'),
  );
  expect(rules.map(({ id }) => `${id}.ts`)).toEqual(files.toSorted());
});
