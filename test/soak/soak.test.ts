import { expect, test } from 'vitest';
import { editNames, runEdits } from './edits.ts';
import { runKills } from './kills.ts';

const minutes = (count: number): number => count * 60_000;
const silent = () => undefined;

// The long runs are `npm run soak`, where the seed is another each time and each edit is followed by a comparison.
test('after all kinds of edits a build makes what one from scratch makes', { timeout: minutes(40) }, async () => {
  await expect(runEdits(editNames, editNames.length, 7, silent, 4)).resolves.toBe(editNames.length);
});

test('a build that is ended at any moment leaves a whole site', { timeout: minutes(15) }, async () => {
  await expect(runKills(5, 7, silent)).resolves.toBeGreaterThan(0);
});
