import { parseSheet } from './css.ts';
import { onDark, onLight, withTokens } from './palette.ts';
import { declaredStyle, inheritedStyle } from './style.ts';

/** Where a writer chose the fill of a box and no colour for its label, the label gets one that can be read on it. */
export function readableLabels(svg: Element): void {
  const rules = parseSheet(
    Array.from(svg.querySelectorAll('style'), ({ textContent }) => textContent ?? '').join('\n'),
  );
  for (const node of svg.querySelectorAll('.node, .cluster')) {
    const shapes = node.querySelectorAll('rect, path, polygon, circle, ellipse');
    const fills = Array.from(shapes, (shape) => declaredStyle(shape, rules).get('fill') ?? shape.getAttribute('fill'));
    const fill = fills.find((color) => color != null && brightness(color) !== undefined);
    if (fill == null) continue;
    const ink = (brightness(fill) ?? 1) > 0.5 ? onLight : onDark;
    for (const text of node.querySelectorAll('text, tspan')) {
      const own = inheritedStyle(text, 'fill', rules) ?? '';
      if (withTokens(own) === own) continue;
      text.setAttribute('style', `${text.getAttribute('style') ?? ''};fill:${ink} !important`);
    }
  }
}

/** From 0 to 1; undefined where it is no colour of a writer. */
function brightness(color: string): number | undefined {
  if (withTokens(color) !== color) return undefined;
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(color)?.[1];
  const wide = hex?.length === 3 ? hex.replace(/./g, '$&$&') : hex;
  const parts =
    wide === undefined
      ? /^rgb\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*\)$/.exec(color)?.slice(1).map(Number)
      : [0, 2, 4].map((at) => Number.parseInt(wide.slice(at, at + 2), 16));
  if (parts !== undefined) {
    const [red = 0, green = 0, blue = 0] = parts;
    return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
  }
  if (!/^[a-z]+$/i.test(color) || /^(?:none|transparent|inherit|currentcolor)$/i.test(color)) return undefined;
  return darkNames.test(color) ? 0 : 1;
}

const darkNames =
  /^(?:dark|medium)?(?:black|blue|navy|red|green|purple|brown|maroon|indigo|teal|magenta|violet|crimson|firebrick|slategray|slategrey)$/i;
