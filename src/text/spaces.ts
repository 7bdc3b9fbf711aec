/** All that is space and not a single blank: most texts have nothing to replace. */
const runs = /\s{2,}|[^\S ]/g;

/** Makes a single blank of each run of spaces and line ends. */
export const withSingleSpaces = (text: string): string => text.replace(runs, ' ');
