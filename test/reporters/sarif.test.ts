import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv-draft-04';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { sarif } from '../../src/reporters/sarif.ts';
import { diagnostic, page, reportOf } from '../support/report.ts';

const isValid = new Ajv({
  strict: false,
  unicodeRegExp: false, // The schema has a pattern that is not valid with it.
  formats: { uri: (text: string) => URL.canParse(text), 'uri-reference': /^[!#-;=?-[\]_a-z~%]*$/, 'date-time': true },
}).compile(schema);

function logOf(diagnostics: Diagnostic[], address?: string) {
  const log = JSON.parse(sarif(reportOf(diagnostics, undefined, address), { color: false, folder: 'docs/' })) as {
    runs: [{ columnKind: string; tool: { driver: { rules: unknown[] } }; results: unknown[] }];
  };
  isValid(log);
  expect(isValid.errors ?? []).toEqual([]);
  return log.runs[0];
}

test('the schema refuses what is not SARIF', () => {
  expect(isValid({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, columnKind: 'bytes' }] })).toBe(false);
});

test('nothing found is a run without results', () => {
  expect(logOf([])).toMatchObject({ columnKind: 'utf16CodeUnits', results: [] });
});

test('a finding has its rule, level, message and place', () => {
  expect(logOf([diagnostic]).results).toEqual([
    {
      ruleId: 'broken-link',
      ruleIndex: 0,
      level: 'error',
      message: { text: 'No file "x.md". Mend the path' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'docs/content/adrs/a.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: 2, startColumn: 5, endLine: 2, endColumn: 14 },
          },
        },
      ],
      partialFingerprints: { 'docwrightFinding/v1': expect.stringMatching(/^[\da-f]{32}$/) as string },
    },
  ]);
});

test('rules have their texts, level and page', () => {
  expect(logOf([], page).tool.driver.rules).toEqual([
    {
      id: 'broken-link',
      shortDescription: { text: 'A link leads nowhere.' },
      fullDescription: { text: 'Readers stop there.' },
      help: { text: `A link leads nowhere. Readers stop there. See ${page}` },
      defaultConfiguration: { enabled: true, level: 'error' },
      helpUri: page,
    },
    expect.objectContaining({ id: 'too-long', defaultConfiguration: { enabled: false, level: 'none' } }) as unknown,
  ]);
});

test.each<[what: string, change: Partial<Diagnostic>, expected: unknown]>([
  ['an info is a note', { severity: 'info' }, { level: 'note' }],
  [
    'brackets make no link',
    { message: '[a](http://b)' },
    { message: { text: String.raw`\[a\](http://b). Mend the path` } },
  ],
  ['nor with a backslash', { message: '\\[a]' }, { message: { text: String.raw`\\\[a\]. Mend the path` } }],
  [
    'a path is an address',
    { path: 'content/ä b?#%[].md' },
    {
      locations: [{ physicalLocation: { artifactLocation: { uri: 'docs/content/%C3%A4%20b%3F%23%25%5B%5D.md' } } }],
    },
  ],
])('%s', (_, change, expected) => {
  expect(logOf([{ ...diagnostic, ...change }]).results).toMatchObject([expected]);
});
