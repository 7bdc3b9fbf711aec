import type { DocType } from '../model/doc-type.ts';

/** Astro's name for a type's collection: it makes a file of that name, in one folder. */
export const collectionName = ({ collection }: DocType): string => collection.replaceAll('/', '.');

/** What to say where the project's own `content.config.ts` leaves a collection out. */
export const noCollection = (name: string): string =>
  `Astro knows no collection "${name}"; write into src/content.config.ts: ` +
  "import { collections as documents } from 'docwright/collections'; " +
  'export const collections = { ...documents, /* your own */ };';
