import { hues, ink, lineStrong, paper, tints } from './palette.ts';

/** Settings of mermaid that a diagram may not change: the site decides what its pages look like. */
const fixed = ['theme', 'themeVariables', 'themeCSS', 'fontFamily', 'altFontFamily', 'look', 'htmlLabels', 'darkMode'];

const always = ['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'suppressErrorRendering', 'maxEdges'];

export const mermaidSettings = {
  startOnLoad: false,
  securityLevel: 'strict',
  suppressErrorRendering: true,
  secure: [...always, ...fixed],
  theme: 'base',
  look: 'neo',
  htmlLabels: false,
  themeCSS: [
    `.edgeLabel rect { fill: ${paper} !important; opacity: 0.9 !important; }`,
    `.cluster rect { stroke: ${lineStrong} !important; }`,
    `.section-root text { fill: ${paper} !important; } .section-root span { color: ${paper} !important; }`,
    `text.journey-section { fill: ${ink} !important; }`,
    '[class^=bar-plot] rect { fill-opacity: 0.45; }',
  ].join(' '),
  deterministicIds: true,
  fontSize: 15,
  flowchart: { nodeSpacing: 32, rankSpacing: 36, padding: 10, minNodeWidth: 60, htmlLabels: false },
  // Mermaid centres the label of a state only where nothing makes its box wider.
  state: { minNodeWidth: 0 },
  class: { htmlLabels: false },
  gantt: { useWidth: 820, fontSize: 13, sectionFontSize: 13, barHeight: 24 },
  journey: { textPlacement: 'tspan' },
  sequence: { mirrorActors: false },
} as const;

/** Lists, which mermaid would put behind its own. */
export const journeyColors = { actorColours: hues, sectionFills: tints, sectionColours: [ink] };
