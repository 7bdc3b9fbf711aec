import { resolveLink } from '../check/resolve-link.ts';
import type { Link } from '../model/facts.ts';
import { defineRule, type ProjectRuleContext } from '../model/rule.ts';

export const vagueLinkText = defineRule({
  id: 'vague-link-text',
  severity: 'warning',
  summary: 'The text of a link says nothing of where it leads.',
  rationale: 'Links are read out of context: by the eye that skims, and from the list that a screen reader makes.',
  examples: {
    bad: 'How pages are cached is told [here](https://example.org/cache).\n',
    good: 'We cache pages [as CDNs do](https://example.org/cache).\n',
  },

  scope: 'project',
  *check(context) {
    for (const { url, text, range } of context.document.links.filter(isVague)) {
      const title = titleBehind(url, context);
      yield {
        message: `Link text "${text.trim()}" does not say where the link leads`,
        help: title === undefined ? 'Make words the link that name what is there' : `Name what is there: "${title}"`,
        range,
      };
    }
  },
});

function isVague({ kind, syntax, text }: Link): boolean {
  const isMarkdown = syntax === 'inline' || syntax === 'reference';
  if (kind !== 'link' || !isMarkdown) return false;
  const words = text.toLowerCase();
  // Each of them says one of these; to take off what stands around them takes longer.
  return /here|click|this|link|more/.test(words) && vague.has(plain(words));
}

const plain = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/^[\s"'(\u201C\u2018\u00AB<]+|[\s"').,:;!?\u201D\u2019\u00BB>\u2026\u2192]+$/g, '');

const vague = new Set([
  'here',
  'click',
  'click here',
  'right here',
  'see here',
  'read here',
  'this',
  'this link',
  'this page',
  'link',
  'the link',
  'more',
  'read more',
  'learn more',
  'see more',
  'find out more',
]);

function titleBehind(url: string, { document, project }: ProjectRuleContext): string | undefined {
  const target = resolveLink(project, document, url);
  const title = target.kind === 'document' ? target.document.frontmatter.values['title'] : undefined;
  return typeof title === 'string' ? title : undefined;
}
