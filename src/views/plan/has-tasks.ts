import { tasks } from '../../doc-types/plan-tables.ts';
import type { Card } from '../../model/card.ts';

/** Tells whether a document has tasks, and so a schedule. */
export const hasTasks = (card: Pick<Card, 'rows'>): boolean =>
  tasks.rowsOf(card).some(({ cells }) => cells.ID?.value !== undefined);
