import { isDark, onThemeChange } from './theme-state.ts';

interface Diagram {
  source: string;
  frame: HTMLElement;
}

type Mermaid = (typeof import('mermaid'))['default'];

/** The value of a colour of ours, which diagrams need in full. */
function color(name: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(--${name})`;
  document.body.append(probe);
  const { color: value } = getComputedStyle(probe);
  probe.remove();
  return value;
}

function theme() {
  const [ink, line, box] = [color('ink'), color('ink-soft'), color('accent-soft')];
  return {
    darkMode: isDark(),
    background: color('paper'),
    primaryColor: box,
    primaryTextColor: ink,
    primaryBorderColor: color('accent'),
    lineColor: line,
    textColor: ink,
    secondaryColor: color('sunk'),
    tertiaryColor: color('sunk'),
    edgeLabelBackground: color('paper'),
    noteBkgColor: color('open-soft'),
    noteTextColor: ink,
    fontSize: '15px',
  };
}

async function draw(mermaid: Mermaid, diagrams: readonly Diagram[]): Promise<void> {
  const fontFamily = getComputedStyle(document.body).fontFamily;
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    theme: 'base',
    look: 'classic',
    fontFamily,
    themeVariables: { ...theme(), fontFamily },
    flowchart: { nodeSpacing: 32, rankSpacing: 32, padding: 10 },
  });
  for (const [index, { source, frame }] of diagrams.entries()) {
    try {
      const { svg } = await mermaid.render(`diagram-${index}`, source);
      frame.innerHTML = svg;
      fit(frame);
    } catch (error) {
      showError(frame, error);
      document.getElementById(`ddiagram-${index}`)?.remove();
    }
  }
  document.documentElement.dataset['diagrams'] = isDark() ? 'dark' : 'light';
}

/** Shrinks to the column, but not below what can be read: then it scrolls. */
function fit(frame: HTMLElement): void {
  const svg = frame.querySelector('svg');
  const width = Number.parseFloat(svg?.style.maxWidth ?? '') || 0;
  if (svg) svg.style.minWidth = `${Math.min(width, Math.max(width * 0.7, 320))}px`;
}

function showError(frame: HTMLElement, error: unknown): void {
  const message = document.createElement('p');
  message.className = 'diagram-error';
  message.textContent = `This diagram could not be drawn: ${error instanceof Error ? error.message : String(error)}`;
  frame.replaceChildren(message);
  const details = frame.parentElement?.querySelector('details');
  if (details) details.open = true;
}

/** Puts a place for the picture before the source, which stays within reach. */
function prepare(pre: HTMLElement): Diagram {
  const figure = document.createElement('figure');
  figure.className = 'diagram';
  const frame = document.createElement('div');
  frame.className = 'diagram-frame';
  frame.tabIndex = 0;
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = 'Source of the diagram';
  pre.replaceWith(figure);
  details.append(summary, pre);
  figure.append(frame, details);
  return { source: pre.textContent, frame };
}

/** The built site has its own copy of Mermaid; Vite's server takes it from the package. */
async function loadMermaid(): Promise<Mermaid> {
  if (import.meta.env.DEV) return (await import('mermaid/dist/mermaid.esm.min.mjs')).default;
  const address = document.querySelector<HTMLMetaElement>('meta[name=docwright-mermaid]')?.content ?? '';
  return ((await import(/* @vite-ignore */ address)) as typeof import('mermaid')).default;
}

async function start(): Promise<void> {
  const mermaid = await loadMermaid();
  const diagrams = [...document.querySelectorAll<HTMLElement>('pre.mermaid')].map(prepare);
  let last = draw(mermaid, diagrams);
  onThemeChange(() => (last = last.then(() => draw(mermaid, diagrams))));
}

start().catch((error: unknown) => console.warn('Diagrams are shown as their source:', error));
