import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildOptions } from '../../scripts/bench/build-options.ts';
import { writeTree } from '../support/cli.ts';

const folder = writeTree({ 'generate-corpus.mjs': '' });

test('nothing given but the folder', async () => {
  expect(await buildOptions([folder])).toEqual({
    generator: join(folder, 'generate-corpus.mjs'),
    counts: [200, 1000, 5000],
    only: ['docwright', 'starlight', 'astro', 'hugo'],
    steps: ['cold', 'unchanged', 'edit', 'title', 'theme'],
    runs: undefined,
    timeout: 900,
    json: undefined,
  });
});

test('all given', async () => {
  const flags = ['--only', 'hugo,docwright', '--steps', 'edit', '--runs', '2', '--timeout', '60', '--json', '/a.json'];
  expect(await buildOptions([folder, '10', ...flags])).toMatchObject({
    counts: [10],
    only: ['docwright', 'hugo'],
    steps: ['edit'],
    runs: 2,
    timeout: 60,
    json: '/a.json',
  });
});

test.each<[args: string[], message: RegExp]>([
  [['/none'], /^There is no \/none\/generate-corpus.mjs/],
  [[folder, '9'], /^"9" is no value for a number of documents: write a whole number from 10 upwards$/],
  [[folder, '1e3'], /^"1e3" is no value/],
  [[folder, '--runs', '0'], /^"0" is no value for --runs/],
  [[folder, '--only', 'hugo,jekyll'], /^--only: there is no "jekyll"; there are docwright, starlight, astro, hugo$/],
  [[folder, '--steps', ''], /^--steps: there is no ""/],
  [[folder, '--fast'], /--fast/],
])('%j is refused', async (args, message) => {
  await expect(buildOptions(args)).rejects.toThrow(message);
});
