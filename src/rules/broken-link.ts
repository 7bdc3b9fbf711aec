import { isDrivePath, meantSite } from '../text/external.ts';
import type { MissingTarget } from '../check/link-target.ts';
import type { Link } from '../model/facts.ts';
import { decodePercent } from '../model/written-address.ts';
import { defineRule, type Finding, type ProjectRuleContext } from '../model/rule.ts';
import { type FindNearest, frugalNearest } from '../text/nearest.ts';
import { likelyPath } from './likely-path.ts';
import { escapePath, replacePath } from './link-edit.ts';
import { linksTo } from './links-to.ts';
import { pathOf } from './paths.ts';
import { isPlanned } from './planned.ts';

export const brokenLink = defineRule({
  id: 'broken-link',
  severity: 'error',
  summary: 'A link leads to a document, a file or an address that does not exist.',
  rationale: 'A reader who follows it finds an error page where the answer should be.',
  examples: {
    bad: { 'adrs/a.md': 'See [the plan](../plans/serch.md).\n', 'plans/search.md': '' },
    good: { 'adrs/a.md': 'See [the plan](../plans/search.md).\n', 'plans/search.md': '' },
  },

  scope: 'project',
  *check(context) {
    const { document, project } = context;
    const nearest = frugalNearest();
    for (const { link, target } of linksTo(project, document, 'missing')) {
      if (link.kind !== 'link' || target.why !== 'absent') continue;
      if (isPlanned(project, target.path)) continue;
      const message = `Link target "${pathOf(link.url)}" does not exist`;
      yield { message, range: link.range, ...remedy(link, target, context, nearest) };
    }
  },
});

function remedy(
  link: Link,
  { likely }: MissingTarget,
  { document, project }: ProjectRuleContext,
  nearest: FindNearest,
): Pick<Finding, 'help' | 'edits'> {
  const path = decodePercent(pathOf(link.url));
  if (isDrivePath(path))
    return { help: 'Write the path in the repository: this one is of one computer, and no other has it' };
  if (likely !== undefined) {
    const why = path.includes('\\')
      ? 'names in a path are divided by "/"'
      : `the site is served below ${project.config.base}`;
    return { help: `Write "${escapePath(likely)}": ${why}`, ...replacePath(link, likely) };
  }
  const near = likelyPath(project, document, path, nearest);
  if (near === undefined) return { help: withoutNear(path) };
  return { help: `Did you mean "${escapePath(near.path)}"?`, ...(near.isClear && replacePath(link, near.path)) };
}

function withoutNear(path: string): string {
  const site = meantSite(path);
  return site === undefined
    ? 'Mend the path, or remove the link'
    : `Write "${site}" where another site is meant, or mend the path`;
}
