import { posix } from 'node:path';
import { checkProject, createChecker } from '../../src/check/check.ts';
import { createProject, type Given } from '../../src/check/project.ts';
import { resolveConfig, type UserConfig } from '../../src/config/define-config.ts';
import type { AlertRules } from '../../src/model/alert-rules.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Sidecar } from '../../src/model/facts.ts';
import type { Project } from '../../src/model/project.ts';
import { parseRoutes, routesName } from '../../src/model/routes.ts';
import type { Rule, SiteFile } from '../../src/model/rule.ts';
import { alertRulesOf } from '../../src/parse/alert-rules.ts';
import { parseDocument } from '../../src/parse/document.ts';
import { fenceErrors } from '../../src/parse/fence-errors.ts';
import { withType } from '../../src/parse/metadata/type.ts';
import { typeMatcher } from '../../src/read/documents.ts';
import { fileIndex } from '../../src/read/files.ts';
import { rules } from '../../src/rules/index.ts';
import { applySplices, mergeEdits } from '../../src/text/edits.ts';

/** Files by path from the content folder, also `../public/x.svg`; those that are not documents only exist. */
export type Tree = Record<string, string>;

/** Makes a project of texts, without a disk. */
export function projectOf(tree: Tree, config: UserConfig = {}, surroundings: Given = {}): Project {
  const resolved = resolveConfig(
    config,
    rules.map(({ id }) => id),
  );
  const typesOf = typeMatcher(resolved.types);
  const documents = Object.keys(tree)
    .filter((path) => /\.mdx?$/.test(path))
    .toSorted()
    .map((path) =>
      withType(
        parseDocument({
          path: `content/${path}`,
          id: path.replace(/\.mdx?$/, ''),
          docType: '',
          format: path.endsWith('.mdx') ? 'mdx' : 'md',
          text: tree[path] ?? '',
          ...sidecarOf(path, tree),
        }),
        typesOf(path),
      ),
    );
  const texts = new Map(Object.entries(tree).map(([path, text]) => [posix.join('content', path), text]));
  const routes = parseRoutes(tree[`../${routesName}`] ?? '');
  return createProject(resolved, documents, fileIndex(undefined, [...texts.keys()], texts), {
    ...surroundings,
    routes,
    alertRules: rulesIn(tree),
  });
}

/** In tests, `a.meta.yaml` belongs to `a.md`. */
function sidecarOf(path: string, tree: Tree): { sidecar?: Sidecar } {
  const beside = path.replace(/\.mdx?$/, '.meta.yaml');
  const text = tree[beside];
  return text === undefined ? {} : { sidecar: { path: `content/${beside}`, text } };
}

/** Runs one rule over a tree. */
export function checkText(rule: Rule, tree: Tree, config?: UserConfig, more?: Given): Diagnostic[] {
  const project = projectOf(tree, config, more);
  const routes = parseRoutes(tree[`../${routesName}`] ?? '');
  const files = { config: siteFile(tree, 'docwright.config.ts'), routes: siteFile(tree, routesName) };
  const ofSite = createChecker(project.config, [rule]).site({ project, routes, alertRules: rulesIn(tree), files });
  return [...checkProject(project, [rule]), ...ofSite];
}

/** Of the rule files of a tree, which lie in `../ops/`. */
function rulesIn(tree: Tree): AlertRules | undefined {
  const files = Object.entries(tree).filter(([path]) => path.startsWith('../ops/'));
  return files.length === 0 ? undefined : alertRulesOf(files.map(([path, text]) => ({ path: path.slice(3), text })));
}

/** A file of the root. */
function siteFile(tree: Tree, path: string): SiteFile | undefined {
  const text = tree[`../${path}`];
  return text === undefined ? undefined : { path, text };
}

/** The same with what is known of diagrams, code and other sites, on a day of its own. */
export async function checkWhole(rule: Rule, tree: Tree, config?: UserConfig): Promise<Diagnostic[]> {
  const errors = await fenceErrors(projectOf(tree, config).documents);
  const unreachable = new Map(Object.entries(rule.examples.unreachable ?? {}));
  return checkText(rule, tree, config, { asOf: '2026-11-20', unreachable, ...errors });
}

/** An ADR after the edits of its findings of one rule are applied, as far as they can be together. */
export function mended(rule: Rule, text: string, config?: UserConfig, path = 'adrs/a.md'): string {
  const groups = checkText(rule, { [path]: text }, config).map(({ edits = [] }) => edits);
  return applySplices(text, mergeEdits(text, groups).splices);
}

/** `path:line:column message` */
export const brief = ({ path, range, message }: Diagnostic): string =>
  `${path}:${range.start.line}:${range.start.column} ${message}`;
