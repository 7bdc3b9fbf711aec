import type { LineTarget, SectionSpec } from '../model/doc-type.ts';
import type { DocumentFacts, Section } from '../model/facts.ts';
import { isSection } from '../text/section-title.ts';

/** Lines below a section's heading, from the first to the last that is not blank. */
export function sectionLines({ text }: DocumentFacts, { range, end }: Section): string[] {
  const last = end.column > 1 ? end.line : end.line - 1;
  const lines = text.split(/\r\n|\r|\n/, last).slice(range.end.line);
  const first = lines.findIndex(isFilled);
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(isFilled) + 1);
}

const isFilled = (line: string): boolean => line.trim() !== '';

export interface SectionTarget {
  section: Section;
  target: LineTarget;
  lines: number;
}

/** The sections of a document that have a line target, with their lines. */
export const sectionTargets = (document: DocumentFacts, specs: readonly SectionSpec[]): SectionTarget[] =>
  specs
    .filter(({ lines }) => lines.min !== undefined || lines.max !== undefined)
    .flatMap((spec) =>
      document.sections
        .filter((section) => isSection(spec, section))
        .map((section) => ({ section, target: spec.lines, lines: sectionLines(document, section).length })),
    );
