import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { run } from '../support/cli.ts';
import { corpusPath } from './corpus.ts';

/** What others found in one document. */
export interface FileFindings {
  lines: number;
  missing?: string[];
  out_of_order?: string[];
  duplicate?: string[];
  extra?: { section: string; line: number }[];
}

/** What others found in the documents of a corpus, by path. */
export function othersFound<Findings extends FileFindings>(name: string): [path: string, findings: Findings][] {
  const { files } = JSON.parse(readFileSync(join(corpusPath(name), 'FINDINGS.json'), 'utf8')) as {
    files: Record<string, Findings>;
  };
  return Object.entries(files);
}

/** One line for each thing of a kind: `path title`, sorted. */
export const listed = (
  files: readonly [path: string, findings: FileFindings][],
  kind: 'missing' | 'out_of_order' | 'duplicate',
): string[] => files.flatMap(([path, file]) => (file[kind] ?? []).map((title) => `${path} ${title}`)).toSorted();

interface Checked {
  documents: number;
  /** The findings of some rules. */
  of: (...ruleIds: string[]) => Diagnostic[];
  /** `path title` of each section that a rule names. */
  sections: (ruleId: string) => string[];
}

/** Checks a corpus with a config of this folder. */
export async function check(name: string, config: string): Promise<Checked> {
  const path = join(import.meta.dirname, `${config}.config.ts`);
  const { out, err } = await run('check', '--root', corpusPath(name), '--config', path, '--format', 'json');
  if (out === '') throw new Error(err);
  const { summary, diagnostics } = JSON.parse(out) as { summary: { documents: number }; diagnostics: Diagnostic[] };
  const of = (...ruleIds: string[]) => diagnostics.filter(({ ruleId }) => ruleIds.includes(ruleId));
  const sections = (ruleId: string) =>
    of(ruleId)
      .map((found) => `${found.path} ${/"([^"]+)"/.exec(found.message)?.[1]}`)
      .toSorted();
  return { documents: summary.documents, of, sections };
}
