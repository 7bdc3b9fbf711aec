import type { Nodes } from 'mdast';
import type { Span } from './yaml.ts';

export interface JsxElement {
  name: string | null;
  attributes: { type: string; name?: string; value?: unknown }[];
  children: Nodes[];
}

export interface JsxAttribute {
  name: string;
  value: string;
  /** Offsets of the value in the text. */
  span: Span;
}

/** Lists the attributes of a JSX element whose value is a text that can be known without running anything. */
export function jsxAttributes(element: JsxElement, text: string, start: number, end: number): JsxAttribute[] {
  return element.attributes.flatMap(({ name, value }) => {
    const known = name === undefined ? undefined : textValue(value);
    return name === undefined || known === undefined
      ? []
      : [{ name, value: known, span: spanOf(name, known, text, start, end) }];
  });
}

/** The text of an attribute, where it can be known without running anything: `"a"` or `{"a"}`. */
export function textValue(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const expression = (value as { value?: string } | null)?.value;
  return expression === undefined ? undefined : /^\s*(["'`])([^"'`$\\]*)\1\s*$/.exec(expression)?.[2];
}

/** The parser gives attributes no position: look for name and value within the element. */
function spanOf(name: string, value: string, text: string, start: number, end: number): Span {
  for (let at = text.indexOf(name, start); at >= 0 && at < end; at = text.indexOf(name, at + 1)) {
    const before = /^\s*=\s*\{?\s*["'`]/.exec(text.slice(at + name.length, at + name.length + 40))?.[0];
    const from = at + name.length + (before?.length ?? 0);
    if (before !== undefined && text.startsWith(value, from)) return [from, from + value.length];
  }
  return [start, Math.min(end, start + 1)];
}
