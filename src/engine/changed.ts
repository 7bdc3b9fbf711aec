import { byPlace, type Checker, createChecker } from '../check/check.ts';
import {
  answersWith,
  answerTo,
  createNotes,
  isStale,
  type Notes,
  watchProject,
  watchSurroundings,
} from '../check/needs.ts';
import { createIndex, createSurroundings, edgesOf, type Given, withLinks } from '../check/project.ts';
import type { Config } from '../model/config.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { DocumentFacts, LinkedFacts, Outline } from '../model/facts.ts';
import type { Need } from '../model/need.ts';
import type { Project } from '../model/project.ts';
import type { Report, Sources } from '../model/report.ts';
import type { ProjectPlace } from '../read/config.ts';
import { findDocuments, type FoundDocument, readDocument } from '../read/documents.ts';
import { editionOf } from '../read/edition.ts';
import { fileIndex } from '../read/files.ts';
import { outlineText, readSnapshot, type Stored, toLine, withStamp, writeSnapshot } from '../read/snapshot.ts';
import { hashOf, stampOf } from '../read/stamp.ts';
import { rules } from '../rules/index.ts';
import { edition } from './edition.ts';
import { createFenceReader, type FenceReader } from './fences.ts';
import { createParser, parseAll, type Parse } from './parse.ts';
import { toReport } from './report.ts';
import { today } from './today.ts';
import type { CheckOptions } from './whole.ts';

interface ChangedOptions extends CheckOptions {
  /** Take over what the last run found where nothing changed; default: true. */
  useCache?: boolean;
}

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
  const named = editionOf(config, edition);
  const stored = useCache ? readSnapshot(root, named) : new Map<string, Stored>();
  const files = found.map((document) => compare(root, document, stored.get(document.path)));
  const given = { asOf, ruleIds: rules.map(({ id }) => id) };
  const run: Run = {
    root,
    config,
    given,
    files,
    stored,
    works: new Map(),
    checker: createChecker(config, rules),
    parse: createParser(config),
    fences: createFenceReader(root, stored.size === 0),
    fileExists: fileIndex(root),
    notes: createNotes(),
  };
  const findings = await findingsOf(run);
  if (useCache) keep(run, findings, named);
  const documents = found.flatMap(({ path }) => (isChecked(path) ? [path] : []));
  const diagnostics = documents.flatMap((path) => findings(path)).toSorted(byPlace);
  const outcome = { diagnostics, documents, sources: lazySources(root, found) };
  return toReport(root, config, outcome, { isChecked, useBaseline, start });
}

/** A document and what the last run knew of it. */
interface File {
  document: FoundDocument;
  stamp: string;
  /** Set where its files say what they said then. */
  same: Stored | undefined;
}

/** A document that is checked. */
interface Work {
  document: LinkedFacts;
  hash: string;
  /** Findings of the rules that look at it alone. */
  alone: readonly Diagnostic[];
  needs: Set<Need>;
  edges: ReadonlySet<string>;
}

interface Run {
  root: string;
  config: Config;
  given: Given;
  files: readonly File[];
  stored: ReadonlyMap<string, Stored>;
  /** By path. */
  works: Map<string, Work>;
  checker: Checker;
  parse: Parse;
  fences: FenceReader;
  fileExists: (path: string) => boolean;
  notes: Notes;
}

function compare(root: string, document: FoundDocument, stored: Stored | undefined): File {
  const stamp = document.failure === undefined ? stampOf(root, document, Date.now()) : '';
  if (stored === undefined) return { document, stamp, same: undefined };
  const isSame = (stamp !== '' && stamp === stored.stamp) || hashOf(readDocument(root, document)) === stored.hash;
  return { document, stamp, same: isSame ? stored : undefined };
}

/**
 * Checks what is new, and then, round by round, what rests on an answer that is another one now.
 *
 * @returns Findings by path.
 */
async function findingsOf(run: Run): Promise<(path: string) => readonly Diagnostic[]> {
  const { files, stored, works, notes } = run;
  const changed = new Set(answersGone(run));
  const isOutdated = isStale(projectOf(run), changed);
  let next = files.filter(({ same }) => same === undefined || same.outside.some(isOutdated));
  for (let isFirst = true; isFirst || next.length > 0; isFirst = false) {
    await work(run, next);
    const project = projectOf(run);
    for (const file of next) for (const answer of answersChanged(run, file, project)) changed.add(answer);
    const isOther = isStale(project, changed);
    const left = changed.size === 0 ? [] : files.filter(({ document }) => !works.has(document.path));
    next = left.filter(({ same }) => same?.inside.some(isOther));
  }
  const project = watchProject(projectOf(run), notes);
  const fresh = new Map<string, readonly Diagnostic[]>();
  for (const [path, { document, alone, needs }] of works) {
    fresh.set(path, run.checker.among(document, project, alone));
    for (const name of notes.take()) needs.add(name);
  }
  return (path) => fresh.get(path) ?? stored.get(path)?.findings ?? [];
}

/** All documents as far as they are known, as those see them that are checked. */
function projectOf({ config, given, files, works, fileExists }: Run): Project<Outline> {
  const documents = files.flatMap(({ document, same }) => works.get(document.path)?.document ?? same?.outline ?? []);
  const edges = new Map(files.map(({ document, same }) => [document.path, same]));
  return withLinks(
    createIndex(config, documents, fileExists, given),
    ({ path }) => works.get(path)?.edges ?? edges.get(path)?.edges ?? [],
  );
}

/** How many documents are held as a whole at a time. */
const batch = 15;

/** Reads documents, runs the rules that look at each alone, and lets go of what no other rule sees. */
async function work(run: Run, files: readonly File[]): Promise<void> {
  const { root, config, given, works, checker, parse, fences, notes } = run;
  for (let from = 0; from < files.length; from += batch) {
    const sources = files.slice(from, from + batch).map(({ document }) => readDocument(root, document));
    const documents = await parseAll(sources, parse);
    const surroundings = watchSurroundings(
      createSurroundings(config, { ...given, ...(await fences.read(documents)) }),
      notes,
    );
    for (const document of documents) {
      const alone = checker.alone(document, surroundings);
      works.set(document.path, {
        document: linkedFacts(document),
        hash: hashOf(document),
        alone,
        needs: notes.take(),
        edges: none,
      });
    }
  }
}

const none: ReadonlySet<string> = new Set();

/** A copy without the texts that the parts of a document are cut from. */
const linkedFacts = ({ path, id, docType, frontmatter, links, ...facts }: DocumentFacts): LinkedFacts => ({
  path,
  id,
  docType,
  failures: facts.failures,
  suppressions: facts.suppressions,
  anchors: structuredClone(facts.anchors),
  frontmatter: { ...frontmatter, values: structuredClone(frontmatter.values) },
  links: links.map((link) => ({ ...link, url: whole(link.url), text: whole(link.text) })),
});

/** A text that is part of another one keeps all of that in memory. */
const whole = (text: string): string => (text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le'));

/** The answers that held documents which are no more. */
function answersGone({ files, stored }: Run): Need[] {
  const there = new Set(files.map(({ document }) => document.path));
  return [...stored.values()].flatMap(({ path, outline, edges }) =>
    there.has(path) ? [] : [...answersWith(outline), ...edges.map(answerTo)],
  );
}

/** Finds what a document that was read links to, and the answers that are others since the last run. */
function answersChanged(
  { stored, works, notes }: Run,
  { document: { path } }: File,
  project: Project<Outline>,
): Need[] {
  const own = works.get(path)!;
  const before = stored.get(path);
  own.edges = edgesOf(watchProject(project, notes), own.document);
  for (const name of notes.take()) own.needs.add(name);
  const isKnown = before?.outline.docType === own.document.docType && before.outlineText === outlineText(own.document);
  const edges = new Set(before?.edges);
  const isEdgeKnown = (target: string) => isKnown && edges.has(target) && own.edges.has(target);
  return [
    ...(isKnown ? [] : [...answersWith(own.document), ...(before ? answersWith(before.outline) : [])]),
    ...[...edges, ...own.edges].filter((target) => !isEdgeKnown(target)).map(answerTo),
  ];
}

/** Keeps what is known now, where that is something else than before. */
function keep(
  { root, files, stored, works, fences }: Run,
  findings: (path: string) => readonly Diagnostic[],
  named: string,
): void {
  fences.keep();
  const isSame =
    works.size === 0 && files.length === stored.size && files.every(({ stamp, same }) => stamp === same?.stamp);
  if (isSame) return;
  const lines = files.flatMap(({ document: { path }, stamp, same }) => {
    const own = works.get(path);
    if (own === undefined) return same === undefined ? [] : [withStamp(same, stamp)];
    const { document: outline, hash, needs, edges } = own;
    if (hash === '') return [];
    return [toLine({ path, stamp, hash, outline, needs, edges, findings: findings(path) })];
  });
  writeSnapshot(root, named, lines);
}

/** Texts of files, read when they are asked for. */
function lazySources(root: string, found: readonly FoundDocument[]): Sources {
  const byPath = new Map(found.map((document) => [document.path, document]));
  const bySidecar = new Map(found.map((document) => [document.sidecarPath, document]));
  const known = new Map<string, string | undefined>();
  const read = (path: string): string | undefined => {
    const own = byPath.get(path);
    if (own !== undefined) return readDocument(root, own).text;
    const beside = bySidecar.get(path);
    return beside && readDocument(root, beside).sidecar?.text;
  };
  return {
    get: (path) => {
      if (!known.has(path)) known.set(path, read(path));
      return known.get(path);
    },
  };
}
