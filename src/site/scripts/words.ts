import type { ScriptWords } from '../words/index.ts';

/** Takes the words of a script from the element, or from the nearest one around it that carries them. */
export function wordsFor<Part extends keyof ScriptWords>(part: Part, element: Element): ScriptWords[Part] {
  const name = `data-words-${part}`;
  return JSON.parse(element.closest(`[${name}]`)?.getAttribute(name) ?? '{}') as ScriptWords[Part];
}

/** Puts values in their places: `{count} results`. Numbers are written as the page's language writes them. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) =>
    (values[name] ?? place).toLocaleString(document.documentElement.lang),
  );
