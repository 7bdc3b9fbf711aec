import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, makeProject, siteOf } from '../soak/site.ts';
import { environment, goodAdr, spawn, writeTree } from '../support/cli.ts';

const bundling = 'Bundling code and styles';

test('a build keeps all in the folder that it is told, also below the root, and nothing where it may not', async () => {
  const root = makeProject({ 'content/adrs/0001-one.md': goodAdr });
  const cache = join(root, 'kept');
  await expect(build(root, '--cache-dir', cache, '--verbose')).resolves.toContain(bundling);
  await expect(build(root, '--cache-dir', cache)).resolves.toContain('Nothing changed');
  expect(existsSync(join(root, 'node_modules/.cache'))).toBe(false);
  expect(existsSync(join(root, 'node_modules/.astro'))).toBe(false);
  const [own = ''] = readdirSync(cache);
  expect(readdirSync(join(cache, own))).toEqual(expect.arrayContaining(['astro', 'documents.txt']));

  const before = siteOf(root);
  await expect(build(root, '--no-cache', '--verbose')).resolves.toContain(bundling);
  expect(siteOf(root)).toEqual(before);
  expect(existsSync(join(root, 'node_modules/.cache'))).toBe(false);
}, 240_000);

test('a check keeps what it found where the environment says', () => {
  const root = writeTree({ 'content/adrs/0001-one.md': goodAdr });
  process.env['DOCWRIGHT_CACHE_DIR'] = '.kept';
  try {
    expect(environment()['DOCWRIGHT_CACHE_DIR']).toBe('.kept');
    expect(spawn('check', '--root', root)).toMatchObject({ status: 0 });
  } finally {
    delete process.env['DOCWRIGHT_CACHE_DIR'];
  }
  expect(readdirSync(join(root, '.kept'))).toHaveLength(1);
});

test('a folder that cannot be made costs time, nothing else', () => {
  const root = writeTree({ 'content/adrs/0001-one.md': goodAdr, file: 'No folder.' });
  expect(spawn('check', '--root', root, '--cache-dir', join(root, 'file'))).toMatchObject({ status: 0 });
});
