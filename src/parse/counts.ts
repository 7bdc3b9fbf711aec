import type { Counts } from '../model/counts.ts';
import type { DocumentFacts } from '../model/facts.ts';
import { checklistColumns } from '../model/table.ts';
import { isExternalAddress } from '../text/external.ts';

/** Counts what stands in a document. A typed table counts by its name: `risks.count`. */
export function countsOf({ rows, deliverables, links, lines, words, headings, fences }: DocumentFacts): Counts {
  const tables = Object.entries(rows).map(([name, own]): [string, number] => [`${name}.count`, own.length]);
  const ticked = Object.entries(rows).flatMap(([name, own]): [string, number][] => {
    const done = own.filter(({ cells }) => cells[checklistColumns.done]?.value === true).length;
    return own.some(({ cells }) => cells[checklistColumns.item] !== undefined) ? [[`${name}.done`, done]] : [];
  });
  const hrefs = links.filter(({ kind }) => kind === 'link');
  const external = hrefs.filter(({ url }) => isExternalAddress(url)).length;
  const targets = deliverables.map(({ lines: target = 0 }) => target);
  return withoutZeros({
    ...Object.fromEntries([...tables, ...ticked]),
    'risks.open': rows['risks']?.filter(({ cells }) => isOpen(cells['Status']?.value)).length ?? 0,
    'deliverables.done': deliverables.filter(({ status }) => status === 'done').length,
    'deliverables.target': targets.reduce((sum, number) => sum + number, 0),
    'links.internal': hrefs.length - external,
    'links.external': external,
    headings: headings.length,
    fences: fences.length,
    lines: lines.body,
    words,
  });
}

/** A risk that says nothing of its state is open, and one that happened is no longer a risk. */
const isOpen = (status: unknown): boolean => status === undefined || status === 'open';

const withoutZeros = (counts: Counts): Counts =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
