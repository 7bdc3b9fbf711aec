/** A change of a document, as the repository tells it. */
export interface Commit {
  /** `YYYY-MM-DD`, where the author was. */
  date: string;
  author: string;
  /** First line of its message. */
  subject: string;
}

/** What the repository tells of a document. */
export interface FileHistory {
  /** The newest commits, newest first; a few. */
  newest: readonly Commit[];
  /** How many commits changed it in each week, by the Monday of the week; all of them. */
  weeks: Readonly<Record<string, number>>;
}

export const noHistory: FileHistory = { newest: [], weeks: {} };
