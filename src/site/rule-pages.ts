import { posix } from 'node:path';
import { checkProject, createChecker } from '../check/check.ts';
import { createProject } from '../check/project.ts';
import { resolveConfig } from '../config/define-config.ts';
import type { AlertRules } from '../model/alert-rules.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { parseRoutes, routesName } from '../model/routes.ts';
import { exampleTypes, type Rule, type RuleExample, type SiteFile } from '../model/rule.ts';
import { alertRulesOf } from '../parse/alert-rules.ts';
import { parseDocument } from '../parse/document.ts';
import { fenceErrors } from '../parse/fence-errors.ts';
import { withType } from '../parse/metadata/type.ts';
import { fileIndex } from '../read/files.ts';
import { configNames } from '../read/project-place.ts';
import { rules } from '../rules/index.ts';

/** An example of a rule, and what the rule says of it. */
export interface CheckedExample {
  /** The first is the one that is checked; a text alone has no path. */
  files: { path: string; text: string }[];
  findings: Diagnostic[];
}

/** A rule and its examples, for its page. */
export interface RulePage {
  rule: Rule;
  bad: CheckedExample;
  good: CheckedExample;
}

/**
 * Runs a rule over its examples. Not for pages to import: they would take the native parser along.
 *
 * @param id Of a rule that there is.
 */
export async function rulePage(id: string): Promise<RulePage> {
  const rule = rules.find((known) => known.id === id)!;
  return {
    rule,
    bad: await checkExample(rule, 'bad'),
    good: await checkExample(rule, 'good'),
  };
}

/** A file of the root. */
function siteFile(tree: Readonly<Record<string, string>>, path: string): SiteFile | undefined {
  const text = tree[`../${path}`];
  return text === undefined ? undefined : { path, text };
}

/** Of the rule files of a tree. */
function exampleRules(tree: Readonly<Record<string, string>>): AlertRules | undefined {
  const files = Object.entries(tree).filter(([path]) => path.startsWith('../ops/'));
  return files.length === 0 ? undefined : alertRulesOf(files.map(([path, text]) => ({ path: path.slice(3), text })));
}

/** The day of the examples: their pages are the same on every day. */
const asOf = '2026-11-20';

/** Runs a rule over one of its examples, as a project with the built-in types that has nothing else. */
async function checkExample(rule: Rule, name: 'bad' | 'good'): Promise<CheckedExample> {
  const example: RuleExample = rule.examples[name];
  const isText = typeof example === 'string';
  const tree = isText ? { 'adrs/example.md': example } : example;
  const defaults = resolveConfig({ redirects: rule.examples.redirects?.[name] ?? {} }, []);
  const config = { ...defaults, types: exampleTypes(defaults.types, rule) };
  const texts = new Map(Object.entries(tree).map(([path, text]) => [posix.join(config.content, path), text]));
  const paths = [...texts.keys()];
  const typesOf = (path: string) => config.types.filter(({ collection }) => path.startsWith(`${collection}/`));
  const documents = Object.entries(tree)
    .filter(([path]) => /\.mdx?$/.test(path))
    .map(([path, text]) =>
      withType(
        parseDocument({
          path: posix.join(config.content, path),
          id: path.replace(/\.mdx?$/, ''),
          docType: '',
          format: path.endsWith('.mdx') ? 'mdx' : 'md',
          text,
        }),
        typesOf(path),
      ),
    )
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const routes = parseRoutes(tree[`../${routesName}`] ?? '');
  const alertRules = exampleRules(tree);
  const project = createProject(config, documents, fileIndex(undefined, paths, texts), {
    asOf,
    routes,
    alertRules,
    unreachable: new Map(Object.entries(rule.examples.unreachable ?? {})),
    ...(await fenceErrors(documents)),
  });
  const files = { config: siteFile(tree, configNames[0]!), routes: siteFile(tree, routesName) };
  const found = [
    ...checkProject(project, [rule]),
    ...createChecker(config, [rule]).site({ project, routes, alertRules, files }),
  ];
  const findings = found.filter(({ path }) => path === paths[0]);
  return {
    files: Object.values(tree).map((text, index) => ({ path: isText ? '' : (paths[index] ?? ''), text })),
    findings,
  };
}
