import type { CheckedProject } from '../../engine/index.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Project } from '../../model/project.ts';
import { composeSplices } from '../../text/compose-splices.ts';
import { applySplices, mergeEdits, type Splice } from '../../text/edits.ts';

/** A file with what is mended in it. */
export interface MendedFile {
  /** As it was read. */
  text: string;
  splices: Splice[];
}

export interface Mended {
  /** Findings that are mended, as they were found; by path, then in the order in which they were mended. */
  findings: Diagnostic[];
  /** By path, sorted. */
  files: ReadonlyMap<string, MendedFile>;
  /** What a check finds then. */
  left: CheckedProject;
}

type Texts = ReadonlyMap<string, string>;

/** Checks a project with texts in place of those on the disk; `before` is an earlier state of it. */
export type CheckTexts = (texts: Texts, before?: Project) => Promise<CheckedProject>;

/** What one repair allows, the next round does; a chain that is longer is a mistake of a rule. */
const mostRounds = 20;

/**
 * Mends findings in memory, round by round, until none is left that has edits. Edits that do not have the effect that
 * their rule promises, or after which a document cannot be parsed, are taken back.
 *
 * @param isWanted Tells which findings to mend.
 */
export async function mend(check: CheckTexts, isWanted: (diagnostic: Diagnostic) => boolean): Promise<Mended> {
  let left = await check(new Map());
  let files = new Map<string, MendedFile>();
  const findings: Diagnostic[] = [];
  const refused = new Set<string>();
  const doubtful = new Set<string>();
  for (let round = 0; round < mostRounds; round += 1) {
    const wanted = left.report.diagnostics.filter((one) => one.edits && isWanted(one) && !refused.has(keyOf(one)));
    const changes = changesOf(wanted, textsOf(left.project), doubtful);
    if (changes.length === 0) break;
    const tried = await check(textsAfter(files, changes), left.project);
    const failed = failuresAmong(changes, left, tried);
    for (const [{ path }, culprits] of failed) {
      if (culprits.length === 0) doubtful.add(path);
      for (const key of culprits) refused.add(key);
    }
    const good = changes.filter((change) => !failed.has(change));
    left = failed.size === 0 ? tried : await check(textsAfter(files, good), tried.project);
    files = filesAfter(files, good);
    for (const { applied } of good) findings.push(...applied);
  }
  return {
    findings: findings.toSorted((a, b) => byPath(a.path, b.path)),
    files: new Map(Array.from(files).toSorted(([a], [b]) => byPath(a, b))),
    left,
  };
}

const byPath = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** What one round changes in a file. */
interface Change {
  path: string;
  text: string;
  splices: Splice[];
  applied: Diagnostic[];
}

/** @param doubtful Paths in which one rule is tried at a time. */
function changesOf(diagnostics: readonly Diagnostic[], texts: Texts, doubtful: ReadonlySet<string>): Change[] {
  return Array.from(Map.groupBy(diagnostics, ({ path }) => path)).flatMap(([path, all]) => {
    const text = texts.get(path);
    if (text === undefined) return [];
    const own = doubtful.has(path) ? all.filter(({ ruleId }) => ruleId === all[0]!.ruleId) : all;
    const { splices, applied } = mergeEdits(
      text,
      own.map(({ edits = [] }) => edits),
    );
    return splices.length === 0 ? [] : [{ path, text, splices, applied: own.filter((_, index) => applied.has(index)) }];
  });
}

/** Texts of all files that can be mended: those that could be read. */
const textsOf = ({ documents }: Project): Texts =>
  new Map(
    documents.flatMap(({ path, text, failure, sidecar }): [string, string][] => [
      ...(failure === undefined ? [[path, text] as [string, string]] : []),
      ...(sidecar !== undefined && sidecar.failure === undefined
        ? [[sidecar.path, sidecar.text] as [string, string]]
        : []),
    ]),
  );

function filesAfter(files: ReadonlyMap<string, MendedFile>, changes: readonly Change[]): Map<string, MendedFile> {
  const after = new Map(files);
  for (const { path, text, splices } of changes) {
    const known = files.get(path);
    after.set(
      path,
      known === undefined ? { text, splices } : { ...known, splices: composeSplices(known.splices, splices) },
    );
  }
  return after;
}

const textsAfter = (files: ReadonlyMap<string, MendedFile>, changes: readonly Change[]): Texts =>
  new Map(Array.from(filesAfter(files, changes), ([path, file]) => [path, mendedText(file)]));

export const mendedText = ({ text, splices }: MendedFile): string => applySplices(text, splices);

const keyOf = ({ path, ruleId, message }: Diagnostic): string => [path, ruleId, message].join('\n');

/**
 * Every finding whose edits were applied has to be gone, and the document still has to be one.
 *
 * @returns The changes for which that is not so, with the keys of the findings that are to blame; none where it can be
 *   any of several rules.
 */
function failuresAmong(
  changes: readonly Change[],
  before: CheckedProject,
  after: CheckedProject,
): Map<Change, readonly string[]> {
  const broken = new Set(
    after.project.documents
      .filter(({ failures }) => failures.length > 0)
      .flatMap(({ path, sidecar }) => [path, ...(sidecar ? [sidecar.path] : [])]),
  );
  const [old, now] = [countByKey(before.report.diagnostics), countByKey(after.report.diagnostics)];
  const failed = new Map<Change, readonly string[]>();
  for (const change of changes) {
    const counts = countByKey(change.applied);
    const isLeft = (key: string) => (now.get(key) ?? 0) > (old.get(key) ?? 0) - (counts.get(key) ?? 0);
    const left = [...counts.keys()].filter(isLeft);
    const isOneRule = new Set(change.applied.map(({ ruleId }) => ruleId)).size === 1;
    if (broken.has(change.path)) failed.set(change, isOneRule ? [...counts.keys()] : []);
    else if (left.length > 0) failed.set(change, left);
  }
  return failed;
}

function countByKey(diagnostics: readonly Diagnostic[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of diagnostics.map(keyOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
