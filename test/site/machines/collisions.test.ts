import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refuseTakenAddresses } from '../../../src/site/machines/index.ts';
import type { PlannedFile } from '../../../src/site/machines/planned-file.ts';
import { goodAdr, spawn } from '../../support/cli.ts';
import { machinesProject } from './project.ts';

const file = (address: string): PlannedFile => ({ address, inputs: () => ({}), make: () => '' });

test.each([
  ['/llms.txt/', '/llms.txt'],
  ['/adrs/0001-x.md/', '/adrs/0001-x.md'],
  ['/llms.txt/more/', '/llms.txt'],
])('the page %s and the file %s cannot both be', (page, address) => {
  expect(() => refuseTakenAddresses(['/', '/adrs/', page], [file('/feed.xml'), file(address)])).toThrow(
    `The page ${page} stands where the site has its file ${address}; rename the document`,
  );
});

test('pages and files that only look alike may be', () => {
  expect(() => refuseTakenAddresses(['/', '/llms/', '/adrs/llms.txt/'], [file('/llms.txt')])).not.toThrow();
});

test('a document where a file belongs is named, and nothing is built', () => {
  const root = machinesProject("base: '/docs'", { 'content/adrs/0001-one.md.md': goodAdr });
  const { status, out, err } = spawn('build', '--root', root);
  expect(status, out).toBe(2);
  expect(err).toContain('The page /adrs/0001-one.md/ stands where the site has its file /adrs/0001-one.md; rename the');
  expect(existsSync(join(root, 'dist'))).toBe(false);
});

test('files of the project go before those that would be made; without an address there are no absolute ones', () => {
  const root = machinesProject('noindex: true', {
    'content/adrs/0001-one.md': goodAdr,
    'content/adrs/0002-two.md': goodAdr,
    'public/llms.txt': 'Mine\n',
    'public/adrs/0003-three.md': 'Mine too\n',
    'src/pages/docwright.json.ts': "export const GET = () => new Response('{}');\n",
    'astro.config.mjs':
      "import docwright from 'docwright/integration';\nexport default { integrations: [docwright()] };\n",
  });
  expect(spawn('build', '--root', root)).toMatchObject({
    status: 0,
    err: expect.not.stringContaining('security') as string,
  });
  const text = (path: string) => readFileSync(join(root, 'dist', path), 'utf8');
  expect(text('llms.txt')).toBe('Mine\n');
  expect(text('adrs/0003-three.md')).toBe('Mine too\n');
  expect(text('docwright.json')).toBe('{}');
  expect(text('llms-full.txt')).toContain('# Three');
  expect(text('adrs/0002-two.md')).toContain('page: "/adrs/0002-two/"');
  expect(text('robots.txt')).toBe('User-agent: *\nDisallow: /\n');
  expect(text('index.html')).toContain('<meta name="robots" content="noindex, nofollow">');
  for (const path of ['feed.xml', 'sitemap-index.xml', '.well-known/security.txt'])
    expect(existsSync(join(root, 'dist', path)), path).toBe(false);
});
