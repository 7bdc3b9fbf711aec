import { resolveLink } from '../check/resolve-link.ts';
import type { Outline } from '../model/facts.ts';
import { defineRule } from '../model/rule.ts';
import { frugalNearest } from '../text/nearest.ts';
import { isTemplate } from './paths.ts';

export const brokenAnchor = defineRule({
  id: 'broken-anchor',
  severity: 'error',
  summary: 'A link names a heading that its target document does not have.',
  rationale: 'The browser stays at the top without a word, and the reader does not know what was meant.',
  examples: {
    bad: '## Context\n\nSee [below](#decison).\n\n## Decision\n',
    good: '## Context\n\nSee [below](#decision).\n\n## Decision\n',
  },

  scope: 'project',
  *check({ document, project }) {
    const nearest = frugalNearest();
    const anchorsOf = anchorSets();
    for (const { kind, url, range } of document.links) {
      if (kind !== 'link' || !url.includes('#') || isTemplate(url)) continue;
      const target = resolveLink(project, document, url);
      if (target.kind !== 'document' || target.document.failures.length > 0) continue;
      const anchor = target.anchor?.replace(/:~:.*$/s, '') ?? '';
      if (hasAnchor(anchorsOf(target.document), anchor)) continue;
      const near = nearest(anchor, target.document.anchors);
      const place = target.document === document ? 'this document' : target.document.path;
      yield {
        message: `No heading "#${anchor}" in ${place}`,
        help:
          near === undefined ? 'Link to a heading that is there, or to the document alone' : `Did you mean "#${near}"?`,
        range,
      };
    }
  },
});

/** `user-content-` is what the code host puts before each anchor. */
const hasAnchor = (anchors: ReadonlySet<string>, anchor: string): boolean =>
  anchor === '' ||
  anchor.toLowerCase() === 'top' ||
  [anchor, anchor.replace(/^user-content-/, ''), `user-content-${anchor}`].some((name) => anchors.has(name));

/** Looks up the anchors of documents; of each, a set is made once. */
function anchorSets(): (document: Outline) => ReadonlySet<string> {
  const sets = new Map<Outline, ReadonlySet<string>>();
  return (document) => {
    const set = sets.get(document) ?? new Set(document.anchors);
    sets.set(document, set);
    return set;
  };
}
