import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pictureLimits } from '../../src/model/picture.ts';
import { fileIndex } from '../../src/read/files.ts';
import { readPicture } from '../../src/read/picture.ts';
import { writeTree } from '../support/cli.ts';
import { png } from '../support/png.ts';

const header = (width: number, height: number): Uint8Array => {
  const bytes = Buffer.from(png(1, 1));
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};

test.each<[name: string, content: string | Uint8Array, expected: unknown]>([
  ['a.png', png(30, 20), { width: 30, height: 20 }],
  ['a.svg', '<svg viewBox="0 0 40 30"/>', { width: 40, height: 30 }],
  ['a.svg', `<?xml version="1.0"?>\n<!-- a -->\n<svg width="10mm" height="5mm">`, { width: 38, height: 19 }],
  ['a.svg', `<svg viewBox="0 0 8 9">${'<g/>'.repeat(50_000)}</svg>`, { width: 8, height: 9 }],
  ['a.jpg', png(3, 2), { width: 3, height: 2 }],
  ['a.png', '<svg viewBox="0 0 4 3"/>', { fault: 'no picture' }],
  ['a.svg', png(3, 2), { fault: 'no picture' }],
  ['a.svg', '<svg/>', { fault: 'no size' }],
  ['a.svg', '<svg><g/></svg>', { fault: 'no size' }],
  ['a.svg', '<svg width="0" height="5"/>', { fault: 'no size' }],
  ['a.png', 'version https://git-lfs.github.com/spec/v1\n', { fault: 'no picture' }],
  ['a.png', '', { fault: 'no picture' }],
  ['a.png', png(30, 20).subarray(0, 12), { fault: 'no picture' }],
  ['a.png', Buffer.from('BM000000000000000000000000000000'), { fault: 'no picture' }],
  ['a.png', header(60_000, 60_000), { fault: 'too many pixels' }],
  ['a.png', header(8000, 8000), { width: 8000, height: 8000 }],
  ['a.png', new Uint8Array(pictureLimits.bytes + 1), { fault: 'too many bytes' }],
])('%s %#', (name, content, expected) => {
  expect(readPicture(join(writeTree({ [name]: content }), name))).toEqual(expected);
});

test('what is no file, no kind of picture or outside the root is none', () => {
  const root = writeTree({ 'docs/folder.png/a.md': '', 'docs/a.bmp': png(1, 1), 'docs/a.png': png(1, 1) });
  const { picture } = fileIndex(join(root, 'docs'));
  expect(picture('none.png')).toBeUndefined();
  expect(picture('folder.png')).toBeUndefined();
  expect(picture('../docs/a.png')).toBeUndefined();
  expect(picture('a.bmp')).toEqual({ fault: 'no picture' });
  expect(picture('a.png')).toEqual({ width: 1, height: 1 });
});
