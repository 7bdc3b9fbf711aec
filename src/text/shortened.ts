const most = 60;

/** A text for a message: what is longer than a line's half ends with `…`. */
export const shortened = (text: string): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
