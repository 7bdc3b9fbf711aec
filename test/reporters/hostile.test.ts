import { describe, expect, test } from 'vitest';
import { reporters } from '../../src/reporters/index.ts';
import { diagnostic, page, reportOf } from '../support/report.ts';

const attacks = [
  '\u001B[2J\u001B]0;title\u0007',
  '\u009B31m\u0085\u0000\u0008\u007F',
  '\u202Eesrever\u2066\u2028\u2029',
  '\r\n::error file=x::owned',
  '::stop-commands::token',
  '  ::add-mask::a',
  '##[stop-commands]token ###[x] ##vso[task.setvariable variable=a]b ##teamcity[x]',
  '\n\n##[add-mask]a\n',
  ']]></failure><script>&"\'',
  '%0A::error::owned%0D',
  '\uD800 half',
];

const isControl = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/u;

describe.each(Object.entries(reporters))('%s', async (name, load) => {
  const reporter = await load();
  test.each(attacks)('%j steers neither a terminal nor a CI log', (text) => {
    const evil = { ...diagnostic, message: text, help: text, path: `content/${text}.md` };
    const report = reportOf([evil, { ...evil, severity: 'info' }], '', page);
    const source = new Map([[evil.path, `${text}\n${text}\n${text}\n`]]);
    const output = reporter({ ...report, documents: [evil.path], sources: source }, { color: false });
    expect(output.replaceAll('\n', '')).not.toMatch(isControl);
    expect(output).not.toMatch(/##\w*\[/);
    const commands = output.split('\n').filter((line) => line.trimStart().startsWith('::'));
    expect(commands.map((line) => /^::(\w+) file=[^:]*::/.exec(line)?.[1])).toEqual(
      name === 'github' ? ['error', 'notice'] : [],
    );
    expect(output.isWellFormed()).toBe(true);
  });
});

test('XML and JSON hold the text as text', async () => {
  const evil = { ...diagnostic, message: ']]></failure><x/>&<!--' };
  const junit = await reporters.junit();
  const xml = junit(reportOf([evil]), { color: false });
  expect(xml.match(/<\/?[a-z-]+/g)?.filter((tag) => tag === '<x')).toEqual([]);
  for (const reporter of await Promise.all([reporters.json(), reporters.sarif(), reporters.gitlab()]))
    expect(() => JSON.parse(reporter(reportOf([evil]), { color: false })) as unknown).not.toThrow();
});
