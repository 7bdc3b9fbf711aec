import { moveBy, moveTo, type View, zoomAt } from './diagram-view.ts';
import { wordsFor } from './words.ts';

const step = 1.25;

/** Shows a diagram in a dialog that fills the window, to be looked at from near and far. */
export function openLarge(figure: HTMLElement, opener: HTMLElement): void {
  const original = figure.querySelector('.diagram-frame > svg');
  if (original === null) return;
  const words = wordsFor('diagram', figure);
  const dialog = document.createElement('dialog');
  dialog.className = 'diagram diagram-large';
  dialog.setAttribute('aria-label', figure.dataset['name'] ?? '');
  const stage = document.createElement('div');
  stage.className = 'diagram-stage';
  // A second picture in the page, so its ids are others.
  stage.innerHTML = original.outerHTML.replaceAll(figure.id, `${figure.id}-large`);
  const svg = stage.querySelector('svg') as SVGSVGElement;
  const [x = 0, y = 0, width = 1, height = 1] = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const whole: View = { x, y, width, height };
  svg.setAttribute('width', '100%');
  svg.setAttribute('height', '100%');

  let view = whole;
  const show = (next: View): void => {
    view = next;
    svg.setAttribute('viewBox', `${view.x} ${view.y} ${view.width} ${view.height}`);
  };
  const middle = (): readonly [number, number] => [view.x + view.width / 2, view.y + view.height / 2];
  const zoom = (factor: number, at = middle()): void => show(zoomAt(view, whole, factor, at));
  const actions: Record<string, () => void> = {
    '+': () => zoom(step),
    '=': () => zoom(step),
    '-': () => zoom(1 / step),
    '0': () => show(whole),
    ArrowLeft: () => show(moveBy(view, whole, -view.width / 10, 0)),
    ArrowRight: () => show(moveBy(view, whole, view.width / 10, 0)),
    ArrowUp: () => show(moveBy(view, whole, 0, -view.height / 10)),
    ArrowDown: () => show(moveBy(view, whole, 0, view.height / 10)),
  };

  dialog.append(
    toolbar([
      [words.larger, '+', actions['+']],
      [words.smaller, '−', actions['-']],
      [words.whole, '□', actions['0']],
      [words.close, '✕', () => dialog.close()],
    ]),
    stage,
  );
  dialog.addEventListener('keydown', (event) => {
    const action = event.ctrlKey || event.metaKey || event.altKey ? undefined : actions[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  });
  const place = (clientX: number, clientY: number): readonly [number, number] => {
    const point = new DOMPoint(clientX, clientY).matrixTransform(svg.getScreenCTM()?.inverse());
    return [point.x, point.y];
  };
  stage.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      if (event.ctrlKey) zoom(Math.exp(-event.deltaY / 200), place(event.clientX, event.clientY));
      else {
        const scale = svg.getScreenCTM()?.a ?? 1;
        show(moveBy(view, whole, event.deltaX / scale, event.deltaY / scale));
      }
    },
    { passive: false },
  );
  followFingers(stage, place, (from, to, factor) => {
    show(zoomAt(moveTo(view, whole, from, to), whole, factor, from));
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    opener.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}

type Place = readonly [x: number, y: number];

/** Drags with one pointer, pinches with two. The diagram keeps what lies below the fingers there. */
function followFingers(
  stage: HTMLElement,
  place: (x: number, y: number) => Place,
  move: (from: Place, to: Place, factor: number) => void,
): void {
  const fingers = new Map<number, Place>();
  const centre = (): Place => {
    const all = [...fingers.values()];
    return [all.reduce((sum, [x]) => sum + x, 0) / all.length, all.reduce((sum, [, y]) => sum + y, 0) / all.length];
  };
  const spread = (): number => {
    const [first, second] = [...fingers.values()];
    return first && second ? Math.hypot(first[0] - second[0], first[1] - second[1]) : 1;
  };
  stage.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || (event.target as Element).closest('a')) return;
    fingers.set(event.pointerId, [event.clientX, event.clientY]);
    stage.setPointerCapture(event.pointerId);
  });
  stage.addEventListener('pointermove', (event) => {
    if (!fingers.has(event.pointerId)) return;
    const [before, apart] = [centre(), spread()];
    fingers.set(event.pointerId, [event.clientX, event.clientY]);
    move(place(...before), place(...centre()), spread() / apart);
  });
  for (const end of ['pointerup', 'pointercancel'] as const)
    stage.addEventListener(end, (event) => fingers.delete(event.pointerId));
}

type Tool = readonly [name: string, sign: string, action: (() => void) | undefined];

function toolbar(tools: readonly Tool[]): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'diagram-tools';
  for (const [name, sign, action] of tools) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sign;
    button.title = name;
    button.setAttribute('aria-label', name);
    if (action) button.addEventListener('click', action);
    bar.append(button);
  }
  return bar;
}
