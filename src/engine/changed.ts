import { alertSign } from '../check/alerts.ts';
import { byPlace } from '../check/by-place.ts';
import { createNotes, watchFiles } from '../check/needs.ts';
import { isStaleOutside } from '../check/stale.ts';
import { promiseSign } from '../check/promises.ts';
import { createIndex, createSurroundings, type Given, lazily, sourcesOf, withLinks } from '../check/project.ts';
import type { Config } from '../model/config.ts';
import type { DocumentFacts, Outline } from '../model/facts.ts';
import type { Files } from '../model/project.ts';
import { ruleInfo } from '../model/rule-info.ts';
import { readRuleFiles, type RuleFile } from '../read/alert-rules.ts';
import type { FoundDocument } from '../read/document.ts';
import { findDocuments } from '../read/documents.ts';
import { areSettled, type Edition, filesEdition, isClosed, settingsEdition } from '../read/edition.ts';
import { fileIndex } from '../read/files.ts';
import { readKnownFiles } from '../read/known-files.ts';
import { type Look, namesOf } from '../read/look.ts';
import { readRoutesFile, routesIn } from '../read/routes.ts';
import type { ProjectPlace } from '../read/project-place.ts';
import { siteFiles } from '../read/site-files.ts';
import { type Head, type KeptSite, type Snapshot, writeSnapshot } from '../read/snapshot.ts';
import { type Keeping, type Kept, outlineText, type Stored, toLine } from '../read/snapshot-line.ts';
import { lazySources } from '../read/sources.ts';
import { rules } from '../rules/index.ts';
import { parseRuleFiles } from './alert-rules.ts';
import { checkEdition } from './edition.ts';
import { toReport } from './report.ts';
import { siteFindings } from './site-findings.ts';
import type { Outcome, Settled } from './unchanged.ts';

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
  /** Whether anything is kept from run to run. */
  isKept: boolean;
  /** Is shown each document that is parsed. */
  see: ((document: DocumentFacts) => void) | undefined;
  /** As `promiseSign` names it; undefined where all promises are what they were. */
  promise: ((address: string) => string) | undefined;
  /** As `alertSign` names it; undefined where all rule files are what they were. */
  alert: ((name: string) => string) | undefined;
  ruleFiles: readonly RuleFile[];
}

/** A document as it stands after a check. */
export interface Known {
  document: FoundDocument;
  /** As `hashOf` makes it; empty also where nothing is kept and nobody was shown the document. */
  hash: string;
  /** Paths of the documents that it links or relates to; read where one asks. */
  edges: () => Iterable<string>;
}

/** The outcome of a check with all that pages are made of. */
export interface Whole extends Outcome {
  /** Sorted by path. */
  documents: readonly Known[];
  disk: Files;
  given: Given;
}

/** A document that was checked, with its findings. */
export type Checked = Omit<Kept, 'path' | 'sidecarPath' | 'stamp'>;

/**
 * Checks documents of a project with all rules, as far as what the last run found does not hold any more, and keeps
 * what is known now.
 *
 * @param last What the last run kept; undefined where nothing is to be kept.
 */
export async function checkWhatChanged(
  { root }: ProjectPlace,
  config: Config,
  last: Snapshot | 'nothing' | undefined,
  look: Look,
  { isChecked, useBaseline, asOf, start }: Settled,
  see?: State['see'],
): Promise<Whole> {
  const isKept = last !== undefined;
  const found = findDocuments(look.files(config.content), config);
  const head = headOf(root, config, look);
  // A config that looks at the clock or at files may give a document another type now.
  const isKnown = isClosed(config.origin) && isOf(last, head.edition);
  const stored = isKnown ? last.documents : new Map<string, Stored>();
  const files = found.map((document) => {
    const own = stored.get(document.path);
    return {
      document,
      stamp: isKept ? look.stamp(document) : '',
      same: own && look.isSame(document, own) ? own : undefined,
    };
  });
  const routesFile = readRoutesFile(root);
  const routes = routesFile && routesIn(routesFile);
  const before = isKnown ? last.head.site : undefined;
  const areKept = before?.routes === (routesFile?.digest ?? '');
  const ruleFiles = readRuleFiles(root, config.alerts.rules);
  const areRulesKept = before?.alerts === ruleFiles.digest;
  const alertRules = parseRuleFiles(config, ruleFiles);
  const given = { asOf, routes, alertRules, ruleIds: rules.map(({ id }) => id) };
  const state: State = {
    root,
    config,
    given,
    files,
    stored,
    disk: fileIndex(root, readKnownFiles(root, config.links)),
    isKept,
    see,
    promise: areKept ? undefined : (address) => promiseSign(routes, address),
    alert: areRulesKept ? undefined : (name) => alertSign(alertRules, name),
    ruleFiles: ruleFiles.files,
  };
  const checked = await checkAsNeeded(state);
  const site = {
    routes: routesFile?.digest ?? '',
    alerts: ruleFiles.digest,
    ...findingsOfSite(state, checked, areKept && areRulesKept ? before : undefined),
  };
  // A config that is saved just now may say something else than what was loaded.
  if (isKept && areSettled(config.origin)) keep(state, checked, { ...head, site }, isKnown ? last : undefined);
  const documents = found.flatMap(({ path }) => (isChecked(path) ? [path] : []));
  const findings = (path: string) => checked.get(path)?.findings ?? stored.get(path)?.findings() ?? [];
  const ofSite = site.findings.filter(({ path }) => isChecked(path));
  const outcome = { diagnostics: [...documents.flatMap(findings), ...ofSite].toSorted(byPlace), documents };
  const sources = lazySources(root, [...found, ...siteFiles(root, config.origin, ruleFiles.files)]);
  const report = toReport(root, head.rules, { ...outcome, sources }, { isChecked, useBaseline, start });
  const known = files.map(({ document }) => knownOf(document, checked.get(document.path), stored.get(document.path)));
  return { report, content: config.content, origin: config.origin, documents: known, disk: state.disk, given };
}

const knownOf = (document: FoundDocument, checked: Checked | undefined, stored: Stored | undefined): Known => ({
  document,
  hash: checked?.hash ?? stored?.hash ?? '',
  edges: () => checked?.edges ?? stored?.more().edges ?? [],
});

const headOf = (root: string, config: Config, look: Look): Omit<Head, 'site'> => ({
  edition: {
    code: checkEdition(),
    files: filesEdition(root, config.origin),
    settings: settingsEdition(config),
  },
  content: config.content,
  rules: rules.map((rule) => ruleInfo(rule, config)),
  origin: config.origin,
  knownFiles: config.links.knownFiles,
  alertRules: config.alerts.rules,
  names: namesOf(look.files(config.content)),
});

const isOf = (last: Snapshot | 'nothing' | undefined, now: Edition): last is Snapshot =>
  typeof last === 'object' && last.head.edition.files === now.files && last.head.edition.settings === now.settings;

/** Loads what it takes to check a document only where there is one to check. */
async function checkAsNeeded(state: State): Promise<ReadonlyMap<string, Checked>> {
  const isStale = staleness(state);
  const first = state.files.filter(({ same }) => same === undefined || same.outside.some(isStale));
  if (first.length === 0 && areAllThere(state)) return new Map();
  const { checkRounds } = await import('./rounds.ts');
  return checkRounds(state, first);
}

const staleness = ({ config, given, disk, promise, alert }: State) =>
  isStaleOutside({ ...createSurroundings(config, given), ...disk, promise, alert });

/** Tells whether no document is gone. */
const areAllThere = ({ files, stored }: State): boolean =>
  files.filter(({ document }) => stored.has(document.path)).length === stored.size;

/** Tells of a document that was checked whether others see what they saw. */
const isSeenAsBefore =
  (stored: ReadonlyMap<string, Stored>) =>
  ([path, { outline }]: [string, Checked]): boolean => {
    const before = stored.get(path)?.more();
    return before?.outline.docType === outline.docType && before.outlineText === outlineText(outline);
  };

/** @param before What was found last time, where the same was promised then. */
function findingsOfSite(
  state: State,
  checked: ReadonlyMap<string, Checked>,
  before: KeptSite | undefined,
): Omit<KeptSite, 'routes' | 'alerts'> {
  const { root, config, given, files, stored, disk, ruleFiles } = state;
  const isKnown =
    areAllThere(state) && files.length === stored.size && Array.from(checked).every(isSeenAsBefore(stored));
  const isSame = isKnown && before?.outside.some(staleness(state)) === false;
  if (isSame && before !== undefined) return { findings: before.findings, outside: before.outside };
  const at = (path: string) => checked.get(path)?.outline ?? stored.get(path)?.more().outline;
  const edges = ({ path }: Outline) => checked.get(path)?.edges ?? stored.get(path)?.more().edges ?? [];
  const notes = createNotes();
  const findings = siteFindings(root, config, { ...given, ruleFiles }, () => {
    const entries = files.map(({ document }) => document);
    const index = createIndex(config, { entries, at }, watchFiles(disk, notes), given);
    return withLinks(
      index,
      lazily(() => sourcesOf(index.documents, edges)),
    );
  });
  return { findings, outside: notes.take() };
}

/** Keeps what is known now, where that is something else than before. */
function keep(
  { root, files, stored }: State,
  checked: ReadonlyMap<string, Checked>,
  head: Head,
  last: Snapshot | undefined,
): void {
  const isSame =
    checked.size === 0 && files.length === stored.size && files.every(({ stamp, same }) => stamp === same?.stamp);
  if (isSame && JSON.stringify(head) === JSON.stringify(last?.head)) return;
  const documents = files.flatMap(({ document: { path, sidecarPath }, stamp, same }): Keeping[] => {
    const own = checked.get(path);
    if (own !== undefined) return [asBefore({ path, sidecarPath, stamp, ...own }, stored)];
    if (same === undefined) return [];
    return [same.stamp === stamp ? same : same.withStamp(stamp)];
  });
  writeSnapshot(root, head, documents, last?.base);
}

/** Many documents are checked again and found to be as they were. Of all others, no line is made before it is written. */
function asBefore(now: Kept, stored: ReadonlyMap<string, Stored>): Keeping {
  const before = stored.get(now.path);
  if (before === undefined) return { path: now.path, line: () => toLine(now) };
  const [line, known] = [toLine(now), before.line()];
  return known.first === line.first && known.rest === line.rest ? before : { path: now.path, line: () => line };
}
