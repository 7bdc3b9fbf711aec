import { themeVariables, withTokens } from '../diagrams/palette.ts';
import { mermaidSettings } from '../diagrams/settings.ts';
import { filled, wordsFor } from './words.ts';

type Mermaid = (typeof import('mermaid'))['default'];

let loading: Promise<Mermaid> | undefined;

/** One diagram after the other: Mermaid has one place to work in. */
let last: Promise<void> = Promise.resolve();

/** Draws a diagram in the place that is kept for it; where that fails, it says so beside its source. */
export function drawLive(figure: HTMLElement): void {
  const source = moveSource(figure);
  last = last.then(() => draw(figure, source).catch((error: unknown) => showError(figure, error)));
}

async function draw(figure: HTMLElement, source: string): Promise<void> {
  if (!allowsStyles()) throw new Error(wordsFor('diagram', figure).noStyles);
  const mermaid = await (loading ??= loadMermaid());
  const frame = figure.querySelector<HTMLElement>('.diagram-frame');
  if (frame === null) return;
  const { svg } = await mermaid.render(`${figure.id}-svg`, source);
  frame.innerHTML = withTokens(svg);
  const picture = frame.querySelector('svg');
  if (picture === null) return;
  setSize(picture, frame);
  picture.setAttribute('role', 'img');
  if (!picture.hasAttribute('aria-labelledby')) picture.setAttribute('aria-label', figure.dataset['name'] ?? '');
  frame.tabIndex = 0;
  const button = figure.querySelector<HTMLButtonElement>('.diagram-open');
  if (button) button.hidden = false;
}

/** Whether a Content Security Policy lets Mermaid style what it draws; without that, it draws black boxes. */
function allowsStyles(): boolean {
  const style = document.createElement('style');
  document.head.append(style);
  const isAllowed = style.sheet !== null;
  style.remove();
  return isAllowed;
}

/** As a build does it: shrinks to the column, but not below what can be read. */
function setSize(picture: SVGSVGElement, frame: HTMLElement): void {
  const { width, height } = picture.viewBox.baseVal;
  picture.removeAttribute('style');
  picture.setAttribute('width', String(Math.ceil(width)));
  picture.setAttribute('height', String(Math.ceil(height)));
  const least = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  least.classList.add('diagram-least');
  least.setAttribute('width', String(Math.min(width, Math.max(width * 0.7, 320))));
  least.setAttribute('height', '0');
  least.setAttribute('aria-hidden', 'true');
  frame.append(least);
}

/** The source goes out of the way, and stays within reach. */
function moveSource(figure: HTMLElement): string {
  const source = figure.querySelector(':scope > pre');
  if (source) figure.querySelector('details')?.append(source);
  return source?.textContent ?? '';
}

function showError(figure: HTMLElement, error: unknown): void {
  const message = document.createElement('p');
  message.className = 'diagram-error';
  message.setAttribute('role', 'alert');
  const reason = error instanceof Error ? error.message : String(error);
  message.textContent = filled(wordsFor('diagram', figure).fails, { reason });
  figure.querySelector('.diagram-frame')?.replaceChildren(message);
  document.getElementById(`d${figure.id}-svg`)?.remove();
  const details = figure.querySelector('details');
  if (details) details.open = true;
}

/** The built site has its own copy of Mermaid; Vite's server takes it from the package. */
async function loadMermaid(): Promise<Mermaid> {
  const address = document.querySelector<HTMLMetaElement>('meta[name=docwright-mermaid]')?.content ?? '';
  const module = import.meta.env.DEV
    ? await import('mermaid/dist/mermaid.esm.min.mjs')
    : ((await import(/* @vite-ignore */ address)) as typeof import('mermaid'));
  const mermaid = module.default;
  const { fontFamily } = getComputedStyle(document.body);
  // Labels in HTML are what a build cannot draw.
  const settings = {
    ...mermaidSettings,
    htmlLabels: true,
    flowchart: { ...mermaidSettings.flowchart, htmlLabels: true },
  };
  const own = { ...settings, class: { htmlLabels: true }, fontFamily, dompurifyConfig: { FORBID_TAGS: loads } };
  mermaid.initialize(own as never);
  const standard = mermaid.mermaidAPI.getConfig().themeVariables as Record<string, unknown>;
  const theme = { ...themeVariables(standard), fontSize: '15px', fontFamily, useGradient: false, dropShadow: 'none' };
  mermaid.initialize({ ...own, themeVariables: theme } as never);
  return mermaid;
}

/** What would ask other hosts for something. */
const loads = ['img', 'image', 'picture', 'source', 'video', 'audio', 'iframe', 'object', 'embed', 'style', 'link'];
