/** What may stand in a text: no control characters, and nothing that takes two code units. */
const more = '\\u00A1-\\uD7FF';
const any = `[\\t -~${more}]*`;
const comment = `(?: +#${any}| *)$`;

const quoted = `"(?:[ !#-\\[\\]-~${more}]|\\\\["\\\\nt])*"|'(?:[ -&(-~${more}]|'')*'`;

/** A sign that begins nothing but words. */
const start = `[\\w/$(.<=+^~;\\\\)${more}]`;
const keyWord = `[!-9;-~${more}]+`;
const key = `(?:${quoted}|(?=${start})${keyWord}(?: +(?!#)${keyWord})*):(?= |$)`;
const word = `(?:[!-9;-~${more}]|:(?! |$))+`;
const words = `(?=${start}|-\\w)${word}(?: +(?!#)${word})*`;

const itemWord = '[\\w./$@+*~%^<>=()&!;|-]+';
const item = `(?:${quoted}|(?=[\\w/$(.<=+^~;)]|-\\w)${itemWord}(?: ${itemWord})*)`;
const pair = `${item}: +${item}`;
const flow = `\\[ *(?:${item}(?: *, *${item})*)? *\\]|\\{ *(?:${pair}(?: *, *${pair})*)? *\\}`;

const entryKey = new RegExp(key, 'y');
const noValue = new RegExp(comment, 'y');
const value = new RegExp(` *(?:${quoted}|${flow}|${words})${comment}`, 'y');
const spaces = / */y;
const scalarHead = new RegExp(` *[|>][+-]?${comment}`, 'y');
const scalarLine = new RegExp(`^${any}$`);

const longestLine = 500;
const mostNested = 20;

/** A list or a mapping. */
interface Block {
  column: number;
  isList: boolean;
}

/** What the lines so far leave open. */
interface Place {
  /** From the outermost. */
  blocks: Block[];
  /** Whether the last entry has no value yet. */
  isOpen: boolean;
  /** In a text of several lines, how far its first line is indented; 0 before that line. */
  scalar: number | undefined;
}

/**
 * Tells whether a text is YAML of the plainest kind, which a parser takes whatever its words are: mappings and lists
 * with values that end where their line does, or texts of several lines behind a bar. Most is, and need not be read.
 */
export function isPlainYaml(text: string): boolean {
  const place: Place = { blocks: [], isOpen: true, scalar: undefined };
  return text.split('\n').every((line) => line.length <= longestLine && takesLine(place, line));
}

function takesLine(place: Place, line: string): boolean {
  let indent = 0;
  while (line.charCodeAt(indent) === 32) indent += 1;
  if (indent === line.length) return indent === 0 || place.scalar !== 0;
  if (place.scalar !== undefined) {
    if (indent > (place.blocks.at(-1)?.column ?? -1)) {
      place.scalar ||= indent;
      return indent >= place.scalar && scalarLine.test(line);
    }
    place.scalar = undefined;
  }
  if (line === '---') {
    // Another document begins.
    place.blocks = [];
    place.isOpen = true;
    return true;
  }
  return line[indent] === '#' ? scalarLine.test(line) : takesEntry(place, line, indent);
}

/** Takes an entry that begins there; that of a list may hold another. */
function takesEntry(place: Place, line: string, column: number): boolean {
  const isList = line[column] === '-' && (line[column + 1] ?? ' ') === ' ';
  const end = isList ? column + 1 : endOf(entryKey, line, column);
  if (end < 0 || !opens(place, column, isList)) return false;
  place.isOpen = end === line.length || endOf(noValue, line, end) >= 0;
  if (place.isOpen || endOf(value, line, end) >= 0) return true;
  if (endOf(scalarHead, line, end) >= 0) {
    place.scalar = 0;
    return true;
  }
  place.isOpen = isList;
  return isList && takesEntry(place, line, endOf(spaces, line, end));
}

/** Closes what ends before that column, and opens a list or mapping where a value is due; another entry is one more. */
function opens(place: Place, column: number, isList: boolean): boolean {
  const { blocks } = place;
  const isOver = (block: Block) => block.column > column || (block.column === column && block.isList && !isList);
  let last = blocks.at(-1);
  while (last !== undefined && isOver(last)) {
    blocks.pop();
    place.isOpen = false;
    last = blocks.at(-1);
  }
  if (last?.column === column && last.isList === isList) return true;
  // A list that is a value may stand where its key does.
  const isDue = last === undefined || last.column < column || isList;
  if (!place.isOpen || !isDue || blocks.length === mostNested) return false;
  blocks.push({ column, isList });
  return true;
}

/** @returns Where a match ends that begins there; -1 where none does. */
function endOf(pattern: RegExp, line: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(line) ? pattern.lastIndex : -1;
}
