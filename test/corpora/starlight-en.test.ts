import { describe, expect, test } from 'vitest';
import { hasCorpus } from './corpus.ts';
import { check, othersLinks } from './findings.ts';

const name = 'starlight-en';

describe.skipIf(!hasCorpus(name))('starlight-en', () => {
  test('the metadata of all pages keeps the schema; no link is broken, in the body, in JSX or in the metadata; one page is over the suggested length', async () => {
    const { documents, of, links } = await check(name, name);
    expect(documents).toBe(37);
    expect(of('invalid-frontmatter', 'unparsable-document', 'untyped-document', 'missing-section')).toEqual([]);
    expect(links).toEqual(othersLinks(name));
    expect(of('too-long').map(({ path }) => path)).toEqual(['docs/src/content/docs/reference/configuration.mdx']);
  });
});
