import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { goodAdr, spawn, writeTree } from '../support/cli.ts';

const own = (rows: string) =>
  `export default { views: [{
  name: 'mine', title: 'Mine', description: 'Mine.', columns: { a: 'A' },
  rows: ${rows},
}] };\n`;

test.each([
  [
    '() => { throw new Error("no luck"); }',
    'docwright: The site could not be built; the one that was there is as it was. views: "mine": rows stopped in docwright.config.mjs, line 3: no luck\n',
  ],
  ['() => 1', 'views: "mine": rows gives 1 and not a list\n'],
])('a view of %s ends the build with status 2, without a stack trace', (rows, message) => {
  const root = writeTree({ 'docwright.config.mjs': own(rows), 'content/adrs/0001-a.md': goodAdr });
  const { status, err } = spawn('build', '--root', root);
  expect(status).toBe(2);
  expect(err).toContain(message);
  expect(err).not.toMatch(/^\s+at /m);
  expect(existsSync(join(root, 'dist'))).toBe(false);
});
