import { describe, expect, test } from 'vitest';
import { hasCorpus } from './corpus.ts';
import { check, type FileFindings, listed, othersFound } from './findings.ts';

const name = 'prom-runbooks';

interface RunbookFindings extends FileFindings {
  h1_matches_filename: boolean;
}

describe.skipIf(!hasCorpus(name))('prom-runbooks', () => {
  test('missing, misordered, repeated and over-long are what others found', async () => {
    const files = othersFound<RunbookFindings>(name);
    const { documents, of, sections } = await check(name, name);

    expect(documents).toBe(119);
    expect(listed(files, 'missing')).toHaveLength(16);
    expect(sections('missing-section')).toEqual(listed(files, 'missing'));
    expect(sections('section-order')).toEqual(listed(files, 'out_of_order'));
    expect(sections('duplicate-section')).toEqual(listed(files, 'duplicate'));
    expect(of('too-long').map(({ path }) => path)).toEqual(
      files.flatMap(([path, { lines }]) => (lines > 150 ? [path] : [])),
    );
  });

  test('headings that are not the name of the alert are what others found', async () => {
    const files = othersFound<RunbookFindings>(name);
    const { of } = await check(name, name);
    expect(of('field-mismatch').map(({ path }) => path)).toEqual(
      files.flatMap(([path, file]) => (file.h1_matches_filename ? [] : [path])),
    );
  });
});
