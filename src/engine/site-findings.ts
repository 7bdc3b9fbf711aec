import { createChecker } from '../check/check.ts';
import type { Given } from '../check/project.ts';
import type { Config } from '../model/config.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Outline } from '../model/facts.ts';
import type { Project } from '../model/project.ts';
import { routesName } from '../model/routes.ts';
import type { RuleFile } from '../read/alert-rules.ts';
import { configPath, siteFiles } from '../read/site-files.ts';
import { lazySources } from '../read/sources.ts';
import { rules } from '../rules/index.ts';

/**
 * Finds what is wrong with the site as a whole and stands in no document.
 *
 * @param project Is asked for only where there is something to look at.
 */
export function siteFindings(
  root: string,
  config: Config,
  { routes, alertRules, ruleFiles }: Pick<Given, 'routes' | 'alertRules'> & { ruleFiles: readonly RuleFile[] },
  project: () => Project<Outline>,
): readonly Diagnostic[] {
  if (routes === undefined && alertRules === undefined && config.redirects.size === 0) return [];
  const sources = lazySources(root, siteFiles(root, config.origin, ruleFiles));
  const fileAt = (path: string | undefined) =>
    path === undefined ? undefined : { path, text: sources.get(path) ?? '' };
  const files = { config: fileAt(configPath(root, config.origin)), routes: fileAt(routesName) };
  return createChecker(config, rules).site({ project: project(), routes, alertRules, files });
}
