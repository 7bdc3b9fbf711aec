import { parseHTML } from 'linkedom';
import { fontSize, elementBox } from './box.ts';
import { sheetOf } from './style.ts';

/** Where mermaid collects rules before it writes them down. */
class Sheet {
  readonly cssRules: { cssText: string }[] = [];
  insertRule(cssText: string): void {
    this.cssRules.push({ cssText });
  }
  replaceSync(cssText: string): void {
    this.cssRules.splice(0, Infinity, { cssText });
  }
}

/** Of `new Option()`, by which mermaid asks whether a text is a colour: what looks like one is. */
class ColorProbe {
  readonly style = {
    value: '',
    get color(): string {
      return this.value;
    },
    set color(text: string) {
      this.value = isColor(text) ? text : '';
    },
  };
}

const isColor = (text: string): boolean =>
  /^(?:#[0-9a-f]{3,8}|[a-z]+|(?:rgb|hsl)a?\([\d\s.,%/-]+\))$/i.test(text.trim());

const getComputedStyle = (element: Element) => ({
  fontSize: `${fontSize(element, sheetOf(element))}px`,
  getPropertyValue: () => '',
});

const timer = globalThis.setTimeout;

/** Mermaid and its layout wait for their turn only, some four times for each diagram: a timer takes a millisecond or more. */
const setTimeout = (callback: () => void, delay = 0): unknown =>
  delay > 0 ? timer(callback, delay) : setImmediate(callback);

const ignore = (): void => undefined;

/** What nodes are in place of targets of events. */
function Unheard(): void {}

/**
 * Nobody presses anything in a picture: its nodes need none of the lists of listeners that linkedom makes for each, a
 * tenth of the time of a diagram.
 *
 * @returns Whether that is how linkedom makes nodes.
 */
export function dropListeners({ Node, EventTarget }: Readonly<Record<string, unknown>>): boolean {
  const { prototype } = Node as { prototype: { constructor: object } };
  if (Object.getPrototypeOf(prototype.constructor) !== EventTarget) return false;
  Object.setPrototypeOf(prototype.constructor, Unheard);
  Object.assign(prototype, { addEventListener: ignore, removeEventListener: ignore });
  return true;
}

/** Gives this process what mermaid takes for a browser. Not for a process that does anything else. */
export function openWindow(): Document {
  const { window } = parseHTML('<!doctype html><html><body></body></html>') as unknown as { window: Window };
  const { document } = window;
  dropListeners(window as never);
  const prototype = (window as unknown as { Element: { prototype: object } }).Element.prototype;
  Object.assign(prototype, {
    getBBox(this: Element) {
      return elementBox(this);
    },
    getComputedTextLength(this: Element) {
      return elementBox(this).width;
    },
    getBoundingClientRect(this: Element) {
      const box = elementBox(this);
      return { ...box, left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
    },
  });
  const own = {
    CSSStyleSheet: Sheet,
    Option: ColorProbe,
    CSS: { supports: (_: string, text: string) => isColor(text) },
  };
  for (const target of [window, globalThis])
    Object.assign(target, { ...own, getComputedStyle, setTimeout, requestAnimationFrame: setTimeout });
  const names = ['Element', 'SVGElement', 'HTMLElement', 'Node', 'DOMParser', 'XMLSerializer', 'DocumentFragment'];
  const taken = Object.fromEntries(names.map((name) => [name, (window as unknown as Record<string, unknown>)[name]]));
  Object.assign(globalThis, { window, document, ...taken });
  return document;
}
