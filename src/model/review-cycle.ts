/** Months of the cycles that have a name. */
export const reviewCycles = { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 } as const;

/** How often a document is reviewed: days between two reviews, or a name. */
export type ReviewCycle = number | keyof typeof reviewCycles;
