/** A component in a document, in the dialect of a tool. */
export interface Markup {
  /** A line at the start of the body; empty where the dialect needs none. */
  head: string;
  element: string;
}

/** A site generator that takes part. Paths are relative to the root of its project, with `/`. */
export interface Tool {
  name: string;
  /** npm packages at exact versions. */
  packages?: Record<string, string>;
  /** Dialect of generate-corpus.mjs. */
  format: string;
  /** Folder of the documents. */
  content: string;
  /** What it runs for a build; the site goes into `dist`. */
  command: readonly string[];
  /**
   * @param token A CSS colour that is another one after a change of the theme; it has to reach the site.
   * @returns Texts of the project's files by path, without documents and packages.
   */
  files(token: string): Record<string, string>;
  /** @param folder Folder of the document. */
  note(kind: string, text: string, folder: string): Markup;
  /**
   * Name and version for the table.
   *
   * @throws Where the tool is not there.
   */
  label(): string;
  /** What is special about a step, for the table. */
  remarks?: Partial<Record<string, string>>;
}
