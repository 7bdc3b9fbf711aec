import type { Outline } from './facts.ts';

/** What can be counted in a document alone, by name; what it has none of may be left out. */
export type Counts = Readonly<Record<string, number>>;

/** What figures are made of. Rules do not see counts: they ask for figures, so that it is known on what they rest. */
export interface Measured extends Outline {
  counts: Counts;
}
