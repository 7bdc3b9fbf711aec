import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';

const text = readFileSync(new URL('../../content/specs/command-line.md', import.meta.url), 'utf8');
const [everywhere = ''] = text.split('\n### check\n');

test.each(Object.entries(commands))('the specification has %s with its flags, and no others', (name, { flags }) => {
  const section = text.split(`\n### ${name}\n`)[1]?.split(/\n##/)[0] ?? '';
  expect(section).toContain(`\`docwright ${name}`);
  const flagsIn = (part: string) =>
    Array.from(part.matchAll(/^\| (?:`-\w`, )?`(--[\w-]+)`/gm), ([, flag = '']) => flag.slice(2));
  expect([...flagsIn(section), ...flagsIn(everywhere)].toSorted()).toEqual(Object.keys(flags).toSorted());
});
