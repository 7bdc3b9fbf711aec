/** What a finding is about, wherever it stands: it survives lines that come and go above it. */
export interface Fingerprint {
  path: string;
  rule: string;
  message: string;
  /** Text of the place; empty where the finding is about something that is not there. */
  text: string;
}

/** A finding that is known and waits to be mended; `count` where the same stands there several times. */
export interface BaselineEntry extends Fingerprint {
  count: number;
}
