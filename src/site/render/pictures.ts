import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Element, ElementContent } from 'hast';
import { defineHastPlugin, type HastPluginList } from 'satteri';
import type { PictureSize } from '../../model/picture.ts';
import { decoded, type PictureNote, widths } from './picture-note.ts';
import type { Words } from '../words/index.ts';

/** Finds what is known of the images of the file at a path, by address as the body has it. */
export type PictureNotes = (filePath: string) => Readonly<Record<string, PictureNote>>;

const sizes = '(min-width: 48rem) 46rem, 100vw';

/** Images load when they come into sight, without moving the text; the first one at once. A title is a caption. */
export const pictures = (notesOf: PictureNotes, words: Words['body']): HastPluginList => [
  ({ fileURL }) => {
    const notes = fileURL === undefined ? {} : notesOf(fileURLToPath(fileURL));
    let loading = 'eager';
    return defineHastPlugin({
      name: 'docwright-images',
      element: {
        filter: ['img'],
        visit(node, context) {
          const src = decoded(node.properties['src'] ?? '');
          const note = Object.hasOwn(notes, src) ? notes[src] : undefined;
          if (note !== undefined && 'isUnshown' in note) return context.replaceNode(node, unshown(node, src, words));
          const properties = { loading, decoding: 'async', ...(note && sizeProperties(note)) };
          for (const [name, value] of Object.entries(properties)) context.setProperty(node, name, value);
          loading = 'lazy';
        },
      },
    });
  },
  captions,
];

function sizeProperties({ width, height, isProcessed }: PictureSize & { isProcessed: boolean }) {
  if (!isProcessed) return { width, height };
  const least = Math.min(width, widths[1]);
  return { width: least, height: Math.round((height / width) * least), widths: widths.join(' '), sizes };
}

const unshown = ({ properties }: Element, src: string, words: Words['body']): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className: ['unshown'] },
  children: [{ type: 'text', value: words.imageFails(posix.basename(src), properties['alt'] ?? '') }],
});

/** An image with a title that stands alone in its paragraph. */
const captions = defineHastPlugin({
  name: 'docwright-captions',
  element: {
    filter: ['p'],
    visit(node, context) {
      // Of most paragraphs no child is read: that takes long where there are many.
      if (context.textContent(node).trim() !== '') return;
      const [image, ...more] = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
      if (image?.type !== 'element' || image.tagName !== 'img' || more.length > 0) return;
      const { title, ...properties } = image.properties;
      if (typeof title !== 'string' || title.trim() === '') return;
      const caption: ElementContent = {
        type: 'element',
        tagName: 'figcaption',
        properties: {},
        children: [{ type: 'text', value: title }],
      };
      const alone: Element = { type: 'element', tagName: 'img', properties, children: [] };
      context.replaceNode(node, { type: 'element', tagName: 'figure', properties: {}, children: [alone, caption] });
    },
  },
});
