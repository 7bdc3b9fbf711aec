import type { Parameters } from 'fast-check';

/**
 * How often a property is tried, from where: `DOCWRIGHT_RUNS` multiplies, `DOCWRIGHT_SEED` begins elsewhere. A failure
 * prints its seed and path.
 */
export const runs = <T>(numRuns: number): Parameters<T> => ({
  numRuns: numRuns * Number(process.env['DOCWRIGHT_RUNS'] ?? 1),
  seed: Number(process.env['DOCWRIGHT_SEED'] ?? 20_261_120),
});

/** Of a test, in milliseconds: long enough for as many runs as somebody asks for. */
export const limit = 24 * 3_600_000;
