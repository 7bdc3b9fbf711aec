import { defineHastPlugin } from 'satteri';
import type { Words } from '../words/index.ts';

/** A number alone says little to those who hear it; an arrow alone may be drawn as a picture. */
export const footnotes = (words: Words['body']) =>
  defineHastPlugin({
    name: 'docwright-footnotes',
    element: {
      filter: ['a'],
      visit(node, context) {
        if (!('dataFootnoteRef' in node.properties)) return;
        context.setProperty(node, 'ariaDescribedBy', undefined);
        context.setProperty(node, 'ariaLabel', words.footnote(context.textContent(node)));
      },
    },
  });
