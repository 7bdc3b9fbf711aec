import type { Card } from '../../model/card.ts';
import type { Project } from '../../model/project.ts';

/** Something that somebody has to look at. */
export interface AttentionItem {
  /** The document that it stands in. */
  card: Card;
  /** Of its row in the file; undefined where it is the document itself. */
  line?: number | undefined;
  /** What it is called. */
  text: string;
  /** Since or until when, `YYYY-MM-DD`. */
  day?: string | undefined;
}

/** One kind of them. */
export interface AttentionSource {
  /** Its part of the words. */
  name: 'late' | 'cycles' | 'blocked' | 'unowned' | 'overdue' | 'lapsed' | 'risks' | 'unmet';
  /** Path of the page that shows all of them, below the base. */
  address: string;
  /** What follows it: the part of the page, or the filter, that shows these alone. */
  rest: string;
  /** The same of one project: what the filters of the page choose beside it, and the part with them. */
  ofProject?: { values: Readonly<Record<string, string>>; part: string };
  /** Most urgent first. */
  items: (project: Project<Card>) => readonly AttentionItem[];
}
