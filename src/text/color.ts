/** Red, green and blue, each 0 to 1, as sRGB has them. */
export type Color = readonly [red: number, green: number, blue: number];

/** @param text `#0a6650` or `#0a6`. @returns undefined where it is no such colour. */
export function parseColor(text: string): Color | undefined {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text)?.slice(1);
  const parts = short?.map((digit) => digit + digit) ?? /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text)?.slice(1);
  return parts?.map((part) => Number.parseInt(part, 16) / 255) as Color | undefined;
}

export const hexOf = (color: Color): string =>
  `#${color
    .map((part) =>
      Math.round(clamp(part) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** As WCAG 2 defines it, 1 to 21; 4.5 is the least for text (AA), 7 what is good for long ones (AAA). */
export function contrast(one: Color, other: Color): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** A colour between two. @param share Of the first one. */
export const mixed = (one: Color, other: Color, share: number): Color =>
  one.map((part, index) => part * share + other[index]! * (1 - share)) as unknown as Color;

/**
 * The nearest shade of a colour that passes a test: the same hue, darker or lighter.
 *
 * @returns undefined where none does.
 */
export function shadeOf(color: Color, way: 'darker' | 'lighter', passes: (shade: Color) => boolean): Color | undefined {
  const [lightness, ...hue] = toOklab(color);
  const end = way === 'darker' ? 0 : 1;
  for (let step = 0; step <= steps; step += 1) {
    const shade = rounded(inGamut([lightness + ((end - lightness) * step) / steps, ...hue]));
    if (passes(shade)) return shade;
  }
  return undefined;
}

const steps = 100;
const clamp = (part: number): number => Math.min(1, Math.max(0, part));

/** As it will be written. */
const rounded = (color: Color): Color => parseColor(hexOf(color))!;

const luminance = (color: Color): number => {
  const [red, green, blue] = color.map(toLinear) as unknown as Color;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const toLinear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const fromLinear = (part: number): number =>
  part <= 0.0031308 ? part * 12.92 : 1.055 * Math.max(0, part) ** (1 / 2.4) - 0.055;

type Oklab = [lightness: number, a: number, b: number];

/** Björn Ottosson's Oklab, in which a change of lightness keeps the hue. */
function toOklab(color: Color): Oklab {
  const [r, g, b] = color.map(toLinear) as unknown as Color;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([lightness, a, b]: Oklab): Color {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** Takes colour away until a screen can show it. */
function inGamut([lightness, a, b]: Oklab): Color {
  for (let share = 1; share > 0; share -= 0.02) {
    const color = fromOklab([lightness, a * share, b * share]);
    if (color.every((part) => part > -0.001 && part < 1.001)) return color;
  }
  return fromOklab([lightness, 0, 0]);
}
