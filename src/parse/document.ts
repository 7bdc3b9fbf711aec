import type { DocumentFacts, Failure, SourceDocument } from '../model/facts.ts';
import { type Asked, type BodyFacts, collectBody, noBody } from './body.ts';
import { parseFrontmatter } from './frontmatter.ts';
import { type LineIndex, lineIndex } from '../text/line-index.ts';
import { tooManyMarks } from './smart-punctuation.ts';
import { readTree } from './tree.ts';

/** Until a contract says which tables have types. */
const noTables = {
  rows: {},
  tableProblems: [],
  rowIds: [],
  rowMentions: [],
  plan: undefined,
  deliverables: [],
  counts: {},
};

const all: Asked = { tables: true, sections: true };

/**
 * Turns a document into facts. Depends on the document alone; never throws for what stands in it.
 *
 * @param asked What is made of it beside what all rules look at.
 */
export function parseDocument(source: SourceDocument, asked: Asked = all): DocumentFacts {
  const lines = lineIndex(source.text);
  const { frontmatter, failure, bodyOffset } = parseFrontmatter(source.text, lines);
  const body = source.failure === undefined ? parseBody(source, lines, asked) : noBody();
  const failures = [source.failure ?? emptiness(source.text, lines), failure, 'message' in body ? body : undefined];
  return {
    ...source,
    frontmatter,
    ...('message' in body ? noBody() : body),
    ...noTables,
    lines: {
      total: lines.count,
      body: bodyOffset < source.text.length ? lines.count - lines.position(bodyOffset).line + 1 : 0,
    },
    failures: failures.filter((found) => found !== undefined),
  };
}

function emptiness(text: string, lines: LineIndex): Failure | undefined {
  if (text.trim() !== '') return undefined;
  return { message: 'The document is empty', help: 'Write it, or remove the file', range: lines.range(0, 0) };
}

function parseBody({ text, format }: SourceDocument, lines: LineIndex, asked: Asked): BodyFacts | Failure {
  try {
    const failure = tooManyMarks(text, format);
    if (failure !== undefined) return failure;
    return readTree(text, format, (root) => collectBody(root, text, lines, asked));
  } catch (error) {
    return mdxFailure(error);
  }
}

/** The parser throws `line:column: message (source:rule)`. */
function mdxFailure(error: unknown): Failure {
  const [, line, column, message] =
    /^(\d+):(\d+): ([\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/.exec((error as Error).message) ?? [];
  if (line === undefined || message === undefined) {
    const start = { line: 1, column: 1 };
    return {
      message: `The document cannot be parsed: ${(error as Error).message}`,
      help: 'Make it simpler where it nests deepest',
      range: { start, end: start },
    };
  }
  const start = { line: Number(line), column: Number(column) };
  return { message: `The document is not valid MDX: ${message}`, help: mdxHelp(message), range: { start, end: start } };
}

const mdxHelp = (message: string) =>
  message.includes('expression') || message.includes('esm')
    ? 'Mend the JavaScript here; a brace that is text is written \\{'
    : 'Close the tag, or write \\< where no tag is meant; comments are {/* ... */}';
