import type { Position } from '../model/position.ts';
import type { SiteFile } from '../model/rule.ts';

/** Where a file has a text between quotes; its start where it has not. */
export function quotedPlace({ path, text }: SiteFile, quoted: string): { path: string; range: Position } {
  const found = ["'", '"', '`'].map((quote) => text.indexOf(`${quote}${quoted}${quote}`)).filter((at) => at >= 0);
  const before = text.slice(0, found[0] ?? 0);
  return { path, range: { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') } };
}
