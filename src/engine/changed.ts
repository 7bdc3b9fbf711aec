import { byPlace } from '../check/check.ts';
import { isStaleOutside } from '../check/needs.ts';
import { createSurroundings, type Given } from '../check/project.ts';
import type { Config } from '../model/config.ts';
import type { Files } from '../model/project.ts';
import type { Report } from '../model/report.ts';
import type { ProjectPlace } from '../read/config.ts';
import { findDocuments, type FoundDocument, readDocument } from '../read/documents.ts';
import { editionOf } from '../read/edition.ts';
import { fileIndex } from '../read/files.ts';
import { readKnownFiles } from '../read/known-files.ts';
import { readSnapshot, type Stored, toLine, withStamp, writeSnapshot } from '../read/snapshot.ts';
import { lazySources } from '../read/sources.ts';
import { hashOf, stampOf } from '../read/stamp.ts';
import { rules } from '../rules/index.ts';
import { edition } from './edition.ts';
import { toReport } from './report.ts';
import { today } from './today.ts';
import type { CheckOptions } from './whole.ts';

interface ChangedOptions extends CheckOptions {
  /** Take over what the last run found where nothing changed; default: true. */
  useCache?: boolean;
}

/** A document and what the last run knew of it. */
export interface File {
  document: FoundDocument;
  stamp: string;
  /** Set where its files say what they said then. */
  same: Stored | undefined;
}

/** What a check has to go by. */
export interface State {
  root: string;
  config: Config;
  given: Given;
  /** Sorted by path. */
  files: readonly File[];
  /** What the last run knew, by path. */
  stored: ReadonlyMap<string, Stored>;
  disk: Files;
}

/** A document that was checked, with its findings. */
export type Checked = Omit<Parameters<typeof toLine>[0], 'path' | 'stamp'>;

/**
 * Checks documents of a project with all rules, as `checkProjectAt` does, and keeps what it found for the next run.
 * Documents whose findings rest on nothing that changed since the last run are neither read nor checked.
 *
 * @throws {UsageError} Where there is no content folder, or the baseline is damaged.
 */
export async function checkChanged(
  { root }: ProjectPlace,
  config: Config,
  { isChecked = () => true, useBaseline = true, asOf = today(), useCache = true }: ChangedOptions = {},
): Promise<Report> {
  const start = performance.now();
  const found = findDocuments(root, config);
  const named = useCache ? editionOf(config, edition) : '';
  const stored = useCache ? readSnapshot(root, named) : new Map<string, Stored>();
  const files = found.map((document) => compare(root, document, stored.get(document.path)));
  const given = { asOf, ruleIds: rules.map(({ id }) => id) };
  const state: State = { root, config, given, files, stored, disk: fileIndex(root, readKnownFiles(root, config)) };
  const checked = await checkAsNeeded(state);
  if (useCache) keep(state, checked, named);
  const documents = found.flatMap(({ path }) => (isChecked(path) ? [path] : []));
  const findings = (path: string) => checked.get(path)?.findings ?? stored.get(path)?.findings() ?? [];
  const outcome = { diagnostics: documents.flatMap(findings).toSorted(byPlace), documents };
  const sources = lazySources(root, found);
  return toReport(root, config, { ...outcome, sources }, { isChecked, useBaseline, start });
}

function compare(root: string, document: FoundDocument, stored: Stored | undefined): File {
  const stamp = document.failure === undefined ? stampOf(root, document, Date.now()) : '';
  if (stored === undefined) return { document, stamp, same: undefined };
  const isSame = (stamp !== '' && stamp === stored.stamp) || hashOf(readDocument(root, document)) === stored.hash;
  return { document, stamp, same: isSame ? stored : undefined };
}

/** Loads what it takes to check a document only where there is one to check. */
async function checkAsNeeded(state: State): Promise<ReadonlyMap<string, Checked>> {
  const { config, given, files, stored, disk } = state;
  const isStale = isStaleOutside({ ...createSurroundings(config, given), ...disk });
  const first = files.filter(({ same }) => same === undefined || same.outside.some(isStale));
  const areAllThere = files.filter(({ document }) => stored.has(document.path)).length === stored.size;
  if (first.length === 0 && areAllThere) return new Map();
  const { checkRounds } = await import('./rounds.ts');
  return checkRounds(state, first);
}

/** Keeps what is known now, where that is something else than before. */
function keep({ root, files, stored }: State, checked: ReadonlyMap<string, Checked>, named: string): void {
  const isSame =
    checked.size === 0 && files.length === stored.size && files.every(({ stamp, same }) => stamp === same?.stamp);
  if (isSame) return;
  const lines = files.flatMap(({ document: { path }, stamp, same }) => {
    const own = checked.get(path);
    if (own !== undefined) return own.hash === '' ? [] : [toLine({ path, stamp, ...own })];
    return same === undefined ? [] : [same.stamp === stamp ? same.line : withStamp(same, stamp)];
  });
  writeSnapshot(root, named, lines);
}
