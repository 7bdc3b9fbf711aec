import type { DocumentFacts, Outline } from '../model/facts.ts';
import type { TypedCell, TypedRow } from '../model/table.ts';

/** The cells of a sign-off that say what was signed, and when. */
export interface SignOffCells {
  Date?: TypedCell<unknown> | undefined;
  Version?: TypedCell<string | undefined> | undefined;
  Hash?: TypedCell<string | undefined> | undefined;
}

/**
 * How a sign-off stands: `open` has no date, `lapsed` is for another text than the document has now, or for another
 * version, `unbound` does not say for which text.
 */
export type SignOffState = 'open' | 'valid' | 'lapsed' | 'unbound';

/** What a sign-off is compared with: the hash of what the document says, and its version. */
type Signed = Pick<Outline, 'frontmatter'> & Pick<DocumentFacts, 'contentHash'>;

export function signOffState(
  { cells: { Date: signed, Version, Hash } }: Pick<TypedRow<SignOffCells>, 'cells'>,
  { contentHash = '', frontmatter }: Signed,
): SignOffState {
  if (signed?.value === undefined) return 'open';
  if (Hash?.value !== undefined) return isSame(Hash.value, contentHash) ? 'valid' : 'lapsed';
  const version = versionOf({ frontmatter });
  return Version?.value === undefined || version === '' || isVersion(Version.value, version) ? 'unbound' : 'lapsed';
}

/** The version that a document gives itself; empty where it gives none. */
export function versionOf({ frontmatter: { values } }: Pick<Outline, 'frontmatter'>): string {
  const { version } = values;
  return typeof version === 'string' || typeof version === 'number' ? String(version).trim() : '';
}

/** `v1.2` is 1.2. */
export const isVersion = (signed: string, version: string): boolean => plain(signed) === plain(version);

const plain = (version: string): string =>
  version
    .trim()
    .toLowerCase()
    .replace(/^v(?=\d)/, '');

/** One may be written with more digits than the other. */
const isSame = (signed: string, now: string): boolean =>
  now !== '' && (signed.startsWith(now) || now.startsWith(signed));
