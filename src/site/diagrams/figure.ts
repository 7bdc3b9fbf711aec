import { hash } from 'node:crypto';
import { parseFenceMeta } from '../../text/fence-meta.ts';
import type { Highlighter } from '../render/code/highlight.ts';
import type { CodeFence } from '../render/code/lines.ts';
import { escapeHtml } from '../render/html.ts';
import { liveClass } from '../diagrams.ts';
import type { Words } from '../words/index.ts';
import type { Drawer } from './drawer.ts';
import { idMark } from './attributes.ts';

/** Puts diagrams into pages. */
export interface Figures {
  /** @param number Of the diagram in its document. */
  figure(fence: CodeFence, number: number): Promise<string>;
}

export function createFigures(drawer: Drawer, highlighter: Highlighter, words: Words): Figures {
  return {
    async figure({ code: source, lang, meta }, number) {
      const drawing = await drawer.draw(source);
      const caption = parseFenceMeta(meta, source).title ?? '';
      const id = `diagram-${hash('sha256', source, 'hex').slice(0, 6)}-${number}`;
      const label = drawing?.title || caption || words.body.diagram;
      const description = drawing?.description ?? '';
      const described = description === '' ? '' : ` aria-describedby="${id}-description"`;
      const role = `role="${drawing?.hasLinks ? 'group' : 'img'}" aria-label="${escapeHtml(label)}"${described}`;
      const frame =
        drawing === undefined
          ? emptyFrame(source)
          : frameOf(drawing.svg.replaceAll(idMark, `${id}-`).replace('<svg ', `<svg ${role} `), drawing.width);
      const button = `<button type="button" class="diagram-open" hidden>${escapeHtml(words.body.openDiagram)}</button>`;
      const block = drawing && (await highlighter.highlight({ code: source, lang, meta: '' }));
      const summary = `<summary>${escapeHtml(words.body.diagramSource)}</summary>`;
      const parts = [
        frame,
        description === '' ? '' : `<p id="${id}-description" hidden>${escapeHtml(description)}</p>`,
        drawing === undefined ? `<pre class="mermaid" tabindex="0">${escapeHtml(source)}</pre>` : '',
        `<div class="diagram-foot"><details>${summary}${block ?? ''}</details>${button}</div>`,
        caption === '' ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>`,
      ];
      const own = `id="${id}" class="diagram${drawing === undefined ? ` ${liveClass}` : ''}"`;
      const scriptWords = escapeHtml(JSON.stringify(words.scripts.diagram));
      return `<figure ${own} data-name="${escapeHtml(label)}" data-words-diagram="${scriptWords}">${parts.join('')}</figure>`;
    },
  };
}

/** Where a diagram is drawn smaller than this part of its size, its letters are too small to read: then it scrolls. */
const leastPart = 0.7;
const alwaysWhole = 320;

/** A picture shrinks with its column, down to what an invisible one beside it takes. Search has its words from the source. */
function frameOf(svg: string, width: number): string {
  const least = Math.round(Math.min(width, Math.max(width * leastPart, alwaysWhole)));
  const focus = least > alwaysWhole ? ' tabindex="0"' : '';
  const measure = `<svg class="diagram-least" width="${least}" height="0" aria-hidden="true"></svg>`;
  return `<div class="diagram-frame" data-pagefind-ignore${focus}>${svg}${measure}</div>`;
}

/** Keeps about the room that the picture will take. */
function emptyFrame(source: string): string {
  const height = Math.min(900, Math.max(160, source.trim().split('\n').length * 32));
  return `<div class="diagram-frame" data-pagefind-ignore><svg width="640" height="${height}" viewBox="0 0 640 ${height}" aria-hidden="true"></svg></div>`;
}
