import { join } from 'node:path';
import { edition } from '../engine/index.ts';
import { codeEdition } from '../read/edition.ts';
import { createDrawer } from './diagrams/drawer.ts';
import { createHighlighter } from './render/code/highlight.ts';

/** What makes parts of bodies and keeps them for the next build. @param folder Absolute path of what is kept. */
export function createMakers(folder: string) {
  const of = codeEdition(edition);
  return {
    highlighter: createHighlighter(join(folder, 'code'), of),
    drawer: createDrawer(join(folder, 'diagrams'), of),
  };
}
