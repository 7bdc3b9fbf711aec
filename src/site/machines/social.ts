import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Card } from '../../model/card.ts';
import { documentSummary } from '../../views/document-summary.ts';
import { publishedDocuments } from '../../views/published.ts';
import { statusTone } from '../../views/status-tone.ts';
import type { Place } from '../page-kinds.ts';
import { statusName } from '../words/statuses.ts';
import { addresses, pictureAddress } from './addresses.ts';
import type { Color } from './picture/canvas.ts';
import { drawPicture, ownAccent, type PictureLook, type PictureWords } from './picture/draw.ts';
import { fontFolder } from './picture/font.ts';
import type { FileKind, PlannedFile } from './planned-file.ts';
import { labelOf } from './twin.ts';

/** Pictures that are shown where somebody shares a page: of the site, and of each document. */
export const socialPictures: FileKind = (site) => {
  const { config } = site.project;
  if (site.origin === undefined || !config.openGraph) return [];
  const { host } = new URL(site.origin);
  const ofSite = { title: config.title, label: '', status: '', tone: 'plain', foot: host } as const;
  const { accent, logo } = config.theme;
  const look = { accent: (accent?.light ?? ownAccent) as Color, hasSign: logo === undefined };
  return [
    picture(addresses.picture, () => ofSite, look),
    ...publishedDocuments(site.project).map((card) => picture(pictureAddress(card), () => wordsOf(site, card), look)),
  ];
};

const picture = (address: string, words: () => PictureWords, look: PictureLook): PlannedFile => ({
  address,
  inputs: () => ({ words: words(), look, design: design() }),
  isLasting: true,
  make: () => drawPicture(words(), look),
});

function wordsOf(site: Place, card: Card): PictureWords {
  const summary = documentSummary(site.project, card);
  const { config } = site.project;
  return {
    title: summary.title,
    label: `${labelOf(site, summary)} ${summary.number}`.trim(),
    status: statusName(summary.status, config.language),
    tone: statusTone(summary.status),
    foot: config.title,
  };
}

let known: string | undefined;

/** Names the code and the font that pictures are drawn by. */
function design(): string {
  known ??= hash('sha256', [new URL('picture/', import.meta.url), fontFolder].map(contents).join('\n'), 'base64url');
  return known;
}

const contents = (folder: URL): string =>
  readdirSync(folder)
    .toSorted()
    .map((name) => `${name} ${hash('sha256', readFileSync(new URL(name, folder)))}`)
    .join('\n');
