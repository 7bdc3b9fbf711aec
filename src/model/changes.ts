/** What changed in the working tree since a commit. Paths are from the project's root, with `/`. */
export interface Changes {
  /** There now and not at the commit. */
  added: ReadonlySet<string>;
  /** There then and now, and not the same. */
  modified: ReadonlySet<string>;
  /** There at the commit and not now. */
  deleted: ReadonlySet<string>;
  /** Texts at the commit of documents that were modified or deleted. */
  before: ReadonlyMap<string, string>;
}
