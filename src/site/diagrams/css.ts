/** The part of CSS that mermaid writes for its pictures, since there is no browser to apply it. */

interface Declaration {
  name: string;
  value: string;
  isImportant: boolean;
}

export interface Compound {
  tag: string | undefined;
  id: string | undefined;
  classes: readonly string[];
  attributes: readonly { name: string; operator: string | undefined; value: string }[];
  not: readonly Compound[];
  /** How it hangs together with what stands before it. */
  isChild: boolean;
}

export interface Rule {
  /** From the element itself to its ancestors. */
  selector: readonly Compound[];
  weight: number;
  declarations: readonly Declaration[];
}

const sheets = new Map<string, readonly Rule[]>();
const mostSheets = 16;

/**
 * Diagrams of a type have the same sheet but for the classes that their writers name.
 *
 * @returns In the order in which they apply, the strongest last. Selectors that are not known are left out.
 */
export function parseSheet(css: string): readonly Rule[] {
  const known = sheets.get(css);
  if (known !== undefined) return known;
  if (sheets.size === mostSheets) sheets.clear();
  const rules = rulesOf(css);
  sheets.set(css, rules);
  return rules;
}

function rulesOf(css: string): Rule[] {
  const rules: Rule[] = [];
  const flat = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@[^{;]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  for (const [, selectors = '', block = ''] of flat.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const declarations = parseDeclarations(block);
    for (const text of selectors.split(/,(?![^(]*\))/)) {
      const selector = parseSelector(text.trim());
      if (selector !== undefined) rules.push({ selector, weight: weightOf(selector), declarations });
    }
  }
  return rules.toSorted((a, b) => a.weight - b.weight);
}

/** Splits at semicolons that stand in no brackets. */
export const parseDeclarations = (block: string): Declaration[] =>
  block === ''
    ? []
    : block.split(/;(?![^(]*\))/).flatMap((text) => {
        const colon = text.indexOf(':');
        if (colon < 1) return [];
        const written = text.slice(colon + 1).trim();
        const value = written.replace(/(?:\s*!important)+$/i, '').trim();
        return [{ name: text.slice(0, colon).trim().toLowerCase(), value, isImportant: value !== written }];
      });

const parts = /([.#]?)([\w-]+|\*)|\[([\w:-]+)(?:([\^$*~|]?=)["']?([^"'\]]*)["']?)?\]|:not\(([^()]*)\)|\s*(>)\s*|(\s+)/y;

function parseSelector(text: string): Compound[] | undefined {
  const compounds: Compound[] = [];
  let [current, isChild] = [emptyCompound(false), false];
  const part = new RegExp(parts);
  while (part.lastIndex < text.length) {
    const found = part.exec(text);
    if (found === null) return undefined;
    const [, mark, name = '', attribute, operator, value = '', not, child, space] = found;
    if (child !== undefined || space !== undefined) {
      compounds.unshift(current);
      isChild = child !== undefined;
      current = emptyCompound(isChild);
    } else if (not !== undefined) {
      const inner = parseSelector(not.trim());
      if (inner?.length !== 1) return undefined;
      current = { ...current, not: [...current.not, ...inner] };
    } else if (attribute !== undefined)
      current = { ...current, attributes: [...current.attributes, { name: attribute, operator, value }] };
    else if (mark === '.') current = { ...current, classes: [...current.classes, name] };
    else if (mark === '#') current = { ...current, id: name };
    else if (name !== '*') current = { ...current, tag: name };
  }
  return [current, ...compounds];
}

const emptyCompound = (isChild: boolean): Compound => ({
  tag: undefined,
  id: undefined,
  classes: [],
  attributes: [],
  not: [],
  isChild,
});

/** As CSS weighs selectors: ids, then classes, then tags. */
const weightOf = (selector: readonly Compound[]): number =>
  selector.reduce(
    (sum, { tag, id, classes, attributes, not }) =>
      sum +
      (id === undefined ? 0 : 1e6) +
      (classes.length + attributes.length) * 1e3 +
      (tag === undefined ? 0 : 1) +
      weightOf(not),
    0,
  );
