import type { DocType } from '../model/doc-type.ts';

export interface StatusCount {
  status: string;
  count: number;
}

/** Counts documents by status, in the order of the contract; words that it does not know come last. Absent ones are left out. */
export function statusCounts(docType: DocType, documents: readonly { status: string }[]): StatusCount[] {
  const counts = new Map<string, number>();
  for (const { status } of documents) if (status !== '') counts.set(status, (counts.get(status) ?? 0) + 1);
  const order = contractStatuses(docType);
  const rank = (status: string): number => (order.includes(status) ? order.indexOf(status) : order.length);
  return [...counts]
    .map(([status, count]) => ({ status, count }))
    .toSorted((a, b) => rank(a.status) - rank(b.status) || (a.status < b.status ? -1 : 1));
}

function contractStatuses({ frontmatter }: DocType): readonly unknown[] {
  const status = frontmatter.shape['status'] as { options?: unknown } | undefined;
  return Array.isArray(status?.options) ? status.options : [];
}
