/** A place in a text: 1-based line and column, columns in UTF-16 code units. */
export interface Position {
  line: number;
  column: number;
}

/** A stretch of text. `end` is exclusive, as in SARIF. */
export interface Range {
  start: Position;
  end: Position;
}
