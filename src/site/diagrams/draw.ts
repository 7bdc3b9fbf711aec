import { NotDrawable } from './attributes.ts';
import { finishPicture, type FinishedPicture } from './finish.ts';
import { loadMermaid } from './quick-copies.ts';
import { readableLabels } from './readable-labels.ts';
import { themeVariables } from './palette.ts';
import { hasBoxes, requireLabels, unescapeTexts } from './labels.ts';
import { journeyColors, mermaidSettings } from './settings.ts';
import { openWindow } from './window.ts';

/** A diagram as it stands in a page. */
export interface Drawing extends FinishedPicture {
  /** What it is called for those who do not see it. */
  title: string;
  description: string;
  hasLinks: boolean;
}

type Mermaid = (typeof import('mermaid'))['default'];

let opened: Promise<{ mermaid: Mermaid; document: Document }> | undefined;

let drawn: Element | undefined;

/** Mermaid would have the text of its picture made harmless while the elements still stand in the document. */
function noteDrawn(text: string): string {
  if (text.startsWith('<svg ')) drawn = document.getElementById('ddiagram')?.firstElementChild ?? undefined;
  return text;
}

/** The elements that mermaid drew, or, where escapes stand in their text, what these mean. */
function pictureOf(text: string): Element {
  if (drawn !== undefined && !text.includes('&')) return drawn;
  return new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
}

async function open() {
  const document = openWindow();
  const { default: purify } = await import('dompurify');
  // There is no browser in which it could work. What is drawn is taken apart piece by piece when it is finished.
  Object.assign(purify, { isSupported: false, sanitize: noteDrawn, addHook: () => undefined });
  const mermaid = await loadMermaid();
  Object.assign(mermaid.mermaidAPI.defaultConfig.journey ?? {}, journeyColors);
  mermaid.initialize({ ...mermaidSettings, logLevel: 'fatal' } as never);
  const standard = mermaid.mermaidAPI.getConfig().themeVariables as Record<string, unknown>;
  const theme = {
    ...themeVariables(standard),
    fontSize: '15px',
    useGradient: false,
    dropShadow: 'none',
    pieOpacity: '1',
  };
  mermaid.initialize({ ...mermaidSettings, logLevel: 'fatal', themeVariables: theme } as never);
  return { mermaid, document };
}

/**
 * Draws a diagram with mermaid itself, without a browser: this process is given a small document and a way to measure
 * text instead. To be called in a process of its own.
 *
 * @throws {NotDrawable} Where a browser has to draw it.
 */
export async function draw(source: string): Promise<Drawing> {
  const { mermaid, document } = await (opened ??= open());
  refuse(source);
  const kind = mermaid.detectType(source);
  if (!kinds.has(kind)) throw new NotDrawable(`diagrams of type ${kind} are drawn in the browser`);
  document.body.innerHTML = '';
  Math.random = sameNumbers();
  drawn = undefined;
  const { svg: text } = await mermaid.render('diagram', source);
  const svg = pictureOf(text);
  removeClock(svg);
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  if (hasBoxes(db)) {
    unescapeTexts(svg);
    requireLabels(db, svg);
  }
  refuseMarkup(svg);
  readableLabels(svg);
  const ownText = (name: string): string =>
    Array.from(svg.children)
      .find(({ localName }) => localName === name)
      ?.textContent?.trim() ?? '';
  const picture = finishPicture(svg, source);
  return {
    ...picture,
    title: ownText('title') || titleOf(source),
    description: ownText('desc'),
    hasLinks: picture.svg.includes('<a '),
  };
}

/** Mermaid names commits by chance; the same diagram has to look the same each time. */
function sameNumbers(): () => number {
  let state = 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Types that look the same as in a browser. */
const kinds: ReadonlySet<string> = new Set([
  'block',
  'class',
  'classDiagram',
  'er',
  'flowchart',
  'flowchart-v2',
  'gantt',
  'gitGraph',
  'journey',
  'packet',
  'pie',
  'quadrantChart',
  'requirement',
  'sequence',
  'state',
  'stateDiagram',
  'timeline',
  'xychart',
]);

const mostText = 20_000;

function refuse(source: string): void {
  if (source.length > mostText) throw new NotDrawable(`it is longer than ${mostText} characters`);
  if (source.includes('$$')) throw new NotDrawable('it holds a formula');
  if (/\bfa[bsrldk]?:fa-/.test(source)) throw new NotDrawable('it holds an icon');
}

/** The line of today would be that of the build. */
const removeClock = (svg: Element): void => {
  for (const line of svg.querySelectorAll('.today')) line.remove();
};

const htmlTag =
  /<\/?(?:a|abbr|b|big|br|center|code|del|div|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|s|script|small|span|strong|style|sub|sup|svg|table|td|tr|tt|u|ul)\b[^>]*>/i;

/** Labels in HTML take a browser to lay them out. */
function refuseMarkup(svg: Element): void {
  const found = Array.from(svg.querySelectorAll('text'), ({ textContent }) => htmlTag.exec(textContent ?? '')?.[0]);
  const tag = found.find((name) => name !== undefined);
  if (tag !== undefined) throw new NotDrawable(`a label in it holds ${tag}`);
}

const titleOf = (source: string): string =>
  /^---\n(?:.*\n)*?title:[ \t]*(.+)\n(?:.*\n)*?---/.exec(source.trimStart())?.[1]?.replace(/^(["'])(.*)\1$/, '$2') ??
  '';
