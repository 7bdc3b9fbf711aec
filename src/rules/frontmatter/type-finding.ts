import { list } from '../../text/words.ts';
import { type Field, shown } from './field.ts';

/** Words for what zod calls a type. */
const typeNames: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  bigint: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  set: 'a list',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
  map: 'a map of keys and values',
  date: 'a date',
  null: 'null',
};

/** A value that is of another type than the contract wants. */
export function typeFinding(field: Field, expected: readonly string[]): { message: string; help: string } {
  const wanted = list([...new Set(expected.map((type) => typeNames[type] ?? type))], 'or');
  return { message: `"${field.name}" must be ${wanted}, found ${found(field)}`, help: help(field, expected, wanted) };
}

function found(field: Field): string {
  const { value, raw } = field;
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return `the text "${shown(field)}"`;
  return typeof value === 'object' ? 'a map of keys and values' : `the ${typeof value} ${raw()}`;
}

function help(field: Field, expected: readonly string[], wanted: string): string {
  const { value, raw } = field;
  const key = typeof field.path.at(-1) === 'string' ? `${String(field.path.at(-1))}: ` : '';
  const isPlain = typeof value === 'number' || typeof value === 'boolean';
  if (isPlain && expected.includes('string')) return `Put it in quotes: ${key}"${raw()}"`;
  if (isPlain && expected.includes('array')) return `Write it as a list of texts: ${key}["${raw()}"]`;
  if (typeof value === 'string' && expected.includes('array')) {
    return `Write it as a list: ${key}[${value
      .split(/\s*,\s*/)
      .filter(Boolean)
      .map(quoted)
      .join(', ')}]`;
  }
  if (typeof value === 'string' && expected.some((type) => isLiteralOf(type, value.trim()))) {
    return `Write it without quotes: ${key}${value.trim()}`;
  }
  if (Array.isArray(value) && value.length === 1 && typeof value[0] === 'string' && expected.includes('string')) {
    return `Write the text alone: ${key}${quoted(value[0])}`;
  }
  return `Write ${wanted}`;
}

/** Tells whether a text would be of a type if it stood without quotes. */
function isLiteralOf(type: string, text: string): boolean {
  if (type === 'boolean') return text === 'true' || text === 'false';
  if (type === 'int') return /^[-+]?\d+$/.test(text);
  return type === 'number' && /^[-+]?\d+(?:\.\d+)?$/.test(text);
}

const quoted = (text: string): string => (/^[\p{L}_][\p{L}\p{N} _/-]*$/u.test(text) ? text : JSON.stringify(text));
