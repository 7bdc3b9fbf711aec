import type { YAMLException } from 'js-yaml';

/** What to do about YAML that cannot be read. */
export function yamlHelp({ reason, mark }: YAMLException, text: string): string {
  const offset = Math.min(mark?.position ?? 0, text.length);
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  if (/tab characters/.test(reason) || before.startsWith('\t') || text[offset] === '\t') return 'Indent with spaces';
  if (reason === 'bad indentation of a mapping entry') return entryHelp(before, text[offset] ?? '');
  if (/deficient indentation|^unexpected end/.test(reason)) return unclosedHelp(text.slice(0, offset));
  return helps.find(([pattern]) => pattern.test(reason))?.[1] ?? general;
}

const general = 'Mend the YAML here; a text that holds ": " or begins with one of [ { * & ! % @ needs quotes';

const helps: readonly (readonly [RegExp, string])[] = [
  [/duplicated mapping key/, 'Keep one of the lines with this key'],
  [/unidentified alias|unknown .*tag/, 'A text that begins with *, & or ! needs quotes'],
  [
    /hexadecimal|escape/,
    'Between double quotes, a backslash is written twice; between single quotes, it stands for itself',
  ],
  [/line break is expected/, 'Begin the text on the line after | or >'],
  [/flow collection/, 'Add the comma, ] or } that is missing here'],
  [/null byte|non-printable/, 'Remove the character: it does not show'],
  [/document separator is expected/, 'Write one "key: value" pair a line, with a space after the colon'],
];

/** @param before What stands before the fault in its line. @param character The one that the parser stopped at. */
function entryHelp(before: string, character: string): string {
  if (/["']\s*$/.test(before) && character !== ':')
    return "Within a text in quotes, write \\\" for \" (or '' for '), and nothing behind the last one";
  if (/^\s+[^:]*$/.test(before)) return 'Begin the key as far to the left as the others';
  if (character === '-' && /:\s+$/.test(before)) return 'Begin the list on the next line';
  return general;
}

const closing: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '{': '}' };

/** Of what begins a value and has no end, the last one is meant. */
function unclosedHelp(before: string): string {
  const open = Array.from(before.matchAll(/(?:^|[:,[{-][^\S\n]+|\n[^\S\n]*)(["'[{])/g)).at(-1)?.[1] ?? '';
  const close = closing[open];
  return close === undefined ? general : `The ${open} that begins above has no end: add ${close}`;
}
