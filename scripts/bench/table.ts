import { type Cost, median } from './measure.ts';
import type { SiteSize } from './site.ts';
import type { Outcome, Step } from './steps.ts';

/** All builds of one tool after one step. */
export interface Row {
  tool: string;
  label: string;
  step: Step;
  remark?: string;
  outcomes: Outcome[];
}

/** The middle build of a row; what went wrong where one of them did. */
export function summary({ outcomes }: Row): Outcome {
  const problem = outcomes.find((outcome) => 'problem' in outcome);
  if (problem !== undefined) return problem;
  return outcomes.length === 0 ? { problem: 'not run' } : median(outcomes as (Cost & SiteSize)[]);
}

const head = [
  '',
  'CPU s',
  'wall s',
  'peak MiB, all processes',
  'largest process',
  'site MiB',
  'files',
  'CPU, docwright = 1',
];

/** Rows as a Markdown table: medians, and ratios to the same step of docwright. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const remark = row.remark === undefined ? '' : ` (${row.remark})`;
    return [`${row.label}, ${row.step}${remark}`, ...cells(row, rows)];
  });
  return [head, head.map(() => '---'), ...lines].map((line) => `| ${line.map(escape).join(' | ')} |`).join('\n');
}

function cells(row: Row, rows: readonly Row[]): string[] {
  const outcome = summary(row);
  if ('problem' in outcome) return [outcome.problem, ...head.slice(2).map(() => '–')];
  const { cpu, wall, treeMemory, memory, bytes, files } = outcome;
  const own = rows.find(({ tool, step }) => tool === 'docwright' && step === row.step);
  const base = own && summary(own);
  const ratio = base === undefined || 'problem' in base ? '–' : (cpu / base.cpu).toFixed(2);
  const size = (bytes / 1024 / 1024).toFixed(1);
  return [cpu.toFixed(2), wall.toFixed(2), treeMemory.toFixed(0), memory.toFixed(0), size, String(files), ratio];
}

const escape = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
