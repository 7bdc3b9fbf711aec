import type { Element, ElementContent } from 'hast';
import { defineHastPlugin } from 'satteri';
import type { Words } from '../words/index.ts';
import { type NoteKind, noteSigns } from './note-kinds.ts';

const marker = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i;

/** Gives quotes that code hosts show as alerts a title and a kind. */
export const alerts = (words: Words['body']) =>
  defineHastPlugin({
    name: 'docwright-alerts',
    element: {
      filter: ['blockquote'],
      visit(quote, context) {
        if (!context.textContent(quote).trimStart().startsWith('[!')) return;
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
