import { byPlace } from '../check/by-place.ts';
import { checkProject } from '../check/check.ts';
import { causedBy, type Findings } from '../check/known.ts';
import { externalAddresses } from '../check/external-address.ts';
import { createProject } from '../check/project.ts';
import type { Changes } from '../model/changes.ts';
import type { Config } from '../model/config.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { DocumentFacts, SourceDocument } from '../model/facts.ts';
import type { Files, Project } from '../model/project.ts';
import type { Report, Sources } from '../model/report.ts';
import type { Routes } from '../model/routes.ts';
import { ruleInfo } from '../model/rule-info.ts';
import type { ProjectPlace } from '../read/project-place.ts';
import { readRuleFiles } from '../read/alert-rules.ts';
import { documentsBefore, readDocuments, withTexts } from '../read/documents.ts';
import { fileIndex } from '../read/files.ts';
import { readKnownFiles } from '../read/known-files.ts';
import { readRoutesFile, routesIn } from '../read/routes.ts';
import { siteFiles } from '../read/site-files.ts';
import { lazySources } from '../read/sources.ts';
import { rules } from '../rules/index.ts';
import { openAlertRules, parseRuleFiles } from './alert-rules.ts';
import { createFenceReader } from './fences.ts';
import { createParser, parseAll } from './parse.ts';
import { toReport } from './report.ts';
import { siteFindings } from './site-findings.ts';
import { today } from './today.ts';

/** A project as it was read and checked. */
export interface CheckedProject {
  place: ProjectPlace;
  project: Project;
  report: Report;
}

export interface CheckOptions {
  /** Tells by path which documents to report on; default: all. */
  isChecked?: (path: string) => boolean;
  /** Leave findings out that the project's baseline lists; default: true. */
  useBaseline?: boolean;
  /** Day that dates are compared with, `YYYY-MM-DD`; default: today. */
  asOf?: string | undefined;
}

/** Asks other sites for addresses; tells why some cannot be reached, by address. */
export type AskFor = (addresses: readonly string[]) => Promise<ReadonlyMap<string, string>>;

interface WholeOptions extends CheckOptions {
  /** Default: nobody is asked. */
  askFor?: AskFor | undefined;
  /** An earlier state of the same project; what did not change is taken from it. */
  before?: Project | undefined;
  /** Texts in place of those on the disk, by path. */
  texts?: ReadonlyMap<string, string>;
  /** Leave findings out that were there before these changes and stand in documents that did not change. */
  since?: Changes | undefined;
}

export async function checkProjectAt(
  place: ProjectPlace,
  config: Config,
  {
    isChecked = () => true,
    before,
    texts = new Map(),
    since,
    useBaseline = true,
    askFor,
    asOf = today(),
  }: WholeOptions = {},
): Promise<CheckedProject> {
  const start = performance.now();
  const opened = await openProject(place.root, config, asOf, { before, texts });
  const documents = opened.documents.filter(({ path }) => isChecked(path));
  const unreachable = await askFor?.(externalAddresses(config, documents));
  const project = unreachable === undefined ? opened : { ...opened, unreachable };
  const ofSite = findingsOfSite(place.root, project).filter(({ path }) => isChecked(path));
  const diagnostics = [...checkProject(project, rules, documents), ...ofSite].toSorted(byPlace);
  const sources = sourcesOf(project, place.root);
  const earlier = since && (await findingsBefore(place.root, project, since));
  const report = toReport(
    place.root,
    rules.map((rule) => ruleInfo(rule, config)),
    { diagnostics, sources, documents: documents.map(({ path }) => path) },
    {
      isChecked,
      useBaseline,
      start,
      ...(since && earlier && { pick: (fresh) => causedBy(since, { diagnostics: fresh, sources }, earlier) }),
    },
  );
  return { place, project, report };
}

function findingsOfSite(root: string, project: Project): readonly Diagnostic[] {
  const ruleFiles = readRuleFiles(root, project.config.alerts.rules);
  const given = { routes: routesOf(root), alertRules: parseRuleFiles(project.config, ruleFiles) };
  return siteFindings(root, project.config, { ...given, ruleFiles: ruleFiles.files }, () => project);
}

function routesOf(root: string): Routes | undefined {
  const file = readRoutesFile(root);
  return file && routesIn(file);
}

function sourcesOf({ documents, byPath, config }: Project, root: string): Sources {
  const ruleFiles = readRuleFiles(root, config.alerts.rules).files;
  const site = lazySources(root, siteFiles(root, config.origin, ruleFiles));
  const beside = new Map(documents.flatMap(({ sidecar }) => (sidecar ? [[sidecar.path, sidecar.text]] : [])));
  return { get: (path) => byPath.get(path)?.text ?? beside.get(path) ?? site.get(path) };
}

/** Checks the documents as they were. */
async function findingsBefore(root: string, now: Project, changes: Changes): Promise<Findings> {
  const documents = await parseNew(documentsBefore(now.documents, now.config, changes), now.config, now);
  const existed = (path: string) => changes.deleted.has(path) || (!changes.added.has(path) && now.fileExists(path));
  const before = await assemble(root, now.config, documents, { ...now, fileExists: existed }, now.asOf);
  const project = { ...before, unreachable: now.unreachable };
  const diagnostics = [...checkProject(project, rules), ...findingsOfSite(root, project)];
  return { diagnostics, sources: sourcesOf(project, root) };
}

async function openProject(
  root: string,
  config: Config,
  asOf: string,
  { before, texts }: Required<Pick<WholeOptions, 'before' | 'texts'>>,
): Promise<Project> {
  const documents = await parseNew(withTexts(readDocuments(root, config), texts), config, before);
  return assemble(root, config, documents, fileIndex(root, readKnownFiles(root, config.links)), asOf);
}

async function assemble(
  root: string,
  config: Config,
  documents: readonly DocumentFacts[],
  files: Files,
  asOf: string | undefined,
): Promise<Project> {
  const fences = createFenceReader(root, true);
  const errors = await fences.read(documents);
  fences.keep();
  const alertRules = openAlertRules(root, config);
  const given = { asOf, routes: routesOf(root), alertRules, ruleIds: rules.map(({ id }) => id), ...errors };
  return createProject(config, documents, files, given);
}

/** Parses documents; facts of those whose text is the same as before are taken over. */
function parseNew(sources: readonly SourceDocument[], config: Config, before?: Project): Promise<DocumentFacts[]> {
  const parse = createParser(config);
  const known = before?.config === config ? before.byPath : undefined;
  return parseAll(sources, async (source) => {
    const facts = known?.get(source.path);
    return facts !== undefined && isSame(facts, source) ? facts : parse(source);
  });
}

const isSame = (facts: DocumentFacts, source: SourceDocument): boolean =>
  facts.text === source.text &&
  facts.sidecar?.path === source.sidecar?.path &&
  facts.sidecar?.text === source.sidecar?.text &&
  !facts.failure &&
  !source.failure;
