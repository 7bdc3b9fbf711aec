import type { Node } from './node.ts';
import type { Span } from './yaml.ts';

export interface JsxAttribute {
  name: string;
  value: string;
  /** Offsets of the value in the text. */
  span: Span;
}

/** Lists the attributes of a JSX element whose value is a text that can be known without running anything. */
export function jsxAttributes({ element, start, end }: Node, text: string): JsxAttribute[] {
  const source = text.slice(0, end);
  let from = start;
  return element.attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute') return [];
    const { name, value } = attribute;
    const known = textValue(value);
    if (known === undefined) return [];
    const span = spanOf(name, known, source, from);
    from = span?.[1] ?? from;
    return [{ name, value: known, span: span ?? [start, Math.min(end, start + 1)] }];
  });
}

/** The text of an attribute, where it can be known without running anything: `"a"` or `{"a"}`. */
export function textValue(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const expression = (value as { value?: string } | null)?.value;
  return expression === undefined ? undefined : /^\s*(["'`])([^"'`$\\]*)\1\s*$/.exec(expression)?.[2];
}

/**
 * The parser gives attributes no position: look for name and value from an offset on. Where entities stand in the
 * value, the name has to do.
 */
function spanOf(name: string, value: string, source: string, start: number): Span | undefined {
  for (let at = source.indexOf(name, start); at >= 0; at = source.indexOf(name, at + 1)) {
    const rest = source.slice(at + name.length, at + name.length + 40);
    const [before, quote] = /^\s*=\s*\{?\s*(["'`])/.exec(rest) ?? [];
    if (before === undefined || quote === undefined || /[\w$:-]/.test(source.charAt(at - 1))) continue;
    const from = at + name.length + before.length;
    const to = source.indexOf(quote, from);
    const raw = source.slice(from, to);
    if (to >= from && (raw === value || raw.includes('&'))) return [from, to];
  }
  return undefined;
}
