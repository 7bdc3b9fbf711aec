import type { Link } from '../model/facts.ts';
import { isPicture, type PictureFault, pictureLimits } from '../model/picture.ts';
import { defineRule } from '../model/rule.ts';
import { linksTo } from './links-to.ts';
import { pathOf } from './paths.ts';

export const unshowableImage = defineRule({
  id: 'unshowable-image',
  severity: 'error',
  summary: 'An image is there, and its file cannot be shown.',
  rationale:
    'The reader sees a torn picture, or waits for one that is far too big; the page says so in the place of an image that is written in Markdown.',
  examples: {
    bad: { 'adrs/a.md': '![Parts](parts.svg)\n', 'adrs/parts.svg': 'version https://git-lfs.github.com/spec/v1\n' },
    good: { 'adrs/a.md': '![Parts](parts.svg)\n', 'adrs/parts.svg': '<svg viewBox="0 0 40 30"></svg>\n' },
  },

  scope: 'project',
  *check({ document, project }) {
    for (const { link, target } of linksTo(project, document, 'file')) {
      if (link.kind !== 'image') continue;
      // Tags show films and other pages too.
      const isTag = link.syntax === 'html' || link.syntax === 'jsx';
      if (isTag && !isPicture(target.path)) continue;
      const picture = project.picture(target.path);
      if (picture === undefined || !('fault' in picture)) continue;
      // Browsers have a size of their own for it; only those that are processed need one.
      if (picture.fault === 'no size' && !isProcessed(link)) continue;
      const { what, help } = faults[picture.fault];
      yield { message: `Image "${pathOf(link.url)}" ${what}`, help, range: link.range };
    }
  },
});

/** Written in Markdown, with an address from the document. */
const isProcessed = ({ syntax, url }: Link): boolean => syntax === 'inline' && !url.startsWith('/');

const megabytes = pictureLimits.bytes / 2 ** 20;
const megapixels = pictureLimits.pixels / 1_000_000;
const smaller = 'Make it smaller: a page shows no more than 1,500 pixels side by side';

const faults: Readonly<Record<PictureFault, { what: string; help: string }>> = {
  'no picture': {
    what: 'holds no picture that a site can show',
    help: 'Save it as PNG, JPEG, WebP, AVIF, GIF or SVG; a file of Git LFS has to be fetched first',
  },
  'no size': { what: 'does not say its size', help: 'Give its svg element a viewBox, or width and height' },
  'too many bytes': { what: `has more than ${megabytes} MB`, help: smaller },
  'too many pixels': { what: `has more than ${megapixels} million pixels`, help: smaller },
};
