/** More than this is no range that somebody meant. */
const mostInRange = 100;

/**
 * Lists the ids that a text names, as words of their own: `T5`, `T1, T2`, `T1–T3`. A number alone is one only behind
 * `#` or a word such as task: most numbers are something else. `b#T5` is a task of another plan.
 */
export function mentions(text: string): Set<string> {
  const found = new Set<string>();
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}._-]*/gu)) {
    const id = word.replace(/[._-]+$/, '');
    if (/[\p{L}\p{N}]#$/u.test(text.slice(Math.max(0, index - 2), index))) continue;
    if (!/^\d+$/.test(id) || /(?:#|\b(?:task|aufgabe)\s+)$/i.test(text.slice(0, index))) found.add(id);
  }
  for (const [, prefix = '', first = '', last = ''] of text.matchAll(/(\p{L}+)(\d+)\s*[-\u2010-\u2015]\s*\1?(\d+)/gu)) {
    const [from, to] = [Number(first), Number(last)];
    if (to > from && to - from < mostInRange) for (let at = from; at <= to; at += 1) found.add(`${prefix}${at}`);
  }
  return found;
}
