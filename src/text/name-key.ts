/** A name as names are compared: letter case, spaces and the shape of quotes do not count. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
