import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PlannedFile } from '../../../src/site/machines/planned-file.ts';
import { writeFiles } from '../../../src/site/build/made-files.ts';
import { writeTree } from '../../support/cli.ts';

test('a file that is made of others takes each from the site that has it, as text', async () => {
  const long = 'Größe 📏 '.repeat(99_999);
  const root = writeTree({ 'dist/kept.md': long });
  const made: PlannedFile = { address: '/made.md', inputs: () => ({}), make: () => '\uFEFFNeu: ä' };
  const kept: PlannedFile = { ...made, address: '/kept.md', make: () => 'not made' };
  const kinds: string[] = [];
  const all: PlannedFile = {
    address: '/all.txt',
    inputs: () => ({}),
    isAssembled: true,
    async *make(read) {
      for (const address of ['/made.md', '/kept.md', '/made.md']) {
        // oxlint-disable-next-line no-await-in-loop -- as the real one does
        const part = await read(address);
        kinds.push(typeof part);
        yield part!;
      }
    },
  };
  const [staging, standing] = [join(root, 'next'), join(root, 'dist')];
  const isWanted = (address: string) => address !== '/kept.md';
  await writeFiles([all, made, kept], { staging, standing, isWanted, count: () => undefined });
  expect(readFileSync(join(staging, 'all.txt'), 'utf8')).toBe(`\uFEFFNeu: ä${long}\uFEFFNeu: ä`);
  expect(kinds).toEqual(['string', 'string', 'string']);
});
