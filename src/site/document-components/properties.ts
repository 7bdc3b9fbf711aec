import { nearest } from '../../text/nearest.ts';
import { list } from '../../text/words.ts';

/** What a property of a component has to be. */
export interface Property {
  /** After "must be". */
  words: string;
  fits: (value: unknown) => boolean;
  isRequired?: boolean;
}

export const text: Property = { words: 'a text', fits: (value) => typeof value === 'string' && value.trim() !== '' };

export const required = (property: Property): Property => ({ ...property, isRequired: true });

export const oneOf = (values: readonly string[]): Property => ({
  words: list(values, 'or'),
  fits: (value) => values.includes(value as string),
});

/**
 * Checks what a document gives to a component.
 *
 * @throws {Error} With what is wrong and what to do; whoever renders the document names it.
 */
export function checkProperties(component: string, given: object, known: Readonly<Record<string, Property>>): void {
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(known, name)) continue;
    const near = nearest(name, Object.keys(known));
    const names = Object.keys(known);
    const help =
      near === undefined
        ? names.length === 0
          ? 'it has none'
          : `it has ${list(names, 'and')}`
        : `did you mean ${near}?`;
    throw new Error(`<${component}> has no property "${name}"; ${help}`);
  }
  for (const [name, { words, fits, isRequired = false }] of Object.entries(known)) {
    const value: unknown = Reflect.get(given, name);
    if (value === undefined && !isRequired) continue;
    if (value === undefined) throw new Error(`<${component}> needs the property "${name}", which must be ${words}`);
    if (!fits(value)) throw new Error(`<${component}>: "${name}" must be ${words}, and not ${shown(value)}`);
  }
}

const shown = (value: unknown): string => (typeof value === 'string' ? `"${value}"` : `of type ${typeof value}`);
