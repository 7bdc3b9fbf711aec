import type { InlineText } from './render/inline.ts';
import { currentSession } from './session.ts';

/** Renders a cell to HTML. The parser runs beside the pages: it is no module that Vite could take into them. */
export const renderInline = (cell: InlineText): string => currentSession().renderer.inline(cell);
