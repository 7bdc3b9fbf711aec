import { parseDocument } from 'htmlparser2';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createDrawer, forgetOldest } from '../../../src/site/diagrams/drawer.ts';
import { drawable, malicious, places, undrawable } from './samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'docwright-diagrams-'));
const drawer = createDrawer(folder, '1');

afterAll(() => {
  drawer.save();
  rmSync(folder, { recursive: true });
});

const seconds = 120_000;

const textsOf = (svg: string): string[] =>
  Array.from(svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs), ([, content = '']) =>
    content
      .replace(/<tspan[^>]*\bx="[^>]*>/g, ' ')
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
      .replace(/\s+/g, ' ')
      .trim(),
  );

const allowed = new Set(
  'svg g path rect circle ellipse line polygon polyline text tspan a defs marker clipPath linearGradient stop'.split(
    ' ',
  ),
);

interface Tree {
  name?: string;
  attribs?: Record<string, string>;
  children?: Tree[];
}

const treeOf = (svg: string): Tree => parseDocument(svg, { xmlMode: true }) as unknown as Tree;

/** What must stand in no page, whatever a diagram says. */
function harm({ name = 'svg', attribs = {}, children = [] }: Tree): string[] {
  return [
    ...(allowed.has(name) ? [] : [name]),
    ...Object.entries(attribs).flatMap(([attribute, value]) =>
      /^on|^style$|^class$|^xmlns|^xlink/.test(attribute) ||
      (/url\(/.test(value) && !/^url\(#\ue000\d+\)$/.test(value)) ||
      (attribute === 'href' && !/^https?:/.test(value)) ||
      (attribute !== 'href' && /NaN|undefined|Infinity/.test(value))
        ? [`${attribute}="${value}"`]
        : [],
    ),
    ...children.flatMap(harm),
  ];
}

describe.each(Object.entries(drawable))('%s', (_, [source, labels]) => {
  test('has every label, and nothing that a strict page forbids', { timeout: seconds }, async () => {
    const { svg = '' } = (await drawer.draw(source)) ?? {};
    const all = textsOf(svg).join('\n');
    expect(labels.filter((label) => !all.includes(label))).toEqual([]);
    expect(harm(treeOf(svg))).toEqual([]);
  });

  test('has the colours of the site, and those that its writer chose', { timeout: seconds }, async () => {
    const { svg = '' } = (await drawer.draw(source)) ?? {};
    const colors = Array.from(svg.matchAll(/\s(?:fill|stroke|stop-color)="([^"]*)"/g), ([, color = '']) => color);
    const others = colors.filter((color) => !/^(?:none|transparent|currentColor|var\(--[a-z0-9-]+\))$/i.test(color));
    expect(others.filter((color) => !source.includes(color))).toEqual([]);
    expect(colors.some((color) => color.startsWith('var('))).toBe(true);
  });

  test('has ids of its own, and refers to no other', { timeout: seconds }, async () => {
    const { svg = '' } = (await drawer.draw(source)) ?? {};
    const ids = Array.from(svg.matchAll(/\sid="([^"]*)"/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Array.from(svg.matchAll(/url\(#([^)]*)\)/g), ([, id]) => id).filter((id) => !ids.includes(id))).toEqual([]);
  });
});

test('a picture comes out the same from another process', { timeout: seconds }, async () => {
  const other = createDrawer(join(folder, 'other'), '1');
  for (const [source] of [drawable['git'], drawable['flowchart'], drawable['state']].filter(
    (sample) => sample !== undefined,
  ))
    expect(await other.draw(source)).toEqual(await drawer.draw(source));
  other.save();
});

test.each(Object.entries(undrawable))('%s is left to the browser', { timeout: seconds }, async (_, source) => {
  expect(await drawer.draw(source)).toBeUndefined();
});

describe.each(Object.entries(places))('in %s', (_, place) => {
  test.each(malicious)('%s does no harm', { timeout: seconds }, async (label) => {
    const drawing = await drawer.draw(place(label));
    // One that is left to the browser is harmless here.
    const tree = treeOf(drawing?.svg ?? '<svg></svg>');
    expect(harm(tree)).toEqual([]);
    expect(tree.children?.map(({ name }) => name)).toEqual(['svg']);
  });
});

test('a link to another site stays, others are text', { timeout: seconds }, async () => {
  const source = (address: string): string => `flowchart TD\n  A --> B\n  click A href "${address}"`;
  expect(await drawer.draw(source('https://example.com/a'))).toMatchObject({ hasLinks: true });
  expect(await drawer.draw(source('./a.md'))).toMatchObject({ hasLinks: false });
  const { svg } = (await drawer.draw(source('https://example.com/?a=1&b=2')))!;
  expect(svg).toContain(' href="https://example.com/?a=1&amp;b=2"');
});

test('a title and a description are told, and drawn where mermaid draws them', { timeout: seconds }, async () => {
  const described = 'flowchart TD\n  accTitle: The way\n  accDescr: From A to B\n  A --> B';
  expect(await drawer.draw(described)).toMatchObject({ title: 'The way', description: 'From A to B' });
  const titled = await drawer.draw('---\ntitle: "A <b> & c"\n---\nsequenceDiagram\n  A->>B: x');
  expect(titled).toBeUndefined();
  expect(await drawer.draw('---\ntitle: "A & c"\n---\nflowchart TD\n  A --> B')).toMatchObject({ title: 'A & c' });
});

test(
  'a thousand boxes and a label of ten thousand characters fit into a picture',
  { timeout: 5 * seconds },
  async () => {
    const boxes = Array.from({ length: 1000 }, (_, index) => `  n${index}[${index}]`).join('\n');
    const many = await drawer.draw(`flowchart TD\n${boxes}`);
    expect(many?.svg.split('<rect').length).toBe(1001);
    const long = await drawer.draw(`flowchart TD\n  A["${'word '.repeat(2000).trim()}"] --> B`);
    expect(
      textsOf(long?.svg ?? '')
        .join('')
        .split('word').length,
    ).toBe(2001);
  },
);

test(
  'what is kept is drawn no more, and again where it is damaged or of another edition',
  { timeout: seconds },
  async () => {
    const place = join(folder, 'kept');
    const source = 'pie\n  "a" : 1';
    const first = createDrawer(place, '1');
    const drawing = await first.draw(source);
    first.save();
    const [name = ''] = readdirSync(place);
    const marked = { ...drawing, svg: '<svg></svg>' };
    writeFileSync(join(place, name), JSON.stringify(marked));
    expect(await createDrawer(place, '1').draw(source)).toEqual(marked);
    const other = createDrawer(place, '2');
    expect(await other.draw(source)).toEqual(drawing);
    other.save();
    for (const damage of ['', '{', '{}', '{"svg":1}']) {
      writeFileSync(join(place, name), damage);
      const again = createDrawer(place, '1');
      expect(await again.draw(source)).toEqual(drawing);
      again.save();
    }
  },
);

test('of too many pictures, those that were used last stay', () => {
  const place = mkdtempSync(join(tmpdir(), 'docwright-diagrams-'));
  for (const [index, name] of ['a', 'b', 'c'].entries()) {
    writeFileSync(join(place, name), '');
    utimesSync(join(place, name), index, index);
  }
  forgetOldest(place, 3);
  expect(readdirSync(place)).toEqual(['a', 'b', 'c']);
  forgetOldest(place, 2);
  expect(readdirSync(place)).toEqual(['b', 'c']);
  rmSync(place, { recursive: true });
  expect(existsSync(place)).toBe(false);
});
