/**
 * Tells whether a name matches a pattern as a whole: `*` for any characters, `?` for one, `[a-z]` or `[!a-z]` for one of
 * a set, `{a,b}` for alternatives, `<folder>` for the name of the folder that it is in; all else stands for itself.
 * Time grows with the lengths of both at most, whatever they hold: no pattern and no name can hold up a check.
 */
export function namePattern(pattern: string): (name: string, folder?: string) => boolean {
  const alternatives = expand(pattern);
  return (name, folder = '') => alternatives.some((one) => matches(tokens(one, folder), Array.from(name.normalize())));
}

/** More alternatives than any list of names needs. */
const most = 200;

/** @throws {RangeError} Where the alternatives are too many. */
export function expand(pattern: string): string[] {
  const found = /\{([^{}]*,[^{}]*)\}/.exec(pattern);
  if (found === null) return [pattern];
  const [whole, inner = ''] = found;
  const [before, after] = [pattern.slice(0, found.index), pattern.slice(found.index + whole.length)];
  const all: string[] = [];
  for (const part of inner.split(',')) {
    all.push(...expand(`${before}${part}${after}`));
    if (all.length > most) throw new RangeError(`has more than ${most} alternatives`);
  }
  return all;
}

type Token = '*' | ((character: string) => boolean);

const tokens = (pattern: string, folder: string): Token[] =>
  Array.from(pattern.normalize().matchAll(/<folder>|\[!?[^\]]+\]|[^]/gu), ([part]) => part).flatMap((part): Token[] => {
    if (part === '*') return ['*'];
    if (part === '?') return [() => true];
    if (part === '<folder>') return Array.from(folder.normalize(), literal);
    return [part.length > 2 && part.startsWith('[') ? set(part.slice(1, -1)) : literal(part)];
  });

const literal =
  (wanted: string): Token =>
  (character) =>
    character === wanted;

function set(inside: string): Token {
  const isNot = inside.startsWith('!');
  const members = Array.from(
    inside.slice(isNot ? 1 : 0).matchAll(/([^])-([^])|[^]/gu),
    ([one, from = one, to = one]) => ({
      from,
      to,
    }),
  );
  return (character) => members.some(({ from, to }) => from <= character && character <= to) !== isNot;
}

/** On a mismatch, the last star takes one more character; stars before it never have to be tried again. */
function matches(pattern: readonly Token[], name: readonly string[]): boolean {
  let [at, star, taken] = [0, -1, 0];
  let index = 0;
  while (index < name.length) {
    const token = pattern[at];
    if (token === '*') {
      [star, taken] = [at, index];
      at += 1;
    } else if (token?.(name[index] ?? '') === true) {
      at += 1;
      index += 1;
    } else if (star >= 0) {
      taken += 1;
      [at, index] = [star + 1, taken];
    } else return false;
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}
