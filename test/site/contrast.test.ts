import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrast, parseColor } from '../../src/text/color.ts';

const css = readFileSync(new URL('../../src/site/styles/tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  Array.from(css.matchAll(/--([a-z-]+): light-dark\((#\w+), (#\w+)\)/g), ([, name = '', ...colors]) => [name, colors]),
);

const contrastOf = (one: string, other: string, scheme: 0 | 1): number =>
  contrast(parseColor(tokens.get(one)![scheme]!)!, parseColor(tokens.get(other)![scheme]!)!);

const grounds = ['paper', 'sunk', 'raised'];
const code = [...tokens.keys()].filter((name) => name.startsWith('code-') && !/ground|mark|add|del|line/.test(name));

test.each<[text: string[], on: string[], least: number]>([
  [['ink'], [...grounds, 'accent-soft', 'good-soft', 'open-soft', 'gone-soft', 'mark'], 7],
  [['ink-soft', 'accent'], [...grounds, 'accent-soft'], 4.5],
  [['good'], ['paper', 'good-soft'], 4.5],
  [['open'], ['paper', 'open-soft'], 4.5],
  [['gone'], ['paper', 'gone-soft'], 4.5],
  [['on-accent'], ['accent'], 4.5],
  [code, ['sunk'], 4.5],
  // What has to be seen to be used, and is no text.
  [['line-strong'], ['paper'], 3],
])('%j on %j have %s : 1 in both schemes', (texts, on, least) => {
  for (const scheme of [0, 1] as const)
    for (const text of texts)
      for (const ground of on)
        expect(contrastOf(text, ground, scheme), `${text} on ${ground}`).toBeGreaterThanOrEqual(least);
});
