import type { Element, ElementContent } from 'hast';
import { defineHastPlugin } from 'satteri';
import type { Words } from '../words/index.ts';

/** The kinds of notes that code hosts know, as a quote whose first line is `[!NOTE]`; with a sign for each. */
export const noteSigns = {
  note: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5M12 8v.1',
  tip: 'M9 17h6M10 21h4M9 17c0-2-3-3.500-3-7a6 6 0 0 1 12 0c0 3.500-3 5-3 7',
  important: 'M4 4h16v12H11l-5 4v-4H4ZM12 7v4M12 13v.1',
  warning: 'M12 3.5 2.5 20h19ZM12 10v5M12 17v.5',
  caution: 'M8.200 3h7.600L21 8.200v7.600L15.800 21H8.200L3 15.800V8.200ZM12 8v5M12 16v.1',
};

export type NoteKind = keyof typeof noteSigns;

const marker = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i;

/** Gives quotes that code hosts show as alerts a title and a kind. */
export const alerts = (words: Words['body']) =>
  defineHastPlugin({
    name: 'docwright-alerts',
    element: {
      filter: ['blockquote'],
      visit(quote, context) {
        const blocks = quote.children.filter(({ type }) => type !== 'text');
        const [first] = blocks;
        const start = first?.type === 'element' && first.tagName === 'p' ? first.children[0] : undefined;
        if (first?.type !== 'element' || start?.type !== 'text') return;
        const [found, name] = marker.exec(start.value) ?? [];
        const next = first.children[1];
        const isAlone = start.value.length === found?.length;
        const hasBreak = next?.type === 'element' && next.tagName === 'br';
        // Words behind the marker make it a quote on code hosts.
        if (
          found === undefined ||
          name === undefined ||
          (isAlone && next !== undefined && !hasBreak && !found.endsWith('\n'))
        )
          return;
        const isOnly = isAlone && next === undefined;
        if (isOnly && blocks.length === 1) return;
        const kind = name.toLowerCase() as NoteKind;
        context.setProperty(quote, 'className', ['aside', `aside-${kind}`]);
        context.setProperty(quote, 'role', 'note');
        if (isOnly) context.removeNode(first);
        else context.setProperty(start, 'value', start.value.slice(found.length));
        if (hasBreak && isAlone) context.removeNode(next);
        context.prependChild(quote, title(kind, words.notes[kind]));
      },
    },
  });

const title = (kind: NoteKind, words: string): Element =>
  element('p', { className: ['aside-title'] }, [
    element('svg', { className: ['icon'], viewBox: '0 0 24 24', ariaHidden: 'true' }, [
      element('path', { d: noteSigns[kind] }, []),
    ]),
    { type: 'text', value: words },
  ]);

const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
