import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';

test('the specification has a row for each rule, with its severity', () => {
  const text = readFileSync(new URL('../../content/specs/document-contract.md', import.meta.url), 'utf8');
  const [, checked = ''] = text.split('### What is checked');
  const rows = Array.from(
    checked.matchAll(/^\| `([\w-]+)` \| (error|warning|info) \|/gm),
    ([, id, severity]) => `${id} ${severity}`,
  );
  expect(rows.toSorted()).toEqual(rules.map(({ id, severity }) => `${id} ${severity}`).toSorted());
});
