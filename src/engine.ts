import mermaid from 'mermaid/package.json' with { type: 'json' };
import oxc from 'oxc-parser/package.json' with { type: 'json' };
import packageJson from '../package.json' with { type: 'json' };
import { applyBaseline } from './check/baseline.ts';
import { checkProject } from './check/check.ts';
import { causedBy, type Findings, staleEntries } from './check/known.ts';
import { createProject, type Surroundings } from './check/project.ts';
import type { Changes } from './model/changes.ts';
import type { Config } from './model/config.ts';
import type { Diagnostic, Severity } from './model/diagnostic.ts';
import type { DocumentFacts, SourceDocument } from './model/facts.ts';
import type { Project } from './model/project.ts';
import type { Report } from './model/report.ts';
import { ruleInfo } from './model/rule-info.ts';
import { fenceErrors } from './parse/fence-errors.ts';
import { parseDocument } from './parse/document.ts';
import { withType } from './parse/metadata/type.ts';
import { locateMdxFailure } from './parse/mdx-failure.ts';
import { baselineName, readBaseline } from './read/baseline.ts';
import { type ProjectPlace, readConfig } from './read/config.ts';
import { documentsBefore, pathInContent, readDocuments, typeMatcher, withTexts } from './read/documents.ts';
import { fileIndex } from './read/files.ts';
import { readVerdicts, writeVerdicts } from './read/verdicts.ts';
import { rules } from './rules/index.ts';

export const version: string = packageJson.version;

/** A project as it was read and checked. */
export interface CheckedProject {
  place: ProjectPlace;
  project: Project;
  report: Report;
}

/**
 * Reads the config of a project.
 *
 * @param fresh Differs where the file is to be loaded anew in this process.
 * @throws {UsageError} Where it does not load or is not valid.
 */
export const openConfig = (place: ProjectPlace, fresh?: string): Promise<Config> => readConfig(place, ruleIds, fresh);

export interface CheckOptions {
  /** Tells by path which documents to report on; default: all. */
  isChecked?: (path: string) => boolean;
  /** An earlier state of the same project; what did not change is taken from it. */
  before?: Project | undefined;
  /** Texts in place of those on the disk, by path. */
  texts?: ReadonlyMap<string, string>;
  /** Leave findings out that were there before these changes and stand in documents that did not change. */
  since?: Changes | undefined;
  /** Leave findings out that the project's baseline lists; default: true. */
  useBaseline?: boolean;
  /** Day that dates are compared with, `YYYY-MM-DD`; default: today. */
  asOf?: string | undefined;
}

/**
 * Reads a project and checks documents of it with all rules.
 *
 * @throws {UsageError} Where there is no content folder, or the baseline is damaged.
 */
export async function checkProjectAt(
  place: ProjectPlace,
  config: Config,
  { isChecked = () => true, before, texts = new Map(), since, useBaseline = true, asOf = today() }: CheckOptions = {},
): Promise<CheckedProject> {
  const start = performance.now();
  const baseline = useBaseline ? readBaseline(place.root) : undefined;
  const project = await openProject(place.root, config, asOf, { before, texts });
  const documents = project.documents.filter(({ path }) => isChecked(path));
  const all = checkProject(project, rules, documents);
  const sources = sourcesOf(project, all);
  const { fresh, known, gone } = applyBaseline(all, sources, baseline?.entries ?? [], isChecked);
  const caused =
    since === undefined
      ? fresh
      : causedBy(since, { diagnostics: fresh, sources }, await findingsBefore(place.root, project, since));
  const stale = staleEntries(gone, { path: baselineName, text: baseline?.text ?? '' });
  if (stale.length > 0) sources.set(baselineName, baseline?.text ?? '');
  const diagnostics = [...caused, ...stale];
  const summary = {
    documents: documents.length,
    errors: count(diagnostics, 'error'),
    warnings: count(diagnostics, 'warning'),
    infos: count(diagnostics, 'info'),
    durationMs: Math.round(performance.now() - start),
    ...(baseline !== undefined && { known }),
  };
  const checked = { documents: documents.map(({ path }) => path), rules: rules.map((rule) => ruleInfo(rule, config)) };
  return { place, project, report: { version, summary, diagnostics, sources, ...checked } };
}

function sourcesOf({ documents, byPath }: Project, diagnostics: readonly Diagnostic[]): Map<string, string> {
  const beside = new Map(documents.flatMap(({ sidecar }) => (sidecar ? [[sidecar.path, sidecar.text]] : [])));
  return new Map(diagnostics.map(({ path }) => [path, byPath.get(path)?.text ?? beside.get(path) ?? '']));
}

/** Checks the documents as they were. */
async function findingsBefore(root: string, now: Project, changes: Changes): Promise<Findings> {
  const sources = documentsBefore(now.documents, now.config, changes);
  const documents = await parseAll(sources, now.config, now);
  const existed = (path: string) => changes.deleted.has(path) || (!changes.added.has(path) && now.fileExists(path));
  const project = createProject(now.config, documents, existed, await surroundings(root, documents, now.asOf));
  const diagnostics = checkProject(project, rules);
  return { diagnostics, sources: sourcesOf(project, diagnostics) };
}

/** Reads and parses all documents; facts of those whose text is the same as before are taken over. */
async function openProject(
  root: string,
  config: Config,
  asOf: string,
  { before, texts = new Map() }: Pick<CheckOptions, 'before' | 'texts'>,
): Promise<Project> {
  const sources = withTexts(readDocuments(root, config), texts);
  const documents = await parseAll(sources, config, before);
  return createProject(config, documents, fileIndex(root), await surroundings(root, documents, asOf));
}

/** Changes when a parser of code does, or what is asked of it. */
const edition = `docwright ${version}, mermaid ${mermaid.version}, oxc ${oxc.version}, 1`;

async function surroundings(
  root: string,
  documents: readonly DocumentFacts[],
  asOf: string | undefined,
): Promise<Surroundings> {
  const known = readVerdicts(root, edition);
  const { verdicts, ...errors } = await fenceErrors(documents, known);
  if (verdicts.size !== known.size || [...verdicts.keys()].some((key) => !known.has(key)))
    writeVerdicts(root, edition, verdicts);
  return { asOf, ruleIds, ...errors };
}

const ruleIds = rules.map(({ id }) => id);

const today = (): string => new Date().toISOString().slice(0, 10);

function parseAll(sources: readonly SourceDocument[], config: Config, before?: Project): Promise<DocumentFacts[]> {
  const typesOf = typeMatcher(config.types);
  const known = before?.config === config ? before.byPath : undefined;
  return Promise.all(
    sources.map(async (source) => {
      const facts = known?.get(source.path);
      if (facts !== undefined && isSame(facts, source)) return facts;
      return withType(await parse(source), typesOf(pathInContent(config, source)));
    }),
  );
}

const isSame = (facts: DocumentFacts, source: SourceDocument): boolean =>
  facts.text === source.text &&
  facts.sidecar?.path === source.sidecar?.path &&
  facts.sidecar?.text === source.sidecar?.text &&
  !facts.failure &&
  !source.failure;

async function parse(source: SourceDocument): Promise<DocumentFacts> {
  const facts = parseDocument(source);
  if (source.format !== 'mdx' || source.failure !== undefined || facts.failures.length === 0) return facts;
  return { ...facts, failures: await Promise.all(facts.failures.map((failure) => locateMdxFailure(source, failure))) };
}

const count = (diagnostics: readonly Diagnostic[], severity: Severity): number =>
  diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
