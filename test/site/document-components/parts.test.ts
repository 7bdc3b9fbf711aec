import { expect, test } from 'vitest';
import { fileTree } from '../../../src/site/document-components/file-tree.ts';
import { checkProperties, oneOf, required, text } from '../../../src/site/document-components/properties.ts';
import { steps } from '../../../src/site/document-components/steps.ts';
import { panelStart, tabsOf } from '../../../src/site/document-components/tabs.ts';

const known = { type: oneOf(['note', 'tip']), title: required(text) };

test.each<[given: Record<string, unknown>, message: string]>([
  [{}, '<Aside> needs the property "title", which must be a text'],
  [{ title: ' ' }, '<Aside>: "title" must be a text, and not " "'],
  [{ title: 3 }, '<Aside>: "title" must be a text, and not of type number'],
  [{ title: 'A', type: 'danger' }, '<Aside>: "type" must be note or tip, and not "danger"'],
  [{ title: 'A', tpye: 'tip' }, '<Aside> has no property "tpye"; did you mean type?'],
  [{ title: 'A', constructor: 'tip' }, '<Aside> has no property "constructor"; it has type and title'],
])('%j is refused', (given, message) => {
  expect(() => checkProperties('Aside', given, known)).toThrow(message);
});

test('what is right is taken', () => {
  expect(() => checkProperties('Aside', { title: 'A', type: 'tip' }, known)).not.toThrow();
  expect(() => checkProperties('Steps', {}, {})).not.toThrow();
  expect(() => checkProperties('Steps', { a: 1 }, {})).toThrow('<Steps> has no property "a"; it has none');
});

const panel = (label: string, content = 'x') => `${panelStart(label)}${content}</div>`;

test('tabs take their labels from their panels, and the first is open', () => {
  const inner = tabsOf(panel('"Inner" <a>'));
  const outer = tabsOf(`\n${panel('One', `<div class="tabs">${inner.html}</div>`)}\n${panel('Two')}`);
  expect(inner.labels).toEqual(['&quot;Inner&quot; &lt;a&gt;']);
  expect(outer.labels).toEqual(['One', 'Two']);
  expect(outer.html).toContain('<div class="tab-panel open" role="tabpanel" aria-label="One">');
  expect(outer.html).toContain('<div class="tab-panel" role="tabpanel" aria-label="Two">');
  expect(outer.html).not.toContain('data-tab-label');
});

test.each<[html: string, message: string]>([
  ['', '<Tabs> needs <TabItem label="..."> between its tags'],
  ['<p>Text</p>', '<Tabs> needs <TabItem'],
  [`<p>Text</p>${panel('A')}`, '<Tabs> holds something beside <TabItem>'],
  [panel('A') + panel('A'), '<Tabs> has two tabs with the label "A"'],
])('tabs of %j are refused', (html, message) => {
  expect(() => tabsOf(html)).toThrow(message);
});

test('steps are a list that says so, from any number on', () => {
  expect(steps('\n<ol start="3">\n<li>a<ol><li>b</li></ol></li>\n</ol>\n')).toBe(
    '<ol role="list" class="steps" start="3">\n<li>a<ol><li>b</li></ol></li>\n</ol>',
  );
});

test.each(['', '<ul><li>a</li></ul>', '<p>x</p><ol><li>a</li></ol>', '<ol><li>a</li></ol><p>x</p>'])(
  'steps of %j are refused',
  (html) => {
    expect(() => steps(html)).toThrow('<Steps> needs one numbered list between its tags, and nothing else');
  },
);

test.each<[html: string, expected: string]>([
  ['<ul><li>a.md</li></ul>', '<ul><li><span class="file">a.md</span></li></ul>'],
  [
    '<ul><li>a.md the first</li></ul>',
    '<ul><li><span class="file">a.md</span> <span class="remark">the first</span></li></ul>',
  ],
  [
    '<ul>\n<li>src\n<ul>\n<li><strong>a/</strong></li>\n</ul>\n</li>\n</ul>',
    '<ul>\n<li><span class="file">src/</span>\n<ul>\n<li><span class="file"><strong>a/</strong></span></li>\n</ul>\n</li>\n</ul>',
  ],
  [
    '<ul><li>\n<p><code>a b</code> x</p>\n</li></ul>',
    '<ul><li>\n<p><span class="file"><code>a b</code></span> <span class="remark">x</span></p>\n</li></ul>',
  ],
])('a tree of files: %j', (html, expected) => {
  expect(fileTree(html)).toBe(expected);
});

test.each(['', '<p>a</p>', '<ol><li>a</li></ol>', '<ul><li>a</li></ul><p>b</p>'])('a tree of %j is refused', (html) => {
  expect(() => fileTree(html)).toThrow('<FileTree> needs a list of files between its tags, and nothing else');
});
