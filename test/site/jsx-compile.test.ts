import { expect, test } from 'vitest';
import { compileDocument } from '../../src/site/render/jsx/compile.ts';
import { addImport, importModule, importOf, type Imports } from '../../src/site/render/jsx/imports.ts';

const metadata = { hydratedComponents: [], clientOnlyComponents: [], serverComponents: [] };
const compile = (code: string, defined: string[] = []) =>
  compileDocument(async () => ({ code, metadata }), '', '/a.mdx', defined);

test.each<[code: string, names: string[], module: string]>([
  ["import a, { b as c } from 'x';\na(c);", ['b', 'default'], 'export { b, default } from "x";'],
  ["import a from 'x';\nimport { b } from 'x';\na(b);", ['b', 'default'], 'export { b, default } from "x";'],
  ["import * as all from 'x';\nall.b();", ['*'], 'export * as docwrightWhole from "x";'],
  ["import { 'a-b' as c } from 'x';\nc();", ['a-b'], 'export { "a-b" } from "x";'],
  ["import 'x';", [], 'import "x";'],
  ["export * from 'x';", ['*'], 'export * as docwrightWhole from "x";'],
  ["export * as all from 'x';", ['*'], 'export * as docwrightWhole from "x";'],
  ["export { a as b, default } from 'x';", ['a', 'default'], 'export { a, default } from "x";'],
])('%s takes %j', async (code, names, module) => {
  expect((await compile(code))?.imports).toEqual([{ specifier: 'x', names }]);
  expect(importModule({ specifier: 'x', names })).toBe(module);
});

test.each<[code: string, isModule: boolean]>([
  ['export const a = import.meta.env.MODE;', true],
  ["export const a = import.meta.glob('*');", true],
  ["export const a = await import('x');", true],
  ['export const a = __NAME__;', true],
  ["export const a = 'import.meta import(';", false],
  ['export const a = name;', false],
])('%s is a module: %s', async (code, isModule) => {
  expect((await compile(code, ['__NAME__'])) === undefined).toBe(isModule);
});

test('an import is one for all that take the same names of one file, and its key names the first document', () => {
  const imports: Imports = new Map();
  const add = (document: string, names: string[], id = '/parts/Box 1.astro?raw') =>
    addImport(imports, { specifier: `./${document}`, importer: `/${document}`, names }, id, document);
  const key = add('a & b.mdx', ['default']);
  expect(key).toMatch(/^a___b\.mdx\/Box_1-[0-9a-f]{10}$/);
  expect(add('c.mdx', ['default'])).toBe(key);
  expect(new Set([key, add('c.mdx', ['*']), add('c.mdx', ['default'], '/parts/Box.astro')]).size).toBe(3);
  expect(importOf(imports, key)?.importer).toBe('/a & b.mdx');
  expect(importOf(imports, 'x')).toBeUndefined();
});
