import { UsageError } from '../../model/usage-error.ts';
import type { Place } from '../page-kinds.ts';
import { fileOf } from '../render/address.ts';
import type { FileKind, PlannedFile } from './planned-file.ts';
import { factsFile } from './facts-file.ts';
import { feed } from './feed.ts';
import { llms } from './llms.ts';
import { pictures } from './pictures.ts';
import { reviewsCalendar } from './reviews-calendar.ts';
import { robots } from './robots.ts';
import { security } from './security.ts';
import { sitemap } from './sitemap.ts';
import { socialPictures } from './social.ts';
import { twins } from './twin.ts';
import { packetFiles } from '../packets/file.ts';
import { viewFiles } from './view-files.ts';

const kinds: readonly FileKind[] = [
  twins,
  pictures,
  llms,
  factsFile,
  viewFiles,
  packetFiles,
  sitemap,
  feed,
  reviewsCalendar,
  robots,
  security,
  socialPictures,
];

/**
 * Lists the files for machines that a site has.
 *
 * @param publicFiles Files of the public folder, from it: each takes the place of one that would be made.
 */
export function plannedFiles(site: Place, publicFiles: readonly string[]): PlannedFile[] {
  const own = new Set(publicFiles);
  return kinds.flatMap((kind) => kind(site)).filter(({ address }) => !own.has(fileOf(address)));
}

/**
 * Refuses documents whose page stands where a file for machines belongs.
 *
 * @param pages Addresses of all pages.
 * @throws {UsageError} Naming both.
 */
export function refuseTakenAddresses(pages: readonly string[], files: readonly PlannedFile[]): void {
  const taken = new Map<string, string>();
  for (const address of pages) {
    taken.set(fileOf(address), address);
    for (let at = address.indexOf('/', 1); at > 0; at = address.indexOf('/', at + 1))
      taken.set(address.slice(1, at), address);
  }
  const file = files.find(({ address }) => taken.has(fileOf(address)));
  if (file === undefined) return;
  const page = taken.get(fileOf(file.address));
  throw new UsageError(`The page ${page} stands where the site has its file ${file.address}; rename the document`);
}
