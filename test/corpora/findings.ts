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

interface LinkFindings {
  broken: { file: string; line: number; reason: 'missing-file' | 'missing-anchor'; case_mismatch?: string }[];
  unresolved_refs?: { file: string; line: number }[];
}

const findings = (name: string): unknown => JSON.parse(readFileSync(join(corpusPath(name), 'FINDINGS.json'), 'utf8'));

/** What others found in the documents of a corpus, by path. */
export function othersFound<Findings extends FileFindings>(name: string): [path: string, findings: Findings][] {
  return Object.entries((findings(name) as { files: Record<string, Findings> }).files);
}

/** What others found of links, `path:line rule` for each, sorted; rules are ours for the same defect. */
export function othersLinks(name: string): string[] {
  const all = findings(name) as LinkFindings & { links?: LinkFindings };
  const { broken, unresolved_refs = [] } = all.links ?? all;
  const ruleFor = ({ reason, case_mismatch }: LinkFindings['broken'][number]) => {
    if (reason === 'missing-anchor') return 'broken-anchor';
    return case_mismatch === undefined ? 'broken-link' : 'link-case';
  };
  return [
    ...broken.map((found) => `${found.file}:${found.line} ${ruleFor(found)}`),
    ...unresolved_refs.map(({ file, line }) => `${file}:${line} undefined-reference`),
  ].toSorted();
}

const linkRules = [
  'anchor-case',
  'broken-anchor',
  'broken-image',
  'broken-link',
  'empty-link',
  'link-case',
  'link-extension',
  'link-outside-root',
  'link-to-folder',
  'link-to-planned',
  'undefined-reference',
  'unsafe-link',
];

/** One line for each thing of a kind: `path title`, sorted. */
export const listed = (
  files: readonly [path: string, findings: FileFindings][],
  kind: 'missing' | 'out_of_order' | 'duplicate',
): string[] => files.flatMap(([path, file]) => (file[kind] ?? []).map((title) => `${path} ${title}`)).toSorted();

interface Checked {
  documents: number;
  /** The findings of some rules. */
  of: (...ruleIds: string[]) => Diagnostic[];
  /** `path:line rule` of each finding on links, sorted. */
  links: string[];
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
  const links = of(...linkRules).map(({ path: file, range, ruleId }) => `${file}:${range.start.line} ${ruleId}`);
  return { documents: summary.documents, of, links: links.toSorted(), sections };
}
