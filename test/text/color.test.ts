import { assert, integer, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { type Color, contrast, hexOf, mixed, parseColor, shadeOf } from '../../src/text/color.ts';

const color = (text: string): Color => parseColor(text)!;

test.each([
  ['#0a6650', '#0a6650'],
  ['#ABC', '#aabbcc'],
  ['0a6650', undefined],
  ['#0a665', undefined],
  ['#0a66500', undefined],
  ['red', undefined],
  ['#gggggg', undefined],
])('%s is %s', (text, expected) => {
  const parsed = parseColor(text);
  expect(parsed && hexOf(parsed)).toBe(expected);
});

/** As WebAIM's and other tools give them. */
test.each([
  ['#000000', '#ffffff', 21],
  ['#777777', '#ffffff', 4.48],
  ['#ffffff', '#767676', 4.54],
  ['#ff0000', '#ffffff', 4],
  ['#0000ff', '#ffffff', 8.59],
  ['#123456', '#123456', 1],
])('%s on %s has %s : 1', (one, other, expected) => {
  expect(contrast(color(one), color(other))).toBeCloseTo(expected, 2);
});

test('a mixture lies between', () => {
  expect(hexOf(mixed(color('#000000'), color('#ffffff'), 0.2))).toBe('#cccccc');
});

test('every colour has a shade that can be read on white, and one on black', () => {
  const channel = integer({ min: 0, max: 255 }).map((value) => value / 255);
  assert(
    property(tuple(channel, channel, channel), (any) => {
      const [dark, light] = [color('#000000'), color('#ffffff')];
      const darker = shadeOf(any, 'darker', (shade) => contrast(shade, light) >= 4.5);
      const lighter = shadeOf(any, 'lighter', (shade) => contrast(shade, dark) >= 4.5);
      expect(contrast(darker ?? light, light)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(lighter ?? dark, dark)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test('a shade is the colour itself where that will do, and keeps its hue where not', () => {
  expect(hexOf(shadeOf(color('#0a6650'), 'darker', () => true)!)).toBe('#0a6650');
  const [red, green, blue] = shadeOf(color('#ffcc00'), 'darker', (shade) => contrast(shade, color('#ffffff')) >= 4.5)!;
  expect(red > green && green > blue).toBe(true);
  expect(shadeOf(color('#ffcc00'), 'darker', () => false)).toBeUndefined();
});
