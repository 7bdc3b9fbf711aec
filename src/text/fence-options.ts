/** `key="value"`, `key={1,3}`, `key=value`, each of them without a key, or a key alone. */
export interface Option {
  /** Empty where there is none. */
  key: string;
  kind: 'text' | 'literal' | 'range' | 'word' | 'flag';
  /** `true` of a key alone. */
  value: string;
  /** As it is written. */
  part: string;
  /** What should stand at its end. */
  missingEnd?: string;
}

const delimiters: Readonly<Record<string, { end: string; kind: Option['kind'] }>> = {
  '"': { end: '"', kind: 'text' },
  "'": { end: "'", kind: 'text' },
  '/': { end: '/', kind: 'literal' },
  '{': { end: '}', kind: 'range' },
};

/** Reads what stands behind the language of a fence. */
export function* optionsOf(text: string): Generator<Option> {
  for (let at = skip(text, 0); at < text.length;) {
    const { end, ...option } = optionAt(text, at);
    yield { ...option, part: text.slice(at, end) };
    at = skip(text, end);
  }
}

const matchAt = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
};

const skip = (text: string, at: number): number => at + matchAt(/[\s,]*/y, text, at).length;

function optionAt(text: string, at: number): Omit<Option, 'part'> & { end: number } {
  const key = matchAt(/[^\s,="'{/]*/y, text, at);
  const equals = matchAt(/\s*=\s*/y, text, at + key.length);
  const from = at + key.length + equals.length;
  const rest = matchAt(/\S*/y, text, from);
  const delimiter = delimiters[text[from] ?? ''];
  if (key !== '' && equals === '') {
    // A word such as `src/a.ts` is one, whatever is in it.
    return delimiter === undefined
      ? { key, kind: 'flag', value: 'true', end: from }
      : { key: key + rest, kind: 'flag', value: 'true', end: from + rest.length };
  }
  const close = delimiter && closeOf(text, from + 1, delimiter.end);
  if (delimiter !== undefined && close !== undefined)
    return { key, kind: delimiter.kind, value: unescaped(text.slice(from + 1, close), delimiter.end), end: close + 1 };
  const end = Math.max(from + rest.length, at + 1);
  if (delimiter === undefined || delimiter.kind === 'literal')
    return key === ''
      ? { key: text.slice(at, end), kind: 'flag', value: 'true', end }
      : { key, kind: 'word', value: rest, end };
  return { key, kind: delimiter.kind, value: '', missingEnd: delimiter.end, end };
}

/** Of a delimiter that no backslash stands before, and that a space or nothing follows. */
function closeOf(text: string, from: number, end: string): number | undefined {
  for (let index = from; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === end && /[\s,]|^$/.test(text.charAt(index + 1))) return index;
  }
  return undefined;
}

const unescaped = (text: string, end: string): string =>
  text.replaceAll(/\\([\s\S])/g, (both, next: string) => (next === '\\' || next === end ? next : both));
