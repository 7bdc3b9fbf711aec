import type { Counts } from './counts.ts';
import type { FigureClaim } from './figure-claim.ts';
import type { PlanNote } from './plan-note.ts';
import type { Position, Range } from './position.ts';
import type { Deliverable, RowMention, TableProblem, TableRows } from './table.ts';
import type { Triage } from './triage.ts';

/** `md` is CommonMark with GFM, `mdx` is MDX. */
export type Format = 'md' | 'mdx';

/** A document as it was read, before it is parsed. */
export interface SourceDocument {
  /** From the project's root, with `/`: `content/adrs/0001-x.md`. */
  path: string;
  /** From the content folder, without extension: `adrs/0001-x`. */
  id: string;
  /** Name of its type; empty where none covers it. */
  docType: string;
  format: Format;
  /** The text without byte order mark; empty when `failure` is set. */
  text: string;
  /** Why the file could not be read as text. */
  failure?: Failure;
  /** A file beside it that has its metadata. */
  sidecar?: Sidecar;
}

export interface Sidecar {
  /** From the project's root, with `/`. */
  path: string;
  text: string;
  failure?: Failure;
}

/** Why a document, or a part of it, could not be understood. */
export interface Failure {
  message: string;
  help: string;
  range: Range;
  /** File that it is about, where that is not the document itself. */
  path?: string;
}

/** What one document says, with the place of each thing. Derived from its text alone. */
export interface DocumentFacts extends SourceDocument {
  frontmatter: Frontmatter;
  headings: Heading[];
  /** Headings of level 1 and 2 with what stands below each, in document order. */
  sections: Section[];
  links: Link[];
  /** What looks like the id of a document among the words, in document order; the config says what is one. */
  ids: IdMention[];
  /** References in the text whose label nothing defines. */
  undefinedReferences: UndefinedReference[];
  /** Labels of the definitions, as written. */
  definitions: string[];
  /** Everything that `#name` can point to: heading slugs, `id` and `name` attributes, footnotes. */
  anchors: string[];
  /** What the code host calls each of them, in their order; only where it differs. */
  hostAnchors?: string[];
  /** Documents that its tables list as not written, as links or paths stand there. */
  promises: string[];
  /** Where a type that it may have reads some, or it may hold placeholders; else those that promise documents. */
  tables: Table[];
  tasks: Task[];
  /** Of the tables and checklists that the contract types. */
  rows: TableRows;
  tableProblems: TableProblem[];
  /** Names what its sign-offs are for, where it has any: `contentHash`. */
  contentHash?: string;
  /** What tells whether it is the document that helps; undefined where its type has no symptoms. */
  triage?: Triage;
  /** Rows that have an id, by `rowKey`. */
  rowIds: string[];
  /** Cells that name rows, in document order. */
  rowMentions: RowMention[];
  /** Of its tables of tasks and phases; undefined where it has none. */
  plan: PlanNote | undefined;
  /** Documents that its table of deliverables names. */
  deliverables: readonly Deliverable[];
  counts: Counts;
  fences: Fence[];
  /**
   * Words of the author: neither code nor markup nor comments; start and end of each in the text, in document order.
   * Empty where the text holds nothing like a placeholder.
   */
  prose: [start: number, end: number][];
  /** Empty where the text is ASCII. */
  inlineCode: Range[];
  /** Comments that allow findings, in document order. */
  suppressions: Suppression[];
  /** What it shows or says of figures, in document order. */
  figureClaims: readonly FigureClaim[];
  lines: LineCount;
  /** Words of prose; code and frontmatter are not counted. */
  words: number;
  /** True where the body holds JSX, an expression or an import, so that it has to run as a module. */
  hasJsx: boolean;
  /** True where the text was parsed and holds no other characters. */
  isAscii: boolean;
  /** What could not be parsed; the facts of that part are then empty. */
  failures: Failure[];
}

/** What other documents can see of a document. */
export interface Outline extends Pick<DocumentFacts, 'path' | 'id' | 'docType'> {
  frontmatter: Pick<Frontmatter, 'values'>;
  /** As of `DocumentFacts`. */
  anchors: readonly string[];
  /** Whether it is one of `anchors`, where that is told without them. */
  hasAnchor?: (anchor: string) => boolean;
  hostAnchors?: readonly string[];
  promises: readonly string[];
  rowIds: readonly string[];
  plan: PlanNote | undefined;
  /** Empty where the document could be parsed. */
  failures: readonly unknown[];
}

/** What it takes to check a document among others. */
export type LinkedFacts = Outline &
  Pick<
    DocumentFacts,
    'frontmatter' | 'links' | 'ids' | 'suppressions' | 'rowMentions' | 'deliverables' | 'counts' | 'figureClaims'
  > & {
    /** Those of its links, where it takes less to tell them alone. */
    urls?: readonly string[];
  };

export interface Frontmatter {
  /** Values as YAML 1.2 core gives them; dates are strings. Empty where there is none or it is broken. */
  values: Record<string, unknown>;
  /** The block with its fences; line 1, column 1 where there is none. */
  range: Range;
  exists: boolean;
  /** Places by path, `audience` or `audience.0`. */
  keys: Record<string, Range>;
  places: Record<string, Range>;
  /** What the contract says that fields have to equal, by field; without those that the document does not have. */
  expected?: Record<string, { value: string; range: Range }> | undefined;
  /** The file that `keys` and `places` are in, where that is not the document. */
  file?: Sidecar | undefined;
}

export interface Heading {
  depth: number;
  /** Plain text, as the site's slug is made from it; without the id of `Title {#id}`, which is the slug. */
  text: string;
  slug: string;
  range: Range;
}

/** What can be asked of a section. */
export type Holding = 'table' | 'checklist' | 'list' | 'code';

export interface Section {
  level: 1 | 2;
  title: string;
  slug: string;
  /** Of the heading. */
  range: Range;
  /**
   * The beginning of what stands below the heading, as plain text with spaces as they are: without comments and headings
   * of tables. Empty where no type that the document may have looks at sections.
   */
  content: string;
  /** Words of all that stands there. */
  words: number;
  /** True where something other than words stands in it: code, an image, a component. */
  hasMedia: boolean;
  holds: readonly Holding[];
  /** Its first paragraph, also where that stands in a list or a quote; undefined where `content` is not looked at. */
  opening: { text: string; range: Range } | undefined;
  /** Where its content ends: the start of the next section or the end of the document. */
  end: Position;
}

export type LinkSyntax = 'inline' | 'reference' | 'autolink' | 'html' | 'jsx' | 'frontmatter' | 'id';

export interface Link {
  kind: 'link' | 'image';
  syntax: LinkSyntax;
  /** As written, entities and escapes resolved. */
  url: string;
  /** Link text or the image's alternative text. */
  text: string;
  /** True of an image that has no alternative text and does not say that it needs none. */
  lacksAlt?: true;
  range: Range;
  /** Where the address is written, for a reference in its definition; undefined where it is written with escapes. */
  urlRange?: Range;
}

/** An id among the words: a word, a hyphen, a number. */
export interface IdMention {
  /** `ADR-0007` */
  id: string;
  range: Range;
}

/** `[text][label]` or `[label][]` without a definition: readers see the brackets. */
export interface UndefinedReference {
  /** As written. */
  text: string;
  label: string;
  range: Range;
  /** Between the second brackets. */
  labelRange: Range;
}

export interface Table {
  header: Cell[];
  rows: Cell[][];
  range: Range;
}

export interface Cell {
  text: string;
  range: Range;
}

/** An item of a checklist. */
export interface Task {
  text: string;
  done: boolean;
  range: Range;
}

export interface Fence {
  lang: string | undefined;
  meta: string | undefined;
  code: string;
  range: Range;
}

/** A comment that allows findings of some rules. */
export interface Suppression {
  /** Ids of rules. */
  rules: string[];
  /** Why; empty where the writer does not say. */
  reason: string;
  /** Of the comment. */
  range: Range;
  /** Where it holds; undefined where nothing follows. */
  scope: Range | 'document' | undefined;
  /** What goes with it where it is taken away; undefined where that would change more than the comment. */
  alone: Range | undefined;
}

export interface LineCount {
  total: number;
  /** Without the frontmatter. */
  body: number;
}
