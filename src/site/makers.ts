import { join } from 'node:path';
import { edition } from '../engine/index.ts';
import { codeEdition } from '../read/edition.ts';
import { createDrawer } from './diagrams/drawer.ts';
import { createHighlighter } from './render/code/highlight.ts';

/** What makes parts of bodies and keeps them for the next build. @param folder Absolute path of what is kept. */
export const createMakers = (folder: string) => ({
  highlighter: createHighlighter(join(folder, 'highlight.json')),
  drawer: createDrawer(join(folder, 'diagrams'), codeEdition(edition)),
});
