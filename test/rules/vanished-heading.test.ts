import { expect, test } from 'vitest';
import { writeRoutes } from '../../src/model/routes.ts';
import { vanishedHeading } from '../../src/rules/vanished-heading.ts';
import { checkText } from '../support/check-text.ts';

const routes = writeRoutes(new Map([['/adrs/a/', ['context', 'decision', 'why-now']]]));

const found = (text: string, tree: Record<string, string> = {}) =>
  checkText(vanishedHeading, { 'adrs/a.md': text, '../docwright.routes.json': routes, ...tree }).map(
    ({ path, range: { start }, message, help }) => `${path}:${start.line}:${start.column} ${message}. ${help}`,
  );

test.each([
  '## Context\n\n## Decision\n\n### Why now\n',
  '## Decision\n\n## Why only now {#why-now}\n\n## Context\n\n## More\n',
  '<a id="why-now"></a>\n\n## Context\n\n## Decision\n',
])('%j keeps them', (text) => {
  expect(found(text)).toEqual([]);
});

test('a heading that is near is named where it stands', () => {
  expect(found('## Context\n\n## Decision\n\n## Why now?\n\n## Why snow\n\n## Why then\n')).toEqual([]);
  expect(found('## Context\n\n## Decision\n\n## Why not now\n')).toEqual([
    'content/adrs/a.md:5:1 The heading "#why-now" is gone, and docwright.routes.json promises that it stays. Write {#why-now} behind "Why not now", if it is that one; or let it go with docwright routes --update',
  ]);
});

test('one that is gone for good is told at the top', () => {
  expect(found('## Context\n\n## Decision\n')).toEqual([
    'content/adrs/a.md:1:1 The heading "#why-now" is gone, and docwright.routes.json promises that it stays. Write {#why-now} behind the heading that took its place, or let it go with docwright routes --update',
  ]);
});

test('in MDX, a brace is written with a backslash before it', () => {
  const tree = { '../docwright.routes.json': routes };
  const [finding] = checkText(vanishedHeading, { 'adrs/a.mdx': '## Context\n\n## Decision\n', ...tree });
  expect(finding?.help).toContain('Write \\{#why-now} behind');
  expect(
    checkText(vanishedHeading, { 'adrs/a.mdx': '## Context\n\n## Decision\n\n## Then \\{#why-now}\n', ...tree }),
  ).toEqual([]);
});

test('nothing was promised of other documents', () => {
  expect(found('## Context\n\n## Decision\n\n## Why now\n', { 'adrs/b.md': '## Other\n' })).toEqual([]);
});
