/** Longest text, in characters, that stays in one line: an id, a day, a figure with its unit. */
const short = 12;

/** Whether a browser would tear a text that is short: `DE-1`, `Week 1`. */
export const isTorn = (text: string): boolean => text.length <= short && /[^\p{L}\p{N}]/u.test(text);
