/** The part of CSS that mermaid writes for its pictures, since there is no browser to apply it. */

interface Declaration {
  name: string;
  value: string;
  isImportant: boolean;
}

interface Compound {
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

/** @returns In the order in which they apply, the strongest last. Selectors that are not known are left out. */
export function parseSheet(css: string): Rule[] {
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
  block.split(/;(?![^(]*\))/).flatMap((text) => {
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

function matchesCompound(element: Element, { tag, id, classes, attributes, not }: Compound): boolean {
  if (tag !== undefined && element.localName.toLowerCase() !== tag.toLowerCase()) return false;
  if (id !== undefined && element.getAttribute('id') !== id) return false;
  return (
    classes.every((name) => element.classList.contains(name)) &&
    attributes.every(({ name, operator, value }) => matchesAttribute(element.getAttribute(name), operator, value)) &&
    !not.some((other) => matchesCompound(element, other))
  );
}

function matchesAttribute(own: string | null, operator: string | undefined, value: string): boolean {
  if (own === null || operator === undefined) return own !== null;
  if (operator === '^=') return own.startsWith(value);
  if (operator === '$=') return own.endsWith(value);
  if (operator === '*=') return own.includes(value);
  return operator === '~=' ? own.split(/\s+/).includes(value) : own === value;
}

function matches(element: Element, [own, ...before]: readonly Compound[]): boolean {
  if (own === undefined || !matchesCompound(element, own)) return false;
  if (before.length === 0) return true;
  const { parentElement } = element;
  if (own.isChild) return parentElement !== null && matches(parentElement, before);
  for (let above = parentElement; above !== null; above = above.parentElement) if (matches(above, before)) return true;
  return false;
}

const sayings = new WeakMap<readonly Rule[], Map<string, readonly Rule[]>>();

/** The rules that say something of a property, in their order. */
function rulesOn(name: string, rules: readonly Rule[]): readonly Rule[] {
  const known = sayings.get(rules) ?? new Map<string, readonly Rule[]>();
  sayings.set(rules, known);
  const found = known.get(name) ?? rules.filter(({ declarations }) => declarations.some((one) => one.name === name));
  known.set(name, found);
  return found;
}

/** What rules and its own attribute say of an element, the strongest of each property. */
export function declaredStyle(element: Element, rules: readonly Rule[]): Map<string, string> {
  const own = parseDeclarations(element.getAttribute('style') ?? '');
  const fromRules = rules
    .filter(({ selector }) => matches(element, selector))
    .flatMap(({ declarations }) => declarations);
  const all = [...fromRules, ...own];
  const ordered = [...all.filter(({ isImportant }) => !isImportant), ...all.filter(({ isImportant }) => isImportant)];
  return new Map(ordered.map(({ name, value }) => [name, value]));
}

/** The value of a property that children inherit: of a declaration, an attribute, or from above. */
export function inheritedStyle(element: Element, name: string, rules: readonly Rule[]): string | undefined {
  const ruling = rulesOn(name, rules);
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const value = declaredStyle(at, ruling).get(name) ?? at.getAttribute(name) ?? undefined;
    if (value !== undefined && value !== 'inherit') return value;
  }
  return undefined;
}
