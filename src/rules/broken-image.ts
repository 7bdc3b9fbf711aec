import { posix } from 'node:path';
import { resolveLink } from '../check/resolve-link.ts';
import type { Outline } from '../model/facts.ts';
import type { Project } from '../model/project.ts';
import { defineRule } from '../model/rule.ts';
import { isTemplate, pathOf } from './paths.ts';

export const brokenImage = defineRule({
  id: 'broken-image',
  severity: 'error',
  summary: 'An image, or another embedded file, does not exist.',
  rationale: 'The reader sees a torn picture, and the build of the site may fail on it.',
  examples: {
    bad: { 'adrs/a.md': '![Parts](parts.svg)\n' },
    good: { 'adrs/a.md': '![Parts](parts.svg)\n', 'adrs/parts.svg': '<svg/>' },
  },

  scope: 'project',
  *check({ document, project }) {
    for (const { kind, url, range } of document.links) {
      if (kind !== 'image' || isTemplate(url) || resolveLink(project, document, url).kind !== 'missing') continue;
      const path = pathOf(url);
      const address = publicAddress(project, path);
      yield {
        message: `Image "${path}" does not exist`,
        help:
          address === undefined
            ? 'Mend the path, or put the file there'
            : `Write "${address}": the file lies in the public folder`,
        range,
      };
    }
  },
});

/** The address of a file that the author looked for beside the document, or below a folder that is not served. */
function publicAddress(project: Project<Outline>, path: string): string | undefined {
  const { publicDir, base } = project.config;
  const beside = posix.normalize(`/${path}`).slice(1);
  const below = beside.startsWith(`${publicDir}/`) ? beside.slice(publicDir.length + 1) : beside;
  return project.fileExists(`${publicDir}/${below}`) ? `${base}${below}` : undefined;
}
