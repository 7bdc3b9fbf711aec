import { expect, test } from 'vitest';
import { lapsedSignOff } from '../../src/rules/lapsed-sign-off.ts';
import { invalidTableCell } from '../../src/rules/invalid-table-cell.ts';
import { brief, checkText, projectOf } from '../support/check-text.ts';

const text = (rows: string, more = '') =>
  `---\ntitle: A\n${more}---\n\n## Goals\n\nTwo.\n\n## Sign-offs\n\n| Role | Date | Hash |\n|---|---|---|\n${rows}\n`;

const path = 'plans/a.md';
const now = projectOf({ [path]: text('| QA | | |') }).documents[0]?.contentHash ?? '';

test.each<[rows: string, more: string, expected: string[]]>([
  ['| QA | | |', '', []],
  ['| QA | 2026-01-05 | |', '', []],
  ['| QA | | 0123456789ab |', '', []],
  [`| QA | 2026-01-05 | ${now} |`, '', []],
  [`| QA | 2026-01-05 | ${now.toUpperCase()} |`, '', []],
  [`| QA | 2026-01-05 | \`${now}\` |`, 'status: active\n', []],
  ['| **QA** | 2026-01-05 | 0123456789ab |', '', ['13:1 QA signed another text than this on 2026-01-05']],
  ['| QA | 2026-01-05 | 0123456789ab |', 'status: abandoned\n', []],
  [
    `| QA | 2026-01-05 | ${now} |\n| Sponsor | 2026-01-06 | ${now} |`,
    'purpose: Another one.\n',
    ['14:1 QA signed another text than this on 2026-01-05', '15:1 Sponsor signed another text than this on 2026-01-06'],
  ],
])('%j with %j', (rows, more, expected) => {
  const found = checkText(lapsedSignOff, { [path]: text(rows, more) });
  expect(found.map(brief)).toEqual(expected.map((words) => `content/${path}:${words}`));
});

test('without a hash, another version is another text', () => {
  const table = '| Role | Date | Version |\n|---|---|---|\n| QA | 2026-01-05 | 1.0 |\n| Sponsor | 2026-01-06 | 1.1 |';
  const own = `---\nversion: "1.1"\n---\n\n## Sign-offs\n\n${table}\n`;
  expect(checkText(lapsedSignOff, { [path]: own }).map(brief)).toEqual([
    `content/${path}:9:1 QA signed version 1.0, not 1.1, on 2026-01-05`,
  ]);
});

test('the hash has the right form', () => {
  expect(now).toMatch(/^[0-9a-f]{12}$/);
  const found = checkText(invalidTableCell, { [path]: text('| QA | 2026-01-05 | soon |\n| B | | 0123456789a |') });
  expect(found.map(({ message }) => message)).toEqual([
    '"soon" below "Hash" is no hash',
    '"0123456789a" below "Hash" is no hash',
  ]);
});
