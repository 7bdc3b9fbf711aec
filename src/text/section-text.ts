import type { SectionSpec } from '../model/doc-type.ts';

/** The heading of a section, as it is written: `## Context`. */
export const headingOf = ({ title, level }: SectionSpec): string => `${'#'.repeat(level)} ${title}`;

/**
 * A section as a new document has it: heading, hint and the head of its table.
 *
 * @param hint What stands below the heading; empty for nothing.
 * @returns Lines that end with LF, the last one too.
 */
export function sectionText(spec: SectionSpec, hint: string): string {
  const { columns } = spec;
  const table =
    columns.length === 0
      ? []
      : [`${row(columns)}\n${row(columns.map((name) => '-'.repeat(Math.max(3, name.length))))}`];
  return `${[headingOf(spec), ...(hint === '' ? [] : [hint]), ...table].join('\n\n')}\n`;
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
