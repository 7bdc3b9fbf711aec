/** What a reader compares with what is before them: a sentence, an item of a list, a row of a table, a line of code. */
export interface Symptom {
  /** Plain text. */
  text: string;
  isCode: boolean;
}

/** What tells whether a document is the one that helps. */
export interface Triage {
  /** In the order of the document: the first so many. */
  symptoms: readonly Symptom[];
  /** Id of the heading above them; undefined where the document has no such section. */
  slug?: string;
  /** How bad it is, in one sentence. */
  impact?: string;
}
