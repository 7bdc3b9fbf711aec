import { expect, test } from 'vitest';
import { editNames, runEdits } from './edits.ts';

// The long run is `npm run soak`, where the seed is another each time and each edit is followed by a comparison.
test('after all kinds of edits a build makes what one from scratch makes', { timeout: 40 * 60_000 }, async () => {
  const silent = () => undefined;
  await expect(runEdits(editNames, editNames.length, 7, silent, 4)).resolves.toBe(editNames.length);
});
