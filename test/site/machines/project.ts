import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { goodAdr, writeTree } from '../../support/cli.ts';
import { ownRoot } from '../../support/own-site.ts';

export const wildTitle = `Use <script>alert("x")</script> & 'quotes' 😀 [b](c) \u0007`;

const links = `See [two](0002-two.md#decision), ![dot](dot.svg), [data](data.csv), [other][r], [elsewhere](https://example.org/?b=1&c),
<a href="0003-three.mdx?x=1">three</a>, [old](/docs/adrs/0002-two/), [logo](/docs/logo.svg), [decision](#decision), \`[code](0002-two.md)\`.

[r]: 0002-two.md`;

const jsx = `import Note from '../../components/Note.astro';
export const two = 2;

<Note href="0001-one.md">A {two}</Note>

\`\`\`js
import x from 'y';
\`\`\``;

const dot = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>\n';

export const config = (more = ''): string => `import { defineConfig } from 'docwright';
export default defineConfig({ title: 'Test & <b>', description: 'What we "know"', ${more} });
`;

const body = 'We need a thing that is there.';

/** A project with what files for machines have to get right. */
export function machinesProject(settings: string, files: Record<string, string> = {}): string {
  const root = writeTree({
    'docwright.config.ts': config(settings),
    'content/adrs/0001-one.md': goodAdr
      .replace('status: accepted', 'status: superseded\nsupersededBy: 0002-two')
      .replace(body, links),
    'content/adrs/0002-two.md': goodAdr
      .replace('title: Use text', () => `title: ${JSON.stringify(wildTitle)}`)
      .replace('status: accepted', 'status: accepted\ntags: [constructor, __proto__]\nsupersedes: [0001-one]'),
    'content/adrs/0003-three.mdx': goodAdr.replace('Use text', 'Three').replace(body, () => jsx),
    'content/adrs/dot.svg': dot,
    'content/adrs/data.csv': 'a,b\n',
    'components/Note.astro': '<aside><slot /></aside>\n',
    'public/logo.svg': dot,
    ...files,
  });
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(ownRoot, join(root, 'node_modules/docwright'));
  symlinkSync(join(ownRoot, 'node_modules/astro'), join(root, 'node_modules/astro'));
  return root;
}
