import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const folder = resolve(import.meta.dirname, '../../src/site/styles');

/** Declarations that know left from right: they are wrong where text runs the other way. */
function physical(css: string): string[] {
  const declarations = Array.from(
    css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([a-z-]+):\s*([^;{}]+);/g),
    ([, name = '', value = '']) => ({ name, value: value.trim(), text: `${name}: ${value.trim()}` }),
  );
  return declarations
    .filter(({ name, value }) => {
      if (/^(?:left|right|(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right).*)$/.test(name))
        return true;
      if (/^(?:text-align|float|clear)$/.test(name)) return /^(?:left|right)$/.test(value);
      const sides = value.match(/(?:[^\s()]|\([^()]*(?:\([^()]*\)[^()]*)*\))+/g) ?? [];
      return /^(?:inset|margin|padding)$/.test(name) && sides.length === 4 && sides[1] !== sides[3];
    })
    .map(({ text }) => text);
}

test.each([
  ['a { margin-left: 1px; }', ['margin-left: 1px']],
  ['a { inset: 0 auto auto calc(1px + var(--x)); }', ['inset: 0 auto auto calc(1px + var(--x))']],
  ['a { text-align: right; }', ['text-align: right']],
  ['a { margin-inline-start: 1px; padding: 0 1px 2px; inset: 0; text-align: start; }', []],
])('%s', (css, expected) => {
  expect(physical(css)).toEqual(expected);
});

test.each(readdirSync(folder))('%s serves both ways of writing', (name) => {
  expect(physical(readFileSync(join(folder, name), 'utf8'))).toEqual([]);
});
