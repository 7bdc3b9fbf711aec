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

/** Reads the config of a project. @throws {UsageError} */
export const openConfig = (place: ProjectPlace, fresh?: string): Promise<Config> =>
  readConfig(place, rules.map(({ id }) => id), fresh);

/**
 * Reads and parses all documents of a project.
 *
 * @param before An earlier state; facts of documents whose text is the same are taken from it.
 * @throws {UsageError} Where there is no content folder.
 */
export async function openProject(root: string, config: Config, before?: Project): Promise<Project> {
  const sources = readDocuments(root, config);
  const documents = await Promise.all(sources.map((source) => unchanged(source, before) ?? parse(source)));
  return createProject(config, documents, fileIndex(root));
}

function unchanged(source: SourceDocument, before: Project | undefined): DocumentFacts | undefined {
  const facts = before?.byPath.get(source.path);
  const isSame = facts?.text === source.text && facts.docType === source.docType && !facts.failure && !source.failure;
  return isSame ? facts : undefined;
}

async function parse(source: SourceDocument): Promise<DocumentFacts> {
  const facts = parseDocument(source);
  if (source.format !== 'mdx' || source.failure !== undefined || facts.failures.length === 0) return facts;
  return { ...facts, failures: await Promise.all(facts.failures.map((failure) => locateMdxFailure(source, failure))) };
}

/**
 * Checks documents of a project with all rules.
 *
 * @param isChecked Tells by path which documents to report on; default: all.
 */
export function check(project: Project, isChecked: (path: string) => boolean = () => true): Report {
  const start = performance.now();
  const documents = project.documents.filter(({ path }) => isChecked(path));
  const diagnostics = checkProject(project, rules, documents);
  return {
    version,
    summary: {
      documents: documents.length,
      errors: count(diagnostics, 'error'),
      warnings: count(diagnostics, 'warning'),
      infos: count(diagnostics, 'info'),
      durationMs: Math.round(performance.now() - start),
    },
    diagnostics,
    sources: new Map(diagnostics.map(({ path }) => [path, project.byPath.get(path)?.text ?? ''])),
  };
}

const count = (diagnostics: readonly Diagnostic[], severity: Severity): number =>
  diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
