import { expect, test } from 'vitest';
import { rendererOf } from '../support/render.ts';

const text = '# A\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n\n- [ ] x\n- [x] y\n- z\n';

test.each(['md', 'mdx'] as const)(
  'rows and items of %s have the lines that views lead to, and no others',
  async (format) => {
    const html = await rendererOf({ rowLines: () => new Set([6, 9]) })(format, text);
    expect(html?.match(/<(?:tr|li)[^>]* id="[^"]*"/g)?.map((tag) => tag.replace(/ class="[^"]*"/, ''))).toEqual([
      '<tr id="line-6"',
      '<li id="line-9"',
    ]);
  },
);

test('documents without typed tables stay as they are', async () => {
  await expect(rendererOf()('md', text)).resolves.not.toContain('line-');
});
