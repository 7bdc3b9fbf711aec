import { expect, test } from 'vitest';
import type { BuildState } from '../../../src/read/build-state.ts';
import type { Plan } from '../../../src/site/build/plan.ts';
import { describeBuild, fromScratch, startBuild } from '../../../src/site/build/site-build.ts';

const plan: Plan = new Map([
  ['/a/', { text: '1', links: 'x' }],
  ['/b/', { text: '2', links: 'y' }],
  ['/new/', { text: '3' }],
]);

const page = (key: Record<string, string>) => ({ key, assets: [], digest: '' });
const last = {
  edition: 'one',
  site: 'as left',
  pages: {
    '/a/': page({ text: '1', links: 'x' }),
    '/b/': page({ text: '2', links: 'z', images: 'i' }),
    '/gone/': page({}),
  },
} as unknown as BuildState;

test('pages are made whose inputs are others, and those that are new', () => {
  const build = startBuild(plan, { edition: 'one', last, standing: () => 'as left' });
  expect([...plan.keys()].map((address) => build.isWanted(address))).toEqual([false, true, true]);
  expect(describeBuild(build)).toEqual(['/b/  links, images', '/new/  new', '/gone/  gone']);
});

test.each<[name: string, start: Parameters<typeof startBuild>[1], reason: string]>([
  ['the first build', { edition: 'one', last: undefined, standing: () => '' }, 'nothing is known'],
  ['another edition', { edition: 'two', last, standing: () => 'as left' }, 'what all pages share changed'],
  [
    'a site that was changed',
    { edition: 'one', last, standing: () => 'other' },
    'the site that stands is not as the last build left it',
  ],
])('all pages: %s', (_, start, reason) => {
  const build = startBuild(plan, start);
  expect(build.before).toBeUndefined();
  expect([...plan.keys()].every((address) => build.isWanted(address))).toBe(true);
  expect(describeBuild(build)).toEqual([expect.stringContaining(`all 3 pages and files, since ${reason}`) as string]);
});

test('a site from scratch says why', () => {
  expect(describeBuild(fromScratch(plan, 'it was asked for'))).toEqual([
    'all 3 pages and files, since it was asked for',
  ]);
});
