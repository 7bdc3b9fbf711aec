import { diagramTheme, type Scheme } from './diagram-theme.ts';
import { filled, wordsFor } from './words.ts';
import { isDark, onThemeChange } from './theme-state.ts';

interface Diagram {
  source: string;
  frame: HTMLElement;
  /** Holds a light copy for paper while the page is dark. */
  paper: HTMLElement;
}

type Mermaid = (typeof import('mermaid'))['default'];

/** Draws diagrams in place of their sources, and again when the theme changes. Where Mermaid does not load, they stay. */
export async function drawDiagrams(sources: readonly HTMLElement[]): Promise<void> {
  try {
    const mermaid = await loadMermaid();
    const diagrams = sources.map(prepare);
    let last = draw(mermaid, diagrams);
    onThemeChange(() => (last = last.then(() => draw(mermaid, diagrams))));
  } catch (error) {
    console.warn('Diagrams are shown as their source:', error);
  }
}

async function draw(mermaid: Mermaid, diagrams: readonly Diagram[]): Promise<void> {
  const scheme = isDark() ? 'dark' : 'light';
  await drawInto(mermaid, diagrams, scheme, 'frame');
  document.documentElement.dataset['diagrams'] = scheme;
  if (scheme === 'dark') await drawInto(mermaid, diagrams, 'light', 'paper');
}

async function drawInto(
  mermaid: Mermaid,
  diagrams: readonly Diagram[],
  scheme: Scheme,
  place: 'frame' | 'paper',
): Promise<void> {
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', ...diagramTheme(scheme) });
  for (const [index, diagram] of diagrams.entries()) {
    const id = `diagram-${place}-${index}`;
    try {
      const { svg } = await mermaid.render(id, diagram.source);
      diagram[place].innerHTML = svg;
      fit(diagram[place]);
    } catch (error) {
      showError(diagram.frame, error);
      document.getElementById(`d${id}`)?.remove();
    }
  }
}

/** Shrinks to the column, but not below what can be read: then it scrolls. */
function fit(frame: HTMLElement): void {
  const svg = frame.querySelector('svg');
  const width = Number.parseFloat(svg?.style.maxWidth ?? '') || 0;
  svg?.style.setProperty('--least-width', `${Math.min(width, Math.max(width * 0.7, 320))}px`);
}

function showError(frame: HTMLElement, error: unknown): void {
  const message = document.createElement('p');
  message.className = 'diagram-error';
  const reason = error instanceof Error ? error.message : String(error);
  message.textContent = filled(wordsFor('body', frame).diagramFails, { reason });
  frame.replaceChildren(message);
  const details = frame.parentElement?.querySelector('details');
  if (details) details.open = true;
}

/** Puts places for the picture before the source, which stays within reach. */
function prepare(pre: HTMLElement): Diagram {
  const figure = document.createElement('figure');
  figure.className = 'diagram';
  const [frame, paper] = [document.createElement('div'), document.createElement('div')];
  frame.className = 'diagram-frame';
  frame.tabIndex = 0;
  paper.className = 'diagram-paper';
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = wordsFor('body', pre).diagramSource;
  pre.replaceWith(figure);
  details.append(summary, pre);
  figure.append(frame, paper, details);
  return { source: pre.textContent, frame, paper };
}

/** The built site has its own copy of Mermaid; Vite's server takes it from the package. */
async function loadMermaid(): Promise<Mermaid> {
  if (import.meta.env.DEV) return (await import('mermaid/dist/mermaid.esm.min.mjs')).default;
  const address = document.querySelector<HTMLMetaElement>('meta[name=docwright-mermaid]')?.content ?? '';
  return ((await import(/* @vite-ignore */ address)) as typeof import('mermaid')).default;
}
