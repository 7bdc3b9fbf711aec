import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseHTML } from 'linkedom';
import { elementBox } from '../../../src/site/diagrams/box.ts';
import { parseSheet } from '../../../src/site/diagrams/css.ts';
import { boxOf, matrixOf, moved } from '../../../src/site/diagrams/geometry.ts';
import { pathPoints } from '../../../src/site/diagrams/path-points.ts';
import { copyOfSettings, withQuickCopies } from '../../../src/site/diagrams/quick-copies.ts';
import { declaredStyle } from '../../../src/site/diagrams/style.ts';
import { textWidth } from '../../../src/site/diagrams/text-width.ts';
import { dropListeners } from '../../../src/site/diagrams/window.ts';
import { moveBy, zoomAt } from '../../../src/site/scripts/diagram-view.ts';

const svg = (content: string, css = ''): Element =>
  parseHTML(`<body><svg id="d"><style>${css}</style>${content}</svg></body>`).document.querySelector(
    'svg > :not(style)',
  ) as unknown as Element;

const rounded = (box: object): object =>
  Object.fromEntries(Object.entries(box).map(([name, value]) => [name, Math.round(value as number)]));

test.each<[transform: string, expected: [number, number]]>([
  ['', [1, 2]],
  ['translate(10, 20)', [11, 22]],
  ['translate(10)', [11, 2]],
  ['scale(2)', [2, 4]],
  ['rotate(90)', [-2, 1]],
  ['rotate(90 1 2)', [1, 2]],
  ['translate(10,0) scale(2 3)', [12, 6]],
  ['matrix(1 0 0 1 5 6)', [6, 8]],
])('transform %s', (transform, expected) => {
  expect(moved(matrixOf(transform), [1, 2]).map((number) => Math.round(number * 1000) / 1000 + 0)).toEqual(expected);
});

test.each<[path: string, expected: [x: number, y: number, width: number, height: number]]>([
  ['M0,0 L10,20', [0, 0, 10, 20]],
  ['m5 5 l10 0 l0 10 z l-1 -1', [4, 4, 11, 11]],
  ['M0 0h10v5H2V-5', [0, -5, 10, 10]],
  ['M0,0 C0,10 10,10 10,0', [0, 0, 10, 8]],
  ['M-5,0 a5,5 0 0,1 10,0', [-5, -5, 10, 5]],
  ['M-5,0 a5,5 0 0,0 10,0', [-5, 0, 10, 5]],
  ['M0 0a5 5 0 0110 0', [0, -5, 10, 5]],
  ['', [0, 0, 0, 0]],
])('path %s', (path, [x, y, width, height]) => {
  expect(rounded(boxOf(pathPoints(path)))).toEqual({ x, y, width, height });
});

test.each<[content: string, css: string, expected: [x: number, y: number, width: number, height: number]]>([
  ['<rect x="1" y="2" width="3" height="4"></rect>', '', [1, 2, 3, 4]],
  ['<circle cx="10" cy="10" r="5"></circle>', '', [5, 5, 10, 10]],
  ['<polygon points="0,0 10,0 5,8"></polygon>', '', [0, 0, 10, 8]],
  ['<g><g transform="translate(10 10)"><rect width="5" height="5"></rect></g></g>', '', [10, 10, 5, 5]],
  ['<g><defs><rect width="50" height="50"></rect></defs></g>', '', [0, 0, 0, 0]],
  ['<text x="100" y="50">aaaa</text>', '#d text{font-size:10px}', [100, 41, 22, 12]],
  ['<text x="100" y="50">aaaa</text>', '#d text{font-size:10px;text-anchor:middle}', [89, 41, 22, 12]],
  ['<g style="Font-Size:10px"><text x="100" y="50">aaaa</text></g>', '', [100, 41, 22, 12]],
  [
    '<text x="0" y="0" font-size="10"><tspan x="0" dy="1em">a</tspan><tspan x="0" dy="1em">aaaa</tspan></text>',
    '',
    [0, 1, 22, 22],
  ],
])('box of %s %s', (content, css, [x, y, width, height]) => {
  expect(rounded(elementBox(svg(content, css)))).toEqual({ x, y, width, height });
});

test.each<[css: string, expected: string | undefined]>([
  ['rect{fill:red}', 'red'],
  ['#d .node rect{fill:red}', 'red'],
  ['#d > rect{fill:red}', undefined],
  ['.node>rect{fill:red}', 'red'],
  ['.node *{fill:red}', 'red'],
  ['.other rect,.node rect{fill:red}', 'red'],
  ['rect:not(.a){fill:red}', undefined],
  ['rect:not(.b){fill:red}', 'red'],
  ['[data-look="neo"] rect{fill:red}', 'red'],
  ['[class^=no] rect{fill:red}', 'red'],
  ['.a{fill:red}rect{fill:blue}', 'red'],
  ['rect{fill:red!important}#d .a{fill:blue}', 'red'],
  ['rect:hover{fill:red}', undefined],
  ['@media print{rect{fill:red}}', undefined],
  ['@keyframes x{from{fill:red}to{fill:blue}} rect{fill:green}', 'green'],
  ['rect{fill:rgb(1, 2, 3);}', 'rgb(1, 2, 3)'],
  ['.x .a{fill:red}.a{fill:blue}', 'red'],
  ['RECT{fill:red}', 'red'],
  ['*{fill:red}', 'red'],
  ['rect{fill:red}.b{fill:blue}*{fill:blue}', 'red'],
  ['{', undefined],
])('style %s', (css, expected) => {
  const group = svg('<g class="node x" data-look="neo"><rect class="a"></rect></g>');
  expect(declaredStyle(group.children[0] as Element, parseSheet(css)).get('fill')).toBe(expected);
});

test('of rules that weigh the same, the last one counts, whatever they name', () => {
  const element = svg('<rect class="b a"></rect>');
  const fill = (css: string): string | undefined => declaredStyle(element, parseSheet(css)).get('fill');
  expect(fill('.a{fill:red}.b{fill:blue}')).toBe('blue');
  expect(fill('.b{fill:blue}.a{fill:red}')).toBe('red');
});

test.each<[text: string, isSure: boolean, least: number, most: number]>([
  ['', true, 0, 0],
  ['i', true, 2, 3],
  ['W', true, 9, 10],
  ['Grüße', true, 25, 30],
  ['漢字', true, 20, 20],
  ['Привет', false, 30, 46],
  ['😀', false, 13, 14],
])('width of %s', (text, isSure, least, most) => {
  const found = textWidth(text, 10, false);
  expect(found.isSure).toBe(isSure);
  expect(found.width).toBeGreaterThanOrEqual(least);
  expect(found.width).toBeLessThanOrEqual(most);
});

const whole = { x: 0, y: 0, width: 100, height: 50 };

test('zooming keeps a place where it is, and stays within limits', () => {
  expect(zoomAt(whole, whole, 2, [50, 25])).toEqual({ x: 25, y: 12.5, width: 50, height: 25 });
  expect(zoomAt(whole, whole, 2, [0, 0])).toEqual({ x: 0, y: 0, width: 50, height: 25 });
  expect(zoomAt(whole, whole, 1e9, [50, 25]).width).toBeCloseTo(100 / 24);
  expect(zoomAt(whole, whole, 1e-9, [50, 25]).width).toBe(200);
  expect(zoomAt(whole, whole, Number.NaN, [50, 25])).toEqual(whole);
});

test('moving cannot lose the picture', () => {
  expect(moveBy(whole, whole, 10, 0)).toEqual({ ...whole, x: 10 });
  expect(moveBy(whole, whole, 1e6, -1e6)).toEqual({ ...whole, x: 50, y: -25 });
});

const settings = (): Record<string, unknown> & Record<'themeVariables' | 'journey', Record<string, unknown>> => ({
  theme: 'base',
  absent: undefined,
  nothing: null,
  secure: ['a', 'b', 'a'],
  themeVariables: { ink: '#111' },
  journey: { width: 5, nothing: null, colors: ['x', 'x', 'y'], font: { size: 3 } },
});

test.each([false, true])('a copy of settings has nothing in common with them (for reading: %s)', (isRead) => {
  const own = settings();
  const copy = copyOfSettings(own, isRead) as ReturnType<typeof settings>;
  expect({ ...copy }).toStrictEqual({
    theme: 'base',
    absent: undefined,
    secure: ['a', 'b'],
    themeVariables: { ink: '#111' },
    journey: { width: 5, colors: ['x', 'y'], font: { size: 3 } },
  });
  expect(copy.themeVariables === own.themeVariables).toBe(isRead);
  expect(copy.journey['font']).not.toBe(own.journey['font']);
  copy.journey['width'] = 6;
  copy['theme'] = 'dark';
  expect([copy.journey['width'], copy['theme']]).toEqual([6, 'dark']);
  expect(own).toStrictEqual(settings());
});

test('what a drawer puts into its settings stays as it is', () => {
  const copy = copyOfSettings(settings(), true)!;
  const journey = { colors: ['x', 'x'] };
  copy['journey'] = journey;
  expect(copy['journey']).toBe(journey);
  delete copy['theme'];
  expect('theme' in copy).toBe(false);
});

test('nodes of the linkedom that is installed need no listeners', () => {
  const { window, document } = parseHTML('<html><body></body></html>') as unknown as {
    window: Window;
    document: Document;
  };
  expect(dropListeners(window as never)).toBe(true);
  const node = document.body.appendChild(document.createElement('b'));
  node.addEventListener('click', () => expect.fail('nobody listens'));
  expect(document.body.innerHTML).toBe('<b></b>');
});

test('nodes that are made in another way stay as they are', () => {
  class Between extends EventTarget {}
  class Node extends Between {}
  expect(dropListeners({ Node, EventTarget })).toBe(false);
  expect(new Node()).toBeInstanceOf(Between);
});

test.each(['{ "__proto__": 1 }', '{ "group": { "__proto__": {} } }'])(
  'settings with %s are left to mermaid',
  (text) => {
    expect(copyOfSettings(JSON.parse(text) as Record<string, unknown>, false)).toBeUndefined();
  },
);

test('the mermaid that is installed copies its settings at the places that we know', () => {
  const files = globSync('node_modules/mermaid/dist/chunks/mermaid.core/*.mjs');
  const changed = files.map((file) => readFileSync(file, 'utf8')).filter((text) => withQuickCopies(text) !== text);
  expect(changed).toHaveLength(1);
  expect(withQuickCopies(changed[0]!)).toContain('docwrightCopyOfSettings(currentConfig, true) ??');
});

test('the mermaid that is installed has its picture made harmless while it stands in the document', () => {
  const text = readFileSync('node_modules/mermaid/dist/mermaid.core.mjs', 'utf8');
  const end = text.slice(text.indexOf('const serializeSvg = '), text.indexOf('var render = '));
  expect(end).toMatch(
    /= DOMPurify\.sanitize\([^]*\}, "serializeSvg"\)[^]*= [^=]*serializeSvg\(\);[^]*removeTempElements\(\);/,
  );
});
