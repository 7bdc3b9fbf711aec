/** A change of a document, as the repository tells it. */
export interface Commit {
  /** `YYYY-MM-DD`, where the author was. */
  date: string;
  author: string;
  /** First line of its message. */
  subject: string;
}
