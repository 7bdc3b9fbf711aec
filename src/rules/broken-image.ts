import { posix } from 'node:path';
import { type ResolvedLink, resolvedLinks } from '../check/links.ts';
import type { Outline } from '../model/facts.ts';
import type { Project } from '../model/project.ts';
import { defineRule } from '../model/rule.ts';
import { pathOf } from './paths.ts';

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
    const links = resolvedLinks(project, document);
    for (const { link } of links.filter((one) => one.link.kind === 'image' && isBroken(one, project))) {
      const path = pathOf(link.url);
      const address = publicAddress(project, path);
      yield {
        message: `Image "${path}" does not exist`,
        help:
          address === undefined
            ? 'Mend the path, or put the file there'
            : `Write "${address}": the file lies in the public folder`,
        range: link.range,
      };
    }
  },
});

/** A path from the repository's root works on the site where it lies in a folder that the site serves. */
function isBroken({ link: { url }, target }: ResolvedLink, { config }: Project<Outline>): boolean {
  if (target.kind === 'missing') return target.why === 'absent' || target.why === 'extension';
  const served = [config.content, config.publicDir].map((folder) => posix.join(folder, '/'));
  return target.kind === 'file' && url.startsWith('/') && !served.some((folder) => target.path.startsWith(folder));
}

/** The address of a file that the author looked for beside the document, or below a folder that is not served. */
function publicAddress(project: Project<Outline>, path: string): string | undefined {
  const { publicDir, base } = project.config;
  const beside = posix.normalize(`/${path}`).slice(1);
  const below = beside.startsWith(`${publicDir}/`) ? beside.slice(publicDir.length + 1) : beside;
  return project.fileExists(`${publicDir}/${below}`) ? `${base}${below}` : undefined;
}
