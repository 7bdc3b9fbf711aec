import { YAMLException } from 'js-yaml';
import type { Failure, Frontmatter } from '../model/facts.ts';
import type { LineIndex } from '../text/line-index.ts';
import { parseYaml } from './yaml.ts';
import { yamlHelp } from './yaml-help.ts';

export interface FrontmatterFacts {
  frontmatter: Frontmatter;
  failure?: Failure;
  /** Where the body begins. */
  bodyOffset: number;
}

const opening = /^---[ \t]*\r?\n/;
const closing = /(?<=^|\n)---[ \t\r]*(?=\n|$)/;

/** Parses the YAML block at the start of a document; the same fences as the site's parser knows. */
export function parseFrontmatter(text: string, lines: LineIndex): FrontmatterFacts {
  const none: Frontmatter = { values: {}, range: lines.range(0, 0), exists: false, keys: {}, places: {} };
  const open = opening.exec(text)?.[0];
  if (open === undefined) return elsewhereOrNone(text, none, lines);
  const rest = text.slice(open.length);
  const close = closing.exec(rest);
  if (close === null) return unclosed(rest, open.length, none, lines);
  const yaml = rest.slice(0, close.index);
  const end = open.length + close.index + close[0].trimEnd().length;
  const empty = { ...none, exists: true, range: lines.range(0, end) };
  const bodyOffset = Math.min(text.length, open.length + close.index + close[0].length + 1);
  try {
    return { ...toFacts(yaml, open.length, empty, lines), bodyOffset };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const at = open.length + Math.min(error.mark?.position ?? 0, yaml.length);
    const failure: Failure = {
      message: `The frontmatter is not valid YAML: ${error.reason}`,
      help: yamlHelp(error, yaml),
      range: lines.range(at, at),
    };
    return { frontmatter: empty, failure, bodyOffset };
  }
}

function toFacts(yaml: string, offset: number, empty: Frontmatter, lines: LineIndex) {
  const { value, keys, places } = parseYaml(yaml, (start, end) => lines.range(offset + start, offset + end));
  if (value === null || value === undefined) return { frontmatter: empty };
  if (typeof value !== 'object' || Array.isArray(value)) {
    const help = 'Write one "key: value" pair a line';
    return {
      frontmatter: empty,
      failure: { message: 'The frontmatter is not a list of keys with values', help, range: empty.range },
    };
  }
  return { frontmatter: { ...empty, values: value as Record<string, unknown>, keys, places } };
}

function elsewhereOrNone(text: string, frontmatter: Frontmatter, lines: LineIndex): FrontmatterFacts {
  if (/^\+\+\+[ \t]*\r?\n/.test(text)) {
    const failure = {
      message: 'The frontmatter is TOML',
      help: 'Write it as YAML between two lines of ---',
      range: lines.range(0, 3),
    };
    return { frontmatter, failure, bodyOffset: 0 };
  }
  const before = late.exec(text)?.[1];
  if (before === undefined) return { frontmatter, bodyOffset: 0 };
  const range = lines.range(before.length, before.length + 3);
  const failure = {
    message: 'The frontmatter does not begin on the first line',
    help: 'Remove what stands before it',
    range,
  };
  return { frontmatter, failure, bodyOffset: 0 };
}

/**
 * Two fences around keys, below empty lines. Markdown would make a line and a heading of them. Each line can match in
 * one way only: with a choice, a long text without a second fence would take for ever.
 */
const late = /^(\s*\n)---[ \t]*\r?\n[\w-]+:(?:[ \t][^\n]*)?\r?\n(?:[^\S\n]*\S[^\n]*\n)*?---[ \t]*\r?(?:\n|$)/;

/** A lone `---` may be a thematic break; it is taken for frontmatter where a key follows. */
function unclosed(rest: string, offset: number, frontmatter: Frontmatter, lines: LineIndex): FrontmatterFacts {
  if (!/^[\w-]+:(?:\s|$)/.test(rest)) return { frontmatter, bodyOffset: 0 };
  const failure = {
    message: 'The frontmatter has no end',
    help: 'Put a line of --- after its last key',
    range: lines.range(0, offset),
  };
  return { frontmatter, failure, bodyOffset: 0 };
}
