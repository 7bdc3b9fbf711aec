import { defineCollection } from 'astro/content/config';
import { collectionName } from './collection-name.ts';
import { documentLoader } from './loader.ts';
import { currentSession } from './session.ts';

/** An Astro collection for each document type, for `src/content.config.ts`. */
export const collections = Object.fromEntries(
  currentSession().site.project.config.types.map((type) => [
    collectionName(type),
    defineCollection({ loader: documentLoader(type), schema: type.frontmatter }),
  ]),
);
