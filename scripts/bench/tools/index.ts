import { astro } from './astro.ts';
import { docwright } from './docwright.ts';
import { hugo } from './hugo.ts';
import { starlight } from './starlight.ts';
import type { Tool } from './tool.ts';

/** In the order of the table. */
export const tools: readonly Tool[] = [docwright, starlight, astro, hugo];
