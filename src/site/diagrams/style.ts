import { type Compound, parseDeclarations, parseSheet, type Rule } from './css.ts';

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

/** @param from Which part of the selector is for the element; those behind it are for what it stands in. */
function matches(element: Element, selector: readonly Compound[], from = 0): boolean {
  const own = selector[from];
  if (own === undefined || !matchesCompound(element, own)) return false;
  const next = from + 1;
  if (next === selector.length) return true;
  const { parentElement } = element;
  if (own.isChild) return parentElement !== null && matches(parentElement, selector, next);
  for (let above = parentElement; above !== null; above = above.parentElement)
    if (matches(above, selector, next)) return true;
  return false;
}

const indexes = new WeakMap<readonly Rule[], Map<string, number[]>>();

/** Places of rules by one thing that an element has to have for them: a class, else a tag. */
function indexOf(rules: readonly Rule[]): Map<string, number[]> {
  const known = indexes.get(rules);
  if (known !== undefined) return known;
  const index = new Map<string, number[]>();
  for (const [place, { selector }] of rules.entries()) {
    const [own] = selector;
    const key = own?.classes[0] === undefined ? (own?.tag?.toLowerCase() ?? '*') : `.${own.classes[0]}`;
    const places = index.get(key);
    if (places === undefined) index.set(key, [place]);
    else places.push(place);
  }
  indexes.set(rules, index);
  return index;
}

/** The rules that match an element, in their order. */
function rulesFor(element: Element, rules: readonly Rule[]): Rule[] {
  const index = indexOf(rules);
  const found: number[] = [];
  const add = (key: string): void => {
    for (const place of index.get(key) ?? []) if (matches(element, rules[place]!.selector)) found.push(place);
  };
  add('*');
  add(element.localName.toLowerCase());
  for (const name of element.classList) add(`.${name}`);
  return found.toSorted((a, b) => a - b).map((place) => rules[place]!);
}

/** What rules and its own attribute say of an element, the strongest of each property. */
export function declaredStyle(element: Element, rules: readonly Rule[]): Map<string, string> {
  const style = new Map<string, string>();
  const own = parseDeclarations(element.getAttribute('style') ?? '');
  const all = [...rulesFor(element, rules).flatMap(({ declarations }) => declarations), ...own];
  for (const { name, value, isImportant } of all) if (!isImportant) style.set(name, value);
  for (const { name, value, isImportant } of all) if (isImportant) style.set(name, value);
  return style;
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

/** The value of a property that children inherit: of a declaration, an attribute, or from above. */
export function inheritedStyle(element: Element, name: string, rules: readonly Rule[]): string | undefined {
  const ruling = rulesOn(name, rules);
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const value = ownStyle(at, name, ruling) ?? at.getAttribute(name) ?? undefined;
    if (value !== undefined && value !== 'inherit') return value;
  }
  return undefined;
}

/** @param ruling Rules that all say something of the property. */
function ownStyle(element: Element, name: string, ruling: readonly Rule[]): string | undefined {
  const isSaid = Boolean(element.getAttribute('style')) || ruling.some(({ selector }) => matches(element, selector));
  return isSaid ? declaredStyle(element, ruling).get(name) : undefined;
}

const ofText = /font|text-anchor|baseline/;
const textRules = new WeakMap<readonly Rule[], readonly Rule[]>();

/** Rules for the letters of a picture: all that measuring asks for. */
export function sheetOf(element: Element): readonly Rule[] {
  let svg: Element | null = element;
  while (svg !== null && svg.localName !== 'svg') svg = svg.parentElement;
  const first = svg?.firstElementChild;
  const style = first?.localName === 'style' ? first : svg?.querySelector('style');
  const rules = parseSheet(style?.textContent ?? '');
  const known = textRules.get(rules);
  if (known !== undefined) return known;
  const found = rules.filter(({ declarations }) => declarations.some(({ name }) => ofText.test(name)));
  textRules.set(rules, found);
  return found;
}
