import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { brief, checkText } from '../support/check-text.ts';
import { exampleTree } from '../support/example.ts';

const folder = new URL('../../src/rules/', import.meta.url);
const byName = rules.map((rule) => [rule.id, rule] as const);

describe.each(byName)('%s', (id, rule) => {
  const findings = (name: 'bad' | 'good') => {
    const { tree, path } = exampleTree(rule.examples[name]);
    return checkText(rule, tree).filter((found) => found.path === path);
  };

  test('finds its bad example', () => {
    expect(findings('bad')).not.toEqual([]);
  });

  test('finds nothing in its good example', () => {
    expect(findings('good').map(brief)).toEqual([]);
  });

  test('speaks in whole lines without a full stop', () => {
    for (const { message, help } of findings('bad')) {
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
