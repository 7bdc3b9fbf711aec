import type { Counts } from '../model/counts.ts';
import type { DocumentFacts } from '../model/facts.ts';
import { checklistColumns } from '../model/table.ts';
import { isExternalAddress } from '../text/external.ts';

/** Counts what stands in a document. A typed table counts by its name: `risks.count`. */
export function countsOf({ rows, deliverables, links, lines, words, headings, fences }: DocumentFacts): Counts {
  const counts: Record<string, number> = {};
  const note = (name: string, count: number): void => {
    if (count !== 0) counts[name] = count;
  };
  for (const [name, own] of Object.entries(rows)) {
    note(`${name}.count`, own.length);
    if (own.some(({ cells }) => cells[checklistColumns.item] !== undefined))
      note(`${name}.done`, own.filter(({ cells }) => cells[checklistColumns.done]?.value === true).length);
  }
  let external = 0;
  let hrefs = 0;
  for (const { kind, url } of links) {
    if (kind !== 'link') continue;
    hrefs += 1;
    if (isExternalAddress(url)) external += 1;
  }
  note('risks.open', rows['risks']?.filter(({ cells }) => isOpen(cells['Status']?.value)).length ?? 0);
  note('deliverables.done', deliverables.filter(({ status }) => status === 'done').length);
  note(
    'deliverables.target',
    deliverables.reduce((sum, { lines: target = 0 }) => sum + target, 0),
  );
  note('links.internal', hrefs - external);
  note('links.external', external);
  note('headings', headings.length);
  note('fences', fences.length);
  note('lines', lines.body);
  note('words', words);
  return counts;
}

/** A risk that says nothing of its state is open, and one that happened is no longer a risk. */
const isOpen = (status: unknown): boolean => status === undefined || status === 'open';
