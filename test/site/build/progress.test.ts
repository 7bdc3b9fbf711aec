import { expect, test } from 'vitest';
import { createProgress } from '../../../src/site/build/progress.ts';

/** Runs a build of two phases whose 100 pages take `pageMs` each. */
function shown(isTerminal: boolean, pageMs: number, isVerbose = false): string {
  let time = 0;
  let text = '';
  const progress = createProgress({ write: (part) => (text += part), isTerminal, isVerbose, now: () => time });
  progress.phase('Reading');
  time += 500;
  progress.phase('Pages');
  for (let page = 1; page <= 100; page += 1) {
    time += pageMs;
    progress.count(page, 100);
  }
  progress.end();
  return text.replaceAll('\r\u001B[K', '|');
}

test('plain lines come only where a phase takes long, and seldom', () => {
  expect(shown(false, 10)).toBe('');
  expect(shown(false, 200)).toBe('Pages: 25 of 100 …\nPages: 75 of 100 …\n');
});

test('a terminal has one line, which is gone at the end', () => {
  const lines = shown(true, 50).split('|');
  expect(lines.slice(0, 4)).toEqual(['', 'Reading …', '', 'Pages …']);
  expect(lines).toContain('Pages: 51 of 100 …');
  expect(lines.length).toBeLessThan(60);
  expect(lines.at(-1)).toBe('');
});

test('phases with their times at the end', () => {
  expect(shown(false, 10, true)).toBe('   0.50 s  Reading\n   1.00 s  Pages\n');
});
