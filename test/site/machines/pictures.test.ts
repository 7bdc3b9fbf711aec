import { createRequire } from 'node:module';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';
import { createCanvas, fill } from '../../../src/site/machines/picture/canvas.ts';
import { drawPicture, type PictureLook, type PictureWords } from '../../../src/site/machines/picture/draw.ts';
import { writable } from '../../../src/site/machines/picture/font.ts';
import { rectangle } from '../../../src/site/machines/picture/shape.ts';
import { cut, widthOf, wrap } from '../../../src/site/machines/picture/text.ts';
import { spawn } from '../../support/cli.ts';
import { config, machinesProject } from './project.ts';

/** As Astro brings it; we do not depend on it. */
type Sharp = (input: Buffer) => {
  metadata(): Promise<object>;
  removeAlpha(): { raw(): { toBuffer(options: object): Promise<{ data: Buffer; info: { width: number } }> } };
};

const words: PictureWords = { title: 'Use text', label: 'ADR 0001', status: 'accepted', tone: 'good', foot: 'Acme' };
const look: PictureLook = { accent: '#0a6650', hasSign: true };
const drawn = (more: Partial<PictureWords>) => drawPicture({ ...words, ...more }, look).toString('base64');

test('another decoder reads the picture', async () => {
  const decode = createRequire(import.meta.resolve('astro/package.json'))('sharp') as Sharp;
  const picture = decode(drawPicture(words, look));
  await expect(picture.metadata()).resolves.toMatchObject({ format: 'png', width: 1200, height: 630 });
  const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const pixel = (x: number, y: number) =>
    data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3).toString('hex');
  expect([pixel(600, 4), pixel(600, 20), pixel(85, 540)]).toEqual(['0a6650', 'ffffff', '0a6650']);
});

test('the same words are the same picture, others another', () => {
  expect(drawn({})).toBe(drawn({}));
  for (const more of [
    { title: 'Use texts' },
    { label: 'ADR 0002' },
    { status: 'draft' },
    { tone: 'gone' },
    { foot: 'B' },
  ] as const)
    expect(drawn(more)).not.toBe(drawn({}));
});

test.each(['日本語', 'العربية', 'Use 日本', '😀', '\u0007', '\uD800'])(
  'a title that cannot be written is left out: %j',
  (title) => {
    expect(drawn({ title })).toBe(drawn({ title: '' }));
  },
);

test('a site may have an accent, and a sign of its own in place of ours', () => {
  const other = (more: Partial<PictureLook>) => drawPicture(words, { ...look, ...more }).toString('base64');
  expect(new Set([drawn({}), other({ accent: '#803080' }), other({ hasSign: false })]).size).toBe(3);
});

test.each([
  ['Use 😀 text 👩‍💻', 'Use text'],
  ['Ελληνικά Кириллица Tiếng Việt Übergröße “x” – €', 'Ελληνικά Кириллица Tiếng Việt Übergröße “x” – €'],
  ['e\u0301', 'é'],
  ['a\tb\u0007\u00ADc', 'a bc'],
  ['中', ''],
])('%j is written %j', (text, written) => {
  expect(writable(text)).toBe(written);
});

test.each(['x'.repeat(600), 'word '.repeat(200), 'W'.repeat(30), ''])(
  'a title of any length stays within the picture',
  (title) => {
    expect(() => drawPicture({ ...words, title, label: title, status: title, foot: title }, look)).not.toThrow();
  },
);

test('lines and cut texts are no wider than they may be', () => {
  const lines = wrap(`a ${'W'.repeat(90)} b c`, 54, 1040);
  expect(lines.every((line) => widthOf(line, 54) <= 1040)).toBe(true);
  expect(lines.join('').replaceAll(' ', '')).toBe(`a${'W'.repeat(90)}bc`);
  expect(cut('short', 30, 500)).toBe('short');
  expect(cut('x'.repeat(99), 30, 200)).toMatch(/^x+…$/);
  expect(widthOf(cut('x'.repeat(99), 30, 200), 30)).toBeLessThanOrEqual(200);
});

describe('shapes', () => {
  const filled = (...shape: number[][]) => {
    const canvas = createCanvas(6, 4, '#ffffff');
    fill(canvas, shape, '#000000', '#ffffff');
    return Array.from({ length: 4 }, (_, row) => Array.from(canvas.pixels.subarray(row * 6, row * 6 + 6)));
  };
  const full = 8;

  test('a rectangle fills the pixels that it covers, and parts of those that it cuts', () => {
    expect(filled([...rectangle(1, 1, 2.5, 2)])).toEqual([
      [0, 0, 0, 0, 0, 0],
      [0, full, full, full / 2, 0, 0],
      [0, full, full, full / 2, 0, 0],
      [0, 0, 0, 0, 0, 0],
    ]);
  });

  test('a slanted edge covers half of what it covers', () => {
    const sum = filled([0, 0, 6, 0, 0, 4])
      .flat()
      .reduce((all, shade) => all + shade, 0);
    expect(Math.abs(sum / full - 12)).toBeLessThan(1);
  });

  test('a hole stays empty, and what lies outside does nothing', () => {
    expect(filled([0, 0, 6, 0, 6, 4, 0, 4], [1, 1, 1, 3, 5, 3, 5, 1])[1]).toEqual([full, 0, 0, 0, 0, full]);
    expect(filled([-4, 1, 99, 1, 99, 2, -4, 2])).toEqual([
      [0, 0, 0, 0, 0, 0],
      [full, full, full, full, full, full],
      [0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0],
    ]);
    expect(
      filled([7, 7, 9, 7, 9, 9])
        .flat()
        .every((shade) => shade === 0),
    ).toBe(true);
  });
});

test(
  'pictures stay where only what they do not show changed, and go where they are not wanted',
  { timeout: 240_000 },
  () => {
    const site = "site: 'https://docs.example.org'";
    const root = machinesProject(`base: '/docs', ${site}`);
    const build = () => expect(spawn('build', '--root', root)).toMatchObject({ status: 0 });
    const picture = join(root, 'dist/og/adrs/0003-three.png');
    const page = join(root, 'dist/adrs/0003-three/index.html');
    build();
    const before = [statSync(picture).ino, statSync(page).ino];

    writeFileSync(
      join(root, 'docwright.config.ts'),
      config(`base: '/docs', ${site}, security: { contact: 'tel:1', expires: '2999-01-01' }`),
    );
    build();
    expect(statSync(picture).ino).toBe(before[0]);
    expect(statSync(page).ino).not.toBe(before[1]);

    writeFileSync(join(root, 'docwright.config.ts'), config(`base: '/docs', ${site}, openGraph: false`));
    build();
    expect(existsSync(join(root, 'dist/og'))).toBe(false);
    expect(existsSync(join(root, 'dist/og.png'))).toBe(false);
    expect(readFileSync(page, 'utf8')).not.toContain('og:');
  },
);
