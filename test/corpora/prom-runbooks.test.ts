import { describe, expect, test } from 'vitest';
import { hasCorpus } from './corpus.ts';
import { check, type FileFindings, listed, othersFound, othersLinks } from './findings.ts';

const name = 'prom-runbooks';

interface RunbookFindings extends FileFindings {
  h1_matches_filename: boolean;
}

/** Theirs and not ours: the address `/docs/add-runbook` of the site is that of `content/docs/add-runbook.md`. */
const address = 'content/_index.md:26 broken-link';

const etcd = 'content/runbooks/etcd/etcdHighFsyncDurations.md';
const filesystem = 'content/runbooks/node/NodeFilesystemSpaceFillingUp.md';

/** Theirs: the first line of the paragraph. Ours: the line in which the reference begins. */
const moved: [paragraph: string, reference: string][] = [
  [`${etcd}:48`, `${etcd}:50`],
  ['content/runbooks/kubernetes/KubeNodeNotReady.md:10', 'content/runbooks/kubernetes/KubeNodeNotReady.md:12'],
  [`${filesystem}:19`, `${filesystem}:20`],
  [`${filesystem}:19`, `${filesystem}:21`],
  [`${filesystem}:19`, `${filesystem}:22`],
];

/** Ours and not theirs: `[OpenShift docs here][etcdPractices]` is broken over two lines, and defined nowhere. */
const overTwoLines = `${etcd}:60 undefined-reference`;

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

  test('broken links and undefined references are what others found', async () => {
    const expected = othersLinks(name).filter((line) => line !== address);
    for (const [paragraph, reference] of moved) {
      const at = expected.indexOf(`${paragraph} undefined-reference`);
      expect(at).toBeGreaterThanOrEqual(0);
      expected[at] = `${reference} undefined-reference`;
    }
    expect((await check(name, name)).links).toEqual([...expected, overTwoLines].toSorted());
  });
});
