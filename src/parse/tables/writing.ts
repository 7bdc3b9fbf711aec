import type { Cell, DocumentFacts } from '../../model/facts.ts';
import type { Range } from '../../model/position.ts';
import { cellSource } from '../../text/cell-source.ts';
import { lineIndex } from '../../text/line-index.ts';

/** What cells need to know of the text that they stand in. */
export interface Writing {
  /** Markdown of a cell as written, and where it stands, without what separates cells. */
  source: (cell: Cell) => { source: string; range: Range };
  /** Address of the first link in a cell. */
  url: (cell: Cell) => string | undefined;
}

export function openWriting({ text, links }: Pick<DocumentFacts, 'text' | 'links'>): Writing {
  const lines = lineIndex(text);
  const byLine = Map.groupBy(links, ({ range }) => range.start.line);
  return {
    source: ({ range }) => cellSource(text, lines, range),
    url: ({ range: { start, end } }) => {
      const own = byLine
        .get(start.line)
        ?.filter(({ range }) => range.start.column >= start.column && range.start.column < end.column);
      return own?.find(({ kind }) => kind === 'link')?.url;
    },
  };
}
