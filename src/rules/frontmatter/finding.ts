import type { ZodObject } from 'zod';
import type { DocumentFacts } from '../../model/facts.ts';
import type { Finding } from '../../model/rule.ts';
import { nearest } from '../../text/nearest.ts';
import { count } from '../../text/words.ts';
import { type Field, fieldAt, keyRange, shown } from './field.ts';
import { expectedTypes, type Issue } from './issues.ts';
import { allowedValues, descriptionAt, knownKeys, schemaAt } from './schema.ts';
import { typeFinding } from './type-finding.ts';

type Words = Pick<Finding, 'message' | 'help'>;

/** Says what an issue means to a writer, and where. */
export function toFinding(issue: Issue, schema: ZodObject, document: DocumentFacts): Finding {
  if (issue.code === 'unrecognized_keys') return unknownKey(issue.path, issue.keys[0] ?? '', schema, document);
  const field = fieldAt(document, issue.path);
  const purpose = descriptionAt(schema, field.path);
  if (field.isMissing)
    return { ...missing(field, purpose, allowedValues(schemaAt(schema, field.path))), range: field.range };
  if (field.value === null) return { ...empty(field, purpose), range: field.range };
  return { ...wordsFor(issue, field, purpose), range: field.range };
}

function unknownKey(path: readonly PropertyKey[], key: string, schema: ZodObject, document: DocumentFacts): Finding {
  const known = knownKeys(schemaAt(schema, path));
  const near = nearest(key, known);
  const name = [...path, key].join('.');
  return {
    message: `"${name}" is not a key that the contract knows`,
    help: near === undefined ? `Remove it, or use one of ${known.join(', ')}` : `Did you mean "${near}"?`,
    range: keyRange(document, [...path, key]),
  };
}

function missing({ name, path }: Field, purpose: string | undefined, allowed: readonly string[]): Words {
  const what = allowed.length > 0 ? oneOf(allowed) : (purpose ?? '');
  const about = allowed.length > 0 && purpose !== undefined ? ` (${purpose.replace(/\.$/, '')})` : '';
  return {
    message: `"${name}" is missing`,
    help: `Add ${String(path.at(-1))}: ${what}${about}`.trimEnd().replace(/:$/, ''),
  };
}

const empty = ({ name }: Field, purpose = ''): Words => ({
  message: `"${name}" is empty`,
  help: `Write a value${purpose === '' ? '' : `: ${purpose}`}`,
});

function wordsFor(issue: Issue, field: Field, purpose: string | undefined): Words {
  if (issue.code === 'invalid_type') return typeFinding(field, [issue.expected]);
  if (issue.code === 'invalid_value') return notAllowed(field, issue.values.map(String));
  if (issue.code === 'invalid_union' && expectedTypes(issue).length > 0)
    return typeFinding(field, expectedTypes(issue));
  if (issue.code === 'invalid_union' && 'options' in issue) return notAllowed(field, (issue.options ?? []).map(String));
  const help = purpose === undefined ? 'Write another value' : `Write another value: ${purpose}`;
  if (issue.message !== '') return { message: `"${field.name}"${authored(issue.message)}: ${shown(field)}`, help };
  if (issue.code === 'too_small') return tooSmall(issue, field, purpose);
  if (issue.code === 'too_big') return tooBig(issue, field);
  if (issue.code === 'not_multiple_of') {
    return { message: `"${field.name}" must be a multiple of ${issue.divisor}, found ${field.raw()}`, help };
  }
  if (issue.code === 'invalid_format') {
    const format = issue.format === 'regex' ? 'in the form that the contract asks for' : `a valid ${issue.format}`;
    return { message: `"${field.name}" is not ${format}: ${shown(field)}`, help };
  }
  return { message: `"${field.name}" is not valid: ${shown(field)}`, help };
}

/** The words of a contract's author: `must be ...` follows the name, a sentence stands apart. */
const authored = (message: string): string => (/^\p{Ll}/u.test(message) ? ` ${message}` : `: ${message}`);

function notAllowed(field: Field, values: readonly string[]): Words {
  const near = typeof field.value === 'string' ? nearest(field.value, values) : undefined;
  return {
    message: `"${field.name}" cannot be ${typeof field.value === 'string' ? `"${shown(field)}"` : shown(field)}`,
    help: `${near === undefined ? '' : `Did you mean "${near}"? `}Use ${oneOf(values)}`,
  };
}

const oneOf = (values: readonly string[]): string =>
  values.length > 1 ? `one of ${values.join(', ')}` : values.join('');

function tooSmall(
  { origin, minimum, inclusive }: Issue & { code: 'too_small' },
  field: Field,
  purpose?: string,
): Words {
  const size = sizeOf(field.value);
  if (size === 0) return empty(field, purpose);
  const least = `${inclusive === false ? 'more than' : 'at least'} ${minimum}`;
  if (size === undefined)
    return { message: `"${field.name}" must be ${least}, found ${field.raw()}`, help: `Write ${least}` };
  const noun = origin === 'string' ? 'character' : 'item';
  return { message: `"${field.name}" has ${count(size, noun)}, fewer than ${minimum}`, help: `Write ${least} of them` };
}

function tooBig({ origin, maximum, inclusive }: Issue & { code: 'too_big' }, field: Field): Words {
  const size = sizeOf(field.value);
  const most = `${inclusive === false ? 'less than' : 'at most'} ${maximum}`;
  if (size === undefined)
    return { message: `"${field.name}" must be ${most}, found ${field.raw()}`, help: `Write ${most}` };
  const noun = origin === 'string' ? 'character' : 'item';
  return { message: `"${field.name}" has ${count(size, noun)}, more than ${maximum}`, help: `Leave ${most} of them` };
}

/** Characters of a text, items of a list; undefined for what has no size. */
function sizeOf(value: unknown): number | undefined {
  if (typeof value === 'string') return value.trim().length;
  return Array.isArray(value) ? value.length : undefined;
}
