/** Sections that sum a document up, by what contracts call them, with what others do. */
export const summary = {
  Summary: ['Executive summary', 'Overview', 'Zusammenfassung', 'Überblick'],
} as const;

/** The same, with those that say what follows. */
export const summingUp = { ...summary, Decision: ['Decision outcome', 'Entscheidung'] } as const;
