import { describe, expect, test } from 'vitest';
import { hasCorpus } from './corpus.ts';
import { check, type FileFindings, listed, othersFound, othersLinks } from './findings.ts';

interface AdrFindings extends FileFindings {
  number_matches: boolean;
  date_line: boolean;
}

describe.skipIf(!hasCorpus('govuk-adrs')).each([
  ['govuk-aws', 47],
  ['govuk-infra', 33],
])('%s', (tree, count) => {
  const name = `govuk-adrs/${tree}`;

  test('sections, numbers, dates and lengths are what others found', async () => {
    const files = othersFound<AdrFindings>(name);
    const { documents, of, sections } = await check(name, 'govuk-adrs');
    const pathsOf = (isFound: (file: AdrFindings) => boolean) =>
      files.flatMap(([path, file]) => (isFound(file) ? [path] : []));

    expect(documents).toBe(count);
    expect(sections('missing-section')).toEqual(listed(files, 'missing'));
    expect(sections('section-order')).toEqual(listed(files, 'out_of_order'));
    expect(sections('duplicate-section')).toEqual(listed(files, 'duplicate'));
    expect(of('field-mismatch').map(({ path }) => path)).toEqual(pathsOf((file) => !file.number_matches));
    expect(of('too-long', 'too-short').map(({ path }) => path)).toEqual(
      pathsOf(({ lines }) => lines < 15 || lines > 200),
    );
    // Every title, number, date and status is there and of its kind, and every relation leads to a decision.
    expect(pathsOf((file) => !file.date_line)).toEqual([]);
    expect(of('invalid-frontmatter', 'unknown-relation', 'unparsable-document', 'untyped-document')).toEqual([]);
  });

  test('broken links and anchors are what others found, with the list of all files upstream', async () => {
    expect((await check(name, 'govuk-adrs')).links).toEqual(othersLinks(name));
  });

  test('sections beyond the four are what others found', async () => {
    const files = othersFound<AdrFindings>(name);
    const { of } = await check(name, 'govuk-adrs');
    const extra = files.flatMap(([path, file]) =>
      (file.extra ?? []).map(({ section, line }) => `${path}:${line} ${section}`),
    );
    expect(
      of('unexpected-section').map(
        ({ path, range, message }) => `${path}:${range.start.line} ${/"([^"]+)"/.exec(message)?.[1]}`,
      ),
    ).toEqual(extra);
  });
});
