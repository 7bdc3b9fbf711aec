import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { inFolder } from '../../src/site/place-file.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'docwright-place-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

test('folders of a file are made where they are missing', () => {
  const path = join(folder(), 'a/b/c.txt');
  for (const text of ['first', 'second']) {
    inFolder(path, () => writeFileSync(path, text));
    expect(readFileSync(path, 'utf8')).toBe(text);
  }
});

test('another failure is passed on, and nothing is tried again', () => {
  const path = folder();
  let tries = 0;
  const write = (): void => {
    tries += 1;
    writeFileSync(path, 'a folder is no file');
  };
  expect(() => inFolder(path, write)).toThrow('EISDIR');
  expect(tries).toBe(1);
});
