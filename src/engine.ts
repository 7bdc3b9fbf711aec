import packageJson from '../package.json' with { type: 'json' };
import { checkProject } from './check/check.ts';
import { createProject } from './check/project.ts';
import type { Config } from './model/config.ts';
import type { Diagnostic, Severity } from './model/diagnostic.ts';
import type { DocumentFacts, SourceDocument } from './model/facts.ts';
import type { Project } from './model/project.ts';
import type { Report } from './model/report.ts';
import { parseDocument } from './parse/document.ts';
import { locateMdxFailure } from './parse/mdx-failure.ts';
import { type ProjectPlace, readConfig } from './read/config.ts';
import { readDocuments } from './read/documents.ts';
import { fileIndex } from './read/files.ts';
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
export const openConfig = (place: ProjectPlace, fresh?: string): Promise<Config> =>
  readConfig(
    place,
    rules.map(({ id }) => id),
    fresh,
  );

/**
 * Reads a project and checks documents of it with all rules.
 *
 * @param isChecked Tells by path which documents to report on; default: all.
 * @param before An earlier state of the same project; what did not change is taken from it.
 * @throws {UsageError} Where the config is not valid or there is no content folder.
 */
export async function checkProjectAt(
  place: ProjectPlace,
  config: Config,
  { isChecked = () => true, before }: { isChecked?: (path: string) => boolean; before?: Project } = {},
): Promise<CheckedProject> {
  const start = performance.now();
  const project = await openProject(place.root, config, before);
  const documents = project.documents.filter(({ path }) => isChecked(path));
  const diagnostics = checkProject(project, rules, documents);
  const summary = {
    documents: documents.length,
    errors: count(diagnostics, 'error'),
    warnings: count(diagnostics, 'warning'),
    infos: count(diagnostics, 'info'),
    durationMs: Math.round(performance.now() - start),
  };
  const sources = new Map(diagnostics.map(({ path }) => [path, project.byPath.get(path)?.text ?? '']));
  return { place, project, report: { version, summary, diagnostics, sources } };
}

/** Reads and parses all documents; facts of those whose text is the same as before are taken over. */
async function openProject(root: string, config: Config, before?: Project): Promise<Project> {
  const sources = readDocuments(root, config);
  const documents = await Promise.all(sources.map((source) => factsOf(source, before)));
  return createProject(config, documents, fileIndex(root));
}

async function factsOf(source: SourceDocument, before: Project | undefined): Promise<DocumentFacts> {
  const facts = before?.byPath.get(source.path);
  const isSame = facts?.text === source.text && facts.docType === source.docType && !facts.failure && !source.failure;
  return isSame ? facts : parse(source);
}

async function parse(source: SourceDocument): Promise<DocumentFacts> {
  const facts = parseDocument(source);
  if (source.format !== 'mdx' || source.failure !== undefined || facts.failures.length === 0) return facts;
  return { ...facts, failures: await Promise.all(facts.failures.map((failure) => locateMdxFailure(source, failure))) };
}

const count = (diagnostics: readonly Diagnostic[], severity: Severity): number =>
  diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
