import { softGround } from '../../config/look.ts';
import type { Accent } from '../../model/theme.ts';
import { type Color, contrast, hexOf, parseColor } from '../../text/color.ts';

/** Letters on the accent: the one of these that is read best. */
const letters = ['#ffffff', '#0b1d17'].map((text) => parseColor(text)!);

/** Tokens of styles/tokens.css for an accent; none for docwright's own. In plain colours: Mermaid reads no others. */
export function accentStyles(accent: Accent | undefined): string {
  if (accent === undefined) return '';
  const both = (token: (color: Color, scheme: keyof Accent) => Color): string => {
    const [light, dark] = (['light', 'dark'] as const).map((scheme) =>
      hexOf(token(parseColor(accent[scheme])!, scheme)),
    );
    return `light-dark(${light}, ${dark})`;
  };
  const tokens = {
    accent: both((color) => color),
    'on-accent': both(lettersOn),
    'accent-soft': both(softGround),
  };
  return `:root { ${Object.entries(tokens)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ')} }\n`;
}

const lettersOn = (ground: Color): Color =>
  letters.toSorted((one, other) => contrast(other, ground) - contrast(one, ground))[0]!;
