/** Colours of the site's styles that a diagram is drawn with. */
const tokens = [
  'ink',
  'ink-soft',
  'paper',
  'sunk',
  'line',
  'line-strong',
  'accent',
  'accent-soft',
  'good',
  'good-soft',
  'open',
  'open-soft',
  'gone',
  'gone-soft',
  'on-light',
  'on-dark',
  ...Array.from({ length: 8 }, (_, index) => `hue-${index}`),
  ...Array.from({ length: 8 }, (_, index) => `tint-${index}`),
] as const;

/** Mermaid reckons with colours, so it is given one for each of ours that nobody chooses; pictures get ours instead. */
const standIn = (token: string): string =>
  `#5e7a${(tokens as readonly string[]).indexOf(token).toString(16).padStart(2, '0')}`;

const anyStandIn = /#5e7a([0-9a-f]{2})\b|rgba?\(\s*94,\s*122,\s*(\d+)(?:,\s*1)?\s*\)/gi;

/** Names our colours in a text that mermaid wrote with its own. */
export const withTokens = (text: string): string =>
  text.replaceAll(anyStandIn, (whole: string, hex: string | undefined, decimal: string | undefined) => {
    const token = tokens[hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)];
    return token === undefined ? whole : `var(--${token})`;
  });

const list = (name: 'hue' | 'tint'): string[] => Array.from({ length: 8 }, (_, index) => standIn(`${name}-${index}`));

export const [hues, tints] = [list('hue'), list('tint')] as const;

export const ink = standIn('ink');
export const paper = standIn('paper');
export const lineStrong = standIn('line-strong');
export const onLight = standIn('on-light');
export const onDark = standIn('on-dark');

/** What a setting of mermaid's theme is about, by its name; the first that fits. `$n` is its number. */
const meanings: readonly (readonly [name: RegExp, token: string])[] = [
  [/^git(\d+)$|^(?:venn)(\d+)$/, 'hue-$n'],
  [/^gitInv\d+$|^gitBranchLabel\d+$|^sequenceNumberColor$/, 'paper'],
  [/^(?:cScale|pie|fillType)(\d+)$/, 'tint-$n'],
  [/^cScalePeer(\d+)$/, 'hue-$n'],
  [/^cScaleInv(\d+)$/, 'hue-$n'],
  [/^noteBkg|^activeTaskBkg/, 'open-soft'],
  [/^noteBorder|^activeTaskBorder/, 'open'],
  [/^critBkg|^errorBkg/, 'gone-soft'],
  [/^critBorder|^todayLine|^wardleyEvolution/, 'gone'],
  [/^doneTaskBkg|^excludeBkg/, 'sunk'],
  [/^doneTaskBorder|^gridColor$|^vertLine/, 'line-strong'],
  [/^quadrant[13]Fill$/, 'sunk'],
  [/^quadrant[24]Fill$/, 'paper'],
  [/^quadrantPointFill$/, 'accent'],
  [/^quadrant.*Border/, 'line-strong'],
  [/^quadrant.*TextFill$|^quadrantTitle/, 'ink'],
  [/^taskTextClickable/, 'accent'],
  [
    /^(?:background|altSectionBkgColor|edgeLabelBackground|rowOdd|attributeBackgroundColorOdd|pieStrokeColor)$/,
    'paper',
  ],
  [/^labelBackground(?:Color)?$|^relationLabelBackground$/, 'paper'],
  [/^(?:compositeBackground|altBackground|clusterBkg|tertiaryColor|secondaryColor|rowEven)$/, 'sunk'],
  [/^(?:rectBkgColor|sectionBkgColor|attributeBackgroundColorEven|commitLabelBackground)$/, 'sunk'],
  [/^(?:clusterBorder|tertiaryBorderColor|secondaryBorderColor|compositeBorder|actorLineColor)$/, 'line-strong'],
  [/^(?:pieOuterStrokeColor|archGroupBorderColor|flowContainerStroke)$/, 'line-strong'],
  [/^(?:lineColor|arrowheadColor|defaultLinkColor|transitionColor|relationColor|signalColor)$/, 'ink-soft'],
  [/^(?:archEdge.*Color|em.*Arrowhead|emRelationStroke|specialStateColor|innerEndBackground)$/, 'ink-soft'],
  [/^activationBkg|^compositeTitleBackground|^tagLabelBackground|^labelBoxBkg/, 'accent-soft'],
  [/text|label(?!Box)|title|classText/i, 'ink'],
  [/border|stroke|line/i, 'accent'],
  [/bkg|background|fill|^primaryColor$|^(?:surface)/i, 'accent-soft'],
];

const isColor = (value: unknown): value is string =>
  typeof value === 'string' && /^(?:#|rgb|hsl|white$|black$|red$|navy$|grey$|lightgrey$)/.test(value);

function tokenFor(name: string): string {
  for (const [pattern, token] of meanings) {
    const found = pattern.exec(name);
    if (found === null) continue;
    const number = Number(found.slice(1).find((group) => group !== undefined) ?? 0);
    return token.replace('$n', String(number % 8));
  }
  return 'ink-soft';
}

type ThemeVariables = Readonly<Record<string, unknown>>;

/** A setting in a group of settings for one type of diagram. */
const inGroup = ([name, value]: [string, unknown]): [string, unknown] => {
  if (name === 'plotColorPalette') return [name, hues.join(',')];
  if (!isColor(value)) return [name, value];
  if (/^background|Fill$/i.test(name)) return [name, standIn('paper')];
  return [name, standIn(/axis(?:Line|Tick)|graticule|grid/i.test(name) ? 'line-strong' : 'ink')];
};

/**
 * @param standard Mermaid's own settings of its theme `base`, which name all that there is to set.
 * @returns The same with our colours.
 */
export function themeVariables(standard: ThemeVariables): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(standard).map(([name, value]) => {
      if (isColor(value)) return [name, standIn(tokenFor(name))];
      if (typeof value === 'object' && value !== null)
        return [name, Object.fromEntries(Object.entries(value).map(inGroup))];
      return [name, value];
    }),
  );
}
