import { expect, test } from 'vitest';
import { inlineHtml } from '../../../src/site/render/inline.ts';
import { rendererOf } from '../../support/render.ts';

const render = rendererOf();
const comment = '<!-- docwright-figure tasks.count >= document=plans/p -->';

test.each([
  [`16 ${comment} tasks`, '16 tasks'],
  [`87.5 % ${comment}, against`, '87.5 %, against'],
  [`**six** ${comment}: T15`, '<strong>six</strong>: T15'],
  [`**six ${comment}**: T15`, '<strong>six</strong>: T15'],
  [`(of 3 ${comment}) – 4 ${comment}`, '(of 3) – 4'],
  [`3 ${comment} ${comment}.`, '3.'],
  [`3\t${comment}\nof them`, '3\nof them'],
  [`3 ${comment}(or 4)`, '3 (or 4)'],
  [`3 ${comment}**days**`, '3 <strong>days</strong>'],
  [`3${comment}x`, '3x'],
  // Others say something to somebody.
  ['3 <!-- a note on docwright-figure -->, so', '3 <!-- a note on docwright-figure -->, so'],
  [`\`3 ${comment}\``, '<code>3 &lt;!-- docwright-figure tasks.count &gt;= document=plans/p --&gt;</code>'],
])('%s', async (text, expected) => {
  expect(await render('md', `${text}\n`)).toBe(`<p>${expected}</p>\n`);
});

test('a heading, a cell, and a cell on the page of a view', async () => {
  expect(await render('md', `## Of 3 ${comment}\n`)).toContain('>Of 3</h2>');
  expect(await render('md', `| a |\n|---|\n| 3 ${comment}, so |\n`)).toContain('>3, so</td>');
  expect(inlineHtml({ text: '3, so', source: `3 ${comment}, so` })).toBe('3, so');
});
