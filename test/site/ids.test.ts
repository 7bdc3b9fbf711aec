import { expect, test } from 'vitest';
import { parseDocument } from '../../src/parse/document.ts';
import { cardOf } from '../../src/parse/card.ts';
import { idAddresses } from '../../src/site/document-inputs.ts';
import { projectOf } from '../support/check-text.ts';
import { rendererOf } from '../support/render.ts';
import type { Card } from '../../src/model/card.ts';
import type { Project } from '../../src/model/project.ts';

const addresses: Record<string, string> = { 'ADR-7': '/adrs/0007-a/', 'RFC-1': 'https://example.org/?a=1&b=2' };

const render = rendererOf({ idAddresses: () => addresses });

test.each<[text: string, html: string]>([
  [
    '"ADR-7" & RFC-1.',
    '<p>“<a href="/adrs/0007-a/" class="nowrap">ADR-7</a>” &#x26; <a href="https://example.org/?a=1&#x26;b=2" class="nowrap">RFC-1</a>.</p>',
  ],
  ['ADR-8, UTF-8, constructor-1, Constructor-1', '<p>ADR-8, UTF-8, constructor-1, Constructor-1</p>'],
  ['`ADR-7` [ADR-7](x) ADR\\-7', '<p><code>ADR-7</code> <a href="x">ADR-7</a> ADR-7</p>'],
  [
    '- ADR\u20117, ADR-7',
    '<ul>\n<li><a href="/adrs/0007-a/" class="nowrap">ADR\u20117</a>, <a href="/adrs/0007-a/" class="nowrap">ADR-7</a></li>\n</ul>',
  ],
])('%j is linked in Markdown and in MDX', async (text, html) => {
  const same = (found: string | undefined) => found?.trimEnd().replaceAll('&amp;', '&#x26;');
  expect(same(await render('md', text))).toBe(html);
  expect(same(await render('mdx', text))).toBe(html);
});

test('a page depends on the addresses of the ids that it names', () => {
  const project = projectOf(
    {
      'adrs/0007-a.md': 'ADR-7, ADR-0008, ADR-9 and UTF-8.',
      'adrs/0008-ä b.md': 'x',
      'plans/a.md': 'ADR-07',
    },
    { links: { ids: { UTF: 'https://example.org/{number}' } } },
  ) as unknown as Project<Card>;
  const of = (path: string) => idAddresses(project, '/docs/', project.byPath.get(`content/${path}`)!);
  expect(of('adrs/0007-a.md')).toEqual({ 'ADR-0008': '/docs/adrs/0008-%C3%A4%20b/', 'UTF-8': 'https://example.org/8' });
  expect(of('plans/a.md')).toEqual({ 'ADR-07': '/docs/adrs/0007-a/' });
});

test('the card of a document carries each id once', () => {
  const text = 'ADR-7 and ADR-7, ADR-8.';
  expect(cardOf(parseDocument({ path: 'a.md', id: 'a', docType: '', format: 'md', text })).ids).toEqual([
    { id: 'ADR-7' },
    { id: 'ADR-8' },
  ]);
});
