import { expect, test } from 'vitest';
import { viewSections } from '../../src/site/view-sections.ts';

const section = (id: string, inner: string) =>
  `<section aria-labelledby="${id}"><h2 id="${id}">${inner}</h2><p>Text</p></section>`;

test('sections of a view by their headings, without counts', () => {
  const html = [
    section('late', 'Late <span class="count" data-index-count>21</span>'),
    section('odd', '&lt;script&gt; &amp; <code>x</code>'),
    section('all', '\n All  '),
    '<h2>Without an id</h2><h3 id="below">Below</h3>',
  ].join('');
  expect(viewSections(html)).toEqual([
    { id: 'late', text: 'Late' },
    { id: 'odd', text: '&lt;script&gt; &amp; x' },
    { id: 'all', text: 'All' },
  ]);
});

test('few need no list', () => {
  expect(viewSections(section('a', 'A') + section('b', 'B'))).toEqual([]);
  expect(viewSections('')).toEqual([]);
});
