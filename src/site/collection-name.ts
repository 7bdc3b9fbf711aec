import type { DocType } from '../model/doc-type.ts';

/** Astro's name for a type's collection: it makes a file of that name, in one folder. */
export const collectionName = ({ collection }: DocType): string => collection.replaceAll('/', '.');
