import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const src = resolve(import.meta.dirname, '../src');

/** Who may import whom, in the order of the data; each may import itself. */
const allowed: Record<string, string[]> = {
  model: [],
  text: ['model'],
  'doc-types': ['model', 'text'],
  config: ['model', 'text', 'doc-types'],
  read: ['model', 'text', 'config'],
  parse: ['model', 'text'],
  check: ['model', 'text'],
  rules: ['model', 'text', 'check'],
  views: ['model', 'text', 'check', 'doc-types'],
  reporters: ['model', 'text', 'check'],
  engine: ['model', 'read', 'parse', 'check', 'rules'],
  cli: ['model', 'text', 'check', 'views', 'rules', 'config', 'doc-types', 'read', 'reporters', 'engine', 'site'],
  site: ['model', 'text', 'doc-types', 'config', 'read', 'parse', 'check', 'rules', 'views', 'reporters', 'engine'],
  'index.ts': ['model', 'config', 'doc-types'],
};

/** Modules that reach outside, and the parts that may. */
const edges: Record<string, string[]> = {
  'node:fs': ['read', 'cli', 'site'],
  'node:child_process': ['cli', 'read'],
  astro: ['cli', 'site'],
};

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.(?:ts|astro)$/.test(name) && !name.endsWith('.d.ts'),
);
const imports = (text: string): string[] =>
  Array.from(text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g), ([, specifier = '']) => specifier);
const partOf = (path: string): string => path.split('/')[0] ?? '';

test.each(files)('%s', (file) => {
  const part = partOf(file);
  const wrong = imports(readFileSync(join(src, file), 'utf8')).filter((specifier) => {
    if (specifier.startsWith('.')) {
      const target = relative(src, join(src, dirname(file), specifier));
      const targetPart = partOf(target);
      return targetPart !== part && !target.startsWith('..') && !allowed[part]?.includes(targetPart);
    }
    const edge = Object.keys(edges).find((name) => specifier === name || specifier.startsWith(`${name}/`));
    return edge !== undefined && !edges[edge]?.includes(part);
  });
  expect(wrong).toEqual([]);
});

test('checks do not read the clock, run code or reach the network', () => {
  const pure = files.filter((file) =>
    ['model', 'parse', 'check', 'rules', 'views', 'reporters'].includes(partOf(file)),
  );
  const wrong = pure.filter((file) =>
    /\b(?:Date\.now|new Date\(\)|fetch\(|eval\(|new Function|process\.)/.test(readFileSync(join(src, file), 'utf8')),
  );
  expect(wrong).toEqual([]);
});
