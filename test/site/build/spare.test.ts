import { existsSync, linkSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copySpare, keepSame, leaveSpare, spareFolder, takeSpare } from '../../../src/site/build/spare.ts';
import { writeTree } from '../../support/cli.ts';

describe('the folder of a site that stood before', () => {
  test('keeps what is the same file in the site that stands, and nothing else', () => {
    const root = writeTree({
      'dist/same/index.html': 'Same.',
      'dist/other/index.html': 'New.',
      'dist/unwanted/index.html': 'Not wanted.',
      'next/other/index.html': 'Old.',
      'next/gone/deep/index.html': 'Gone.',
    });
    const [dist, next] = [join(root, 'dist'), join(root, 'next')];
    for (const name of ['same', 'unwanted']) {
      mkdirSync(join(next, name));
      linkSync(join(dist, name, 'index.html'), join(next, name, 'index.html'));
    }
    const wanted = new Set(['same/index.html', 'other/index.html', 'gone/deep/index.html', 'nowhere.html']);
    expect(keepSame(next, dist, wanted)).toEqual(new Set(['same/index.html']));
    expect(['same', 'other', 'unwanted', 'gone'].filter((name) => existsSync(join(next, name)))).toEqual(['same']);
    expect(readFileSync(join(dist, 'unwanted/index.html'), 'utf8')).toBe('Not wanted.');
  });

  test('takes the place of the next site, and is left by the last', () => {
    const root = writeTree({ 'spare/a.html': 'Spare.', 'next/half.html': 'Half.', 'old/b.html': 'Old.' });
    const [spare, next, old] = ['spare', 'next', 'old'].map((name) => join(root, name)) as [string, string, string];
    takeSpare(spare, next);
    expect([existsSync(join(next, 'a.html')), existsSync(join(next, 'half.html')), existsSync(spare)]).toEqual([
      true,
      false,
      false,
    ]);
    leaveSpare(spare, old);
    expect([existsSync(join(spare, 'b.html')), existsSync(old)]).toEqual([true, false]);
    leaveSpare(spare, next);
    expect([existsSync(join(spare, 'a.html')), existsSync(join(spare, 'b.html'))]).toEqual([true, false]);
  });

  test('is an empty one where there is none to take or to leave', () => {
    const root = writeTree({ 'old/b.html': 'Old.', file: 'No folder.' });
    for (const spare of [undefined, join(root, 'none')]) {
      takeSpare(spare, join(root, 'next'));
      expect(statSync(join(root, 'next')).isDirectory()).toBe(true);
    }
    leaveSpare(join(root, 'file/below'), join(root, 'old'));
    expect(existsSync(join(root, 'old'))).toBe(false);
  });

  test('is made of links where all of a site is new', () => {
    const root = writeTree({ 'dist/a/b.html': 'New.', 'dist/c.html': 'New.', 'spare/a/b.html': 'Old.' });
    const [dist, spare] = ['dist', 'spare'].map((name) => join(root, name)) as [string, string];
    // What a build left that was ended meanwhile.
    mkdirSync(join(root, 'spare.next/a'), { recursive: true });
    copySpare(spare, dist, ['a/b.html']);
    expect(statSync(join(spare, 'a/b.html')).ino).toBe(statSync(join(dist, 'a/b.html')).ino);
    expect([existsSync(join(spare, 'c.html')), existsSync(join(root, 'spare.next'))]).toEqual([false, false]);
    copySpare(spare, dist, ['gone.html']);
    expect([existsSync(join(spare, 'a/b.html')), existsSync(join(root, 'spare.next'))]).toEqual([true, false]);
    copySpare(undefined, dist, ['c.html']);
  });

  test('is kept beside other caches, and not in CI', () => {
    const root = writeTree({ 'node_modules/x/package.json': '{}' });
    const ci = process.env['CI'];
    try {
      delete process.env['CI'];
      expect(spareFolder(root, join(root, 'dist'))).toContain(
        join('node_modules', '.cache', 'docwright', 'site-dist-'),
      );
      process.env['CI'] = '1';
      expect(spareFolder(root, join(root, 'dist'))).toBeUndefined();
    } finally {
      if (ci === undefined) delete process.env['CI'];
      else process.env['CI'] = ci;
    }
  });
});
