import { expect, test } from 'vitest';
import { unusableFileName } from '../../src/rules/unusable-file-name.ts';
import { brief, checkText } from '../support/check-text.ts';

test.each<[path: string, characters: string | undefined]>([
  ['adrs/a#b.md', '#'],
  ['adrs/50%.md', '%'],
  ['adrs/why?.mdx', '?'],
  ['adrs/c#/a%20b.md', '# and %'],
  ['adrs/0001-a.b_c~d (e) ü 日本 &+,.md', undefined],
])('%s', (path, characters) => {
  const id = path.replace(/\.mdx?$/, '');
  expect(checkText(unusableFileName, { [path]: 'Text.\n' }).map(brief)).toEqual(
    characters === undefined ? [] : [`content/${path}:1:1 The path "${id}" holds ${characters}`],
  );
});
