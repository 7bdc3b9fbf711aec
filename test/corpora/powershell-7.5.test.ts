import { describe, expect, test } from 'vitest';
import { hasCorpus } from './corpus.ts';
import { check, type FileFindings, listed, othersFound, othersLinks } from './findings.ts';

const name = 'powershell-7.5';

interface ReferenceFindings extends FileFindings {
  type: string;
  /** `title!=h1: ...`, `required: schema` */
  errors: string[];
}

const core = 'reference/7.5/Microsoft.PowerShell.Core';

/**
 * Ours and not theirs, who looked at the four common fields alone. RULES.md asks for these too: the modules' and the
 * cmdlets' own fields, and texts in `aliases`; in YAML, an item `- ?` is a map with the key null.
 */
const more = [
  `${core}/About/About.md "Module Guid" is missing`,
  `${core}/About/About.md "Download Help Link" is missing`,
  `${core}/Where-Object.md "aliases.0" must be a text, found a map of keys and values`,
  'reference/7.5/Microsoft.PowerShell.Utility/Write-Host.md "online version" is missing',
];

/** Theirs and not ours: its frontmatter is not YAML, which is one finding in place of one for each field. */
const broken = `${core}/ForEach-Object.md`;

describe.skipIf(!hasCorpus(name))('powershell-7.5', () => {
  test('three types in one folder tree; fields, sections and links are what others found', async () => {
    const files = othersFound<ReferenceFindings>(name);
    const { documents, of, links, sections } = await check(name, name);
    const errors = files.flatMap(([path, file]) =>
      path === broken ? [] : file.errors.map((error) => ({ path, error })),
    );

    expect(documents).toBe(472);
    expect(sections('missing-section')).toEqual(listed(files, 'missing'));
    expect(sections('section-order')).toEqual(listed(files, 'out_of_order'));
    expect(sections('duplicate-section')).toEqual(listed(files, 'duplicate'));
    expect(of('unparsable-document').map(({ path }) => path)).toEqual([broken]);
    expect(of('untyped-document')).toEqual([]);
    expect(of('field-mismatch').map(({ path }) => path)).toEqual(
      errors
        .filter(({ error }) => error.startsWith('title!=h1'))
        .map(({ path }) => path)
        .toSorted(),
    );
    // The links of the document whose frontmatter is not YAML are told when that is mended.
    expect(links).toEqual(othersLinks(name).filter((line) => !line.startsWith(`${broken}:`)));
    expect(links).toHaveLength(154);
    const missing = errors.flatMap(({ path, error }) => {
      const field = /^required: (.+)$/.exec(error)?.[1];
      return field === undefined ? [] : [`${path} "${field}" is missing`];
    });
    expect(
      of('invalid-frontmatter')
        .map(({ path, message }) => `${path} ${message}`)
        .toSorted(),
    ).toEqual([...missing, ...more].toSorted());
  });
});
