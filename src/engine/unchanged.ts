import { byPlace } from '../check/by-place.ts';
import { isStaleOutside } from '../check/stale.ts';
import { timeOf } from '../check/time.ts';
import type { Report } from '../model/report.ts';
import type { RuleFiles } from '../read/alert-rules.ts';
import { filesEdition, isClosed } from '../read/edition.ts';
import { fileIndex } from '../read/files.ts';
import { readRoutesFile } from '../read/routes.ts';
import { readKnownFiles } from '../read/known-files.ts';
import { type Look, namesOf } from '../read/look.ts';
import type { ProjectPlace } from '../read/project-place.ts';
import { siteFiles } from '../read/site-files.ts';
import { type Snapshot, writeSnapshot } from '../read/snapshot.ts';
import type { Stored } from '../read/snapshot-line.ts';
import { lazySources } from '../read/sources.ts';
import { toReport } from './report.ts';
import type { CheckOptions } from './whole.ts';

/** The outcome of a check, with the content folder of the config. */
export interface Outcome {
  report: Report;
  content: string;
  /** Absolute paths of the files that the config was read from. */
  origin: readonly string[];
}

/** Options of a check with all defaults filled in. */
export interface Settled extends Required<CheckOptions> {
  asOf: string;
  /** As of `performance.now`. */
  start: number;
}

/**
 * Tells what the last run found, where nothing changed since: then not even the config is run.
 *
 * @returns undefined where something changed, or cannot be known to be as it was.
 */
export async function reportUnchanged(
  { root, configPath }: ProjectPlace,
  last: Snapshot,
  look: Look,
  { isChecked, useBaseline, asOf, start }: Settled,
): Promise<Outcome | undefined> {
  const { head, documents } = last;
  const { origin, content, rules, knownFiles } = head;
  if (origin[0] !== configPath || head.edition.files !== filesEdition(root, origin)) return undefined;
  if (!isClosed(origin) || head.names !== namesOf(look.files(content))) return undefined;
  const stored = [...documents.values()];
  const disk = fileIndex(root, readKnownFiles(root, { knownFiles }));
  if ((readRoutesFile(root)?.digest ?? '') !== head.site.routes) return undefined;
  const ruleFiles = await ruleFilesOf(root, head.alertRules);
  if (ruleFiles.digest !== head.site.alerts) return undefined;
  const isStale = isStaleOutside({
    asOf,
    timeOf: (day) => timeOf(day, asOf),
    promise: undefined,
    alert: undefined,
    ...disk,
  });
  if (head.site.outside.some(isStale)) return undefined;
  if (!stored.every((own) => look.isSame(own, own) && !own.outside.some(isStale))) return undefined;
  keepStamps(root, last, stored, look);
  const checked = stored.filter(({ path }) => isChecked(path));
  const found = {
    diagnostics: [
      ...checked.flatMap((own) => own.findings()),
      ...head.site.findings.filter(({ path }) => isChecked(path)),
    ].toSorted(byPlace),
    documents: checked.map(({ path }) => path),
    sources: lazySources(root, [...stored, ...siteFiles(root, origin, ruleFiles.files)]),
  };
  return { report: toReport(root, rules, found, { isChecked, useBaseline, start }), content, origin };
}

const noRuleFiles: RuleFiles = { files: [], unmatched: [], digest: '' };

/** Loads what it takes to match globs only where there are some. */
const ruleFilesOf = async (root: string, globs: readonly string[]): Promise<RuleFiles> =>
  globs.length === 0 ? noRuleFiles : (await import('../read/alert-rules.ts')).readRuleFiles(root, globs);

/** A fresh checkout has other time stamps. */
function keepStamps(root: string, { head, base }: Snapshot, stored: readonly Stored[], look: Look): void {
  const documents = stored.map((own) => {
    const stamp = look.stamp(own);
    return stamp === own.stamp ? own : own.withStamp(stamp);
  });
  if (documents.some((own, index) => own !== stored[index])) writeSnapshot(root, head, documents, base);
}
