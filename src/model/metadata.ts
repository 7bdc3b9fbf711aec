/** Where the value of a field stands outside the frontmatter. Data, made by `line`, `sectionText` and the like. */
export type FieldSource =
  /** A line `Label: value` under the title. */
  | { kind: 'line'; labels: readonly string[] }
  /** The first paragraph of a section. */
  | { kind: 'section'; titles: readonly string[] }
  /** The links, or the numbers of documents, that follow a phrase in a section. */
  | { kind: 'after'; phrases: readonly string[]; titles: readonly string[] }
  /** The first level-1 heading; of `12. Title`, `number` is 12 and `title` is `Title`. */
  | { kind: 'heading'; part: 'text' | 'number' | 'title'; anyCase: boolean }
  /** The name of the file, without extension, or the number that it begins with. */
  | { kind: 'file'; part: 'name' | 'number'; anyCase: boolean };

/** A field that is read from the body, with what its schema makes of a text. */
export interface BodyField {
  source: FieldSource;
  type: 'text' | 'number' | 'boolean';
  isList: boolean;
  isRelation: boolean;
  /** Texts that it may be: the value is the one that the text begins with. */
  options: readonly string[];
}

/** Where documents of a type have their metadata. What stands in the frontmatter goes before all other. */
export type MetadataSpec =
  | { from: 'frontmatter' }
  /** Patterns of names beside the document, `*` for its own name without extension. */
  | { from: 'file'; names: readonly string[] }
  | { from: 'body'; fields: Readonly<Record<string, BodyField>> };
