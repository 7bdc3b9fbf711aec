import { expect, test } from 'vitest';
import { runKills } from './kills.ts';

// The long run is `npm run soak`, where the seed is another each time.
test('a build that is ended at any moment leaves a whole site', { timeout: 15 * 60_000 }, async () => {
  await expect(runKills(5, 7, () => undefined)).resolves.toBeGreaterThan(0);
});
