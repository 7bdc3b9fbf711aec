import { type Checker, createChecker, noErrors } from '../check/check.ts';
import {
  answersWith,
  answerTo,
  anyFigure,
  createNotes,
  errorsNeed,
  noNotes,
  type Notes,
  watchProject,
  watchSurroundings,
} from '../check/needs.ts';
import { createIndex, createSurroundings, edgesOf, lazily, sourcesOf, withLinks } from '../check/project.ts';
import { areMeasures, isStaleInside, wasLinked } from '../check/stale.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Outline } from '../model/facts.ts';
import type { Need } from '../model/need.ts';
import type { Project } from '../model/project.ts';
import { readDocument } from '../read/document.ts';
import { outlineText, type Stored } from '../read/snapshot-line.ts';
import { hashOf } from '../read/stamp.ts';
import { rules } from '../rules/index.ts';
import type { Checked, File, State } from './changed.ts';
import { createFenceReader, type FenceReader } from './fences.ts';
import { FoldedFacts } from './folded-facts.ts';
import { createParser, parseAll, type Parse } from './parse.ts';

/** A document that is being checked. */
interface Work {
  document: FoldedFacts;
  hash: string;
  /** Findings of the rules that look at it alone. */
  alone: readonly Diagnostic[];
  needs: readonly Need[];
  edges: readonly string[];
}

interface Run extends State {
  /** What is kept of documents that say what they said, by path. */
  same: ReadonlyMap<string, Stored>;
  /** By path. */
  works: Map<string, Work>;
  checker: Checker;
  parse: Parse;
  fences: FenceReader;
  notes: Notes;
}

/**
 * Checks documents, and then, round by round, those that rest on an answer that is another one now.
 *
 * @returns What was checked, by path.
 */
export async function checkRounds(state: State, first: readonly File[]): Promise<ReadonlyMap<string, Checked>> {
  const run: Run = {
    ...state,
    same: new Map(state.files.flatMap(({ document, same }) => (same === undefined ? [] : [[document.path, same]]))),
    works: new Map(),
    checker: createChecker(state.config, rules),
    parse: createParser(state.config),
    fences: createFenceReader(state.isKept ? state.root : undefined, state.stored.size === 0),
    notes: state.isKept ? createNotes() : noNotes,
  };
  const changed = new Set(answersGone(run));
  let next = first;
  let project: Project<Outline>;
  do {
    // oxlint-disable-next-line no-await-in-loop -- each round follows on the one before
    await work(run, next);
    const known = projectOf(run, changed);
    project = run.isKept ? watchProject(known, run.notes, run.given.routes) : known;
    for (const file of next) for (const answer of answersChanged(run, file, project)) changed.add(answer);
    next = restingOn(run, changed, known);
  } while (next.length > 0);
  run.fences.keep();
  return finish(run, project);
}

/** Documents that were not read yet and rest on one of the answers. */
function restingOn({ files, works }: Run, changed: ReadonlySet<Need>, project: Project<Outline>): File[] {
  if (changed.size === 0) return [];
  const isStale = isStaleInside(project, changed);
  const areAllMeasures = areMeasures(changed);
  return files.filter(
    ({ document, same }) =>
      same !== undefined &&
      (same.restsOnMeasures || !areAllMeasures) &&
      !works.has(document.path) &&
      same.more().inside.some(isStale),
  );
}

/** Runs the rules that look beyond the document. */
function finish(run: Run, project: Project<Outline>): Map<string, Checked> {
  const checked = new Map<string, Checked>();
  const errorsIn = errorsCounter(run, project);
  for (const [path, own] of run.works) {
    const { document, hash, alone, edges } = own;
    noteAgain(run, own);
    const findings = run.checker.among(document, project, alone, errorsIn);
    document.fold();
    own.needs = run.notes.take();
    checked.set(path, { hash, outline: document, needs: own.needs, edges, findings });
  }
  return checked;
}

/** Has what was noted of a document stand before what is noted of it now. */
function noteAgain({ notes }: Run, { needs }: Work): void {
  for (const name of needs) notes.add(name);
}

/** Counts the errors of documents. Who asks for those of one rests on all that they rest on. */
function errorsCounter({ checker, works, same, notes }: Run, project: Project<Outline>): (path: string) => number {
  return (path) => {
    notes.add(errorsNeed(path));
    const [own, kept] = [works.get(path), same.get(path)];
    for (const name of own?.needs ?? (kept === undefined ? [] : [...kept.outside, ...kept.more().inside]))
      notes.add(name);
    if (own === undefined) return checker.errorsAmong(kept?.findings() ?? []);
    return checker.errorsAmong(checker.among(own.document, project, own.alone, noErrors));
  };
}

/** All documents as far as they are known. Those that are not checked are read from what was kept when one asks. */
function projectOf(run: Run, changed: ReadonlySet<Need>): Project<Outline> {
  const { config, given, files, works, disk, stored, same } = run;
  const entries = files.map(({ document }) => document);
  const at = (path: string) => works.get(path)?.document ?? same.get(path)?.more().outline;
  const index = createIndex(config, { entries, at }, disk, given);
  const edges = ({ path }: Outline) => works.get(path)?.edges ?? stored.get(path)?.more().edges ?? [];
  const linkedFrom = lazily(() => sourcesOf(index.documents, edges));
  const before = (path: string) => {
    const own = stored.get(path);
    return own === undefined || changed.has(answerTo(path)) ? undefined : wasLinked(path, own.more().inside);
  };
  return withLinks(index, { get: linkedFrom.get, has: (path) => before(path) ?? linkedFrom.has(path) });
}

/** How many documents are held as a whole at a time. */
const batch = 8;

/** Reads documents, runs the rules that look at each alone, and lets go of what no other rule sees. */
async function work(run: Run, files: readonly File[]): Promise<void> {
  const { root, config, given, works, checker, parse, fences, notes, isKept, see } = run;
  const all = createSurroundings(config, given);
  for (let from = 0; from < files.length; from += batch) {
    const sources = files.slice(from, from + batch).map(({ document }) => readDocument(root, document));
    const documents = await parseAll(sources, parse);
    const own = { ...all, ...(await fences.read(documents)) };
    const surroundings = isKept ? watchSurroundings(own, notes, given.routes) : own;
    for (const document of documents) {
      see?.(document);
      const alone = checker.alone(document, surroundings);
      works.set(document.path, {
        document: new FoldedFacts(document),
        hash: isKept || see !== undefined ? hashOf(document) : '',
        alone,
        needs: notes.take(),
        edges: [],
      });
    }
  }
}

/** The answers that held documents which are no more. */
function answersGone({ config, files, stored }: Run): Need[] {
  const there = new Set(files.map(({ document }) => document.path));
  return [...stored.values()].flatMap((own) => {
    if (there.has(own.path)) return [];
    const { path } = own;
    const { outline, edges } = own.more();
    return [...answersWith(config, outline), ...edges.map(answerTo), errorsNeed(path), anyFigure];
  });
}

/**
 * Finds what a document that was read links to, and the answers that are others since the last run.
 *
 * @param project Takes notes of what is asked.
 */
function answersChanged(run: Run, { document: { path } }: File, project: Project<Outline>): Need[] {
  const { config, stored, works, notes } = run;
  const own = works.get(path)!;
  noteAgain(run, own);
  own.edges = [...edgesOf(project, own.document)];
  own.document.fold();
  own.needs = notes.take();
  if (stored.size === 0) return []; // Nothing rests on an answer of an earlier run.
  const before = stored.get(path)?.more();
  const isKnown = before?.outline.docType === own.document.docType && before.outlineText === outlineText(own.document);
  const isCounted = isKnown && JSON.stringify(before?.outline.counts) === JSON.stringify(own.document.counts);
  const [edges, now] = [new Set(before?.edges), new Set(own.edges)];
  const isEdgeKnown = (target: string) => isKnown && edges.has(target) && now.has(target);
  return [
    ...(isCounted ? [] : [anyFigure]),
    ...(own.hash !== '' && own.hash === stored.get(path)?.hash ? [] : [errorsNeed(path)]),
    ...(isKnown ? [] : [...answersWith(config, own.document), ...(before ? answersWith(config, before.outline) : [])]),
    ...[...edges, ...own.edges].filter((target) => !isEdgeKnown(target)).map(answerTo),
  ];
}
