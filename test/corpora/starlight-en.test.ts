import { describe, expect, test } from 'vitest';
import { hasCorpus } from './corpus.ts';
import { check } from './findings.ts';

const name = 'starlight-en';

describe.skipIf(!hasCorpus(name))('starlight-en', () => {
  test('the metadata of all pages keeps the schema; one page is over the suggested length', async () => {
    const { documents, of } = await check(name, name);
    expect(documents).toBe(37);
    expect(of('invalid-frontmatter', 'unparsable-document', 'untyped-document', 'missing-section')).toEqual([]);
    expect(of('too-long').map(({ path }) => path)).toEqual(['docs/src/content/docs/reference/configuration.mdx']);
  });
});
