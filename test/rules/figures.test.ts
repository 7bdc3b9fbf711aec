import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { figures } from '../../src/check/figures/registry.ts';

test('the guide has a row for each figure, and says what the registry says', () => {
  const text = readFileSync(new URL('../../content/guides/keep-figures-true.mdx', import.meta.url), 'utf8');
  const rows = Array.from(text.matchAll(/^\| `([\w.]+)` \| (.*) \|$/gm), ([, name, meaning]) => [name, meaning]);
  const known = Array.from(figures, ([name, { meaning, unit }]) => [
    name,
    `${meaning}${unit === '%' ? ', in percent' : ''}`,
  ]);
  expect(rows).toEqual(known);
});
