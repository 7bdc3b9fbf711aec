import { expect, test } from 'vitest';
import type { BuildState } from '../../../src/read/build-state.ts';
import type { Plan } from '../../../src/site/build/plan.ts';
import { allPages, describeBuild, fromScratch, startBuild } from '../../../src/site/build/site-build.ts';

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

const start = { edition: 'one', standing: () => 'as left', lasting: new Set<string>() };

test('what lasts stays in another edition, where its inputs are the same and the site is as it was left', () => {
  const lasting = new Set(['/a/', '/b/', '/new/']);
  const build = startBuild(plan, { ...start, edition: 'two', lasting, last });
  expect([...plan.keys()].map((address) => build.isWanted(address))).toEqual([false, true, true]);
  expect(build.kept('/a/')).toBe(last.pages['/a/']);
  expect(describeBuild(build)).toEqual([expect.stringContaining('all 2 pages and files, since what all') as string]);
  const same = startBuild(plan, { ...start, lasting, last });
  expect(allPages(same, new Set(['/b/']), 'code').isWanted('/a/')).toBe(true);
  expect(startBuild(plan, { ...start, lasting, last, standing: () => 'other' }).isWanted('/a/')).toBe(true);
});

test('a page is compared with what it was once, however often it is asked for', () => {
  let asked = 0;
  const key = new Proxy({ text: '1', links: 'x' }, { get: (of, name) => [(asked += 1), Reflect.get(of, name)][1] });
  const pages = { '/a/': page(key) };
  const build = startBuild(plan, { ...start, last: { ...last, pages } });
  for (let time = 0; time < 9; time += 1) expect(build.kept('/a/') === pages['/a/']).toBe(true);
  expect([build.isWanted('/a/'), asked]).toEqual([false, 2]);
});

test('pages are made whose inputs are others, and those that are new', () => {
  const build = startBuild(plan, { ...start, last });
  expect([...plan.keys()].map((address) => build.isWanted(address))).toEqual([false, true, true]);
  expect(describeBuild(build)).toEqual(['/b/  links, images', '/new/  new', '/gone/  gone']);
});

test.each<[name: string, start: Parameters<typeof startBuild>[1], reason: string]>([
  ['the first build', { ...start, last: undefined }, 'nothing is known'],
  ['another edition', { ...start, edition: 'two', last }, 'what all pages share changed'],
  [
    'a site that was changed',
    { ...start, last, standing: () => 'other' },
    'the site that stands is not as the last build left it',
  ],
])('all pages: %s', (_, other, reason) => {
  const build = startBuild(plan, other);
  expect(build.before).toBeUndefined();
  expect([...plan.keys()].every((address) => build.isWanted(address))).toBe(true);
  expect(describeBuild(build)).toEqual([expect.stringContaining(`all 3 pages and files, since ${reason}`) as string]);
});

test('a site from scratch says why', () => {
  expect(describeBuild(fromScratch(plan, 'it was asked for'))).toEqual([
    'all 3 pages and files, since it was asked for',
  ]);
});
