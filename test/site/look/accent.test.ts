import { expect, test } from 'vitest';
import { resolveConfig } from '../../../src/config/define-config.ts';
import { accentStyles } from '../../../src/site/look/accent.ts';
import { contrast, parseColor } from '../../../src/text/color.ts';

const stylesOf = (accent: string): string => accentStyles(resolveConfig({ theme: { accent } }, []).theme.accent);

const pair = (css: string, name: string): string[] =>
  new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css)?.slice(1) ?? [];

test('without an accent the tokens stay', () => {
  expect(accentStyles(undefined)).toBe('');
});

test.each(['#0a6650', '#ffcc00', '#d6336c', '#1d4ed8', '#808080', '#000', '#fff'])(
  '%s: letters on it, and it on its soft ground, can be read',
  (accent) => {
    const css = stylesOf(accent);
    const colors = pair(css, 'accent').map((text) => parseColor(text)!);
    const on = pair(css, 'on-accent').map((text) => parseColor(text)!);
    const soft = pair(css, 'accent-soft').map((text) => parseColor(text)!);
    expect([colors, on, soft].map(({ length }) => length)).toEqual([2, 2, 2]);
    for (const [index, color] of colors.entries()) {
      expect(contrast(color, on[index]!)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(color, soft[index]!)).toBeGreaterThanOrEqual(4.5);
    }
  },
);
