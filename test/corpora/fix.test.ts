import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, writeTree } from '../support/cli.ts';
import { corpusPath, hasCorpus } from './corpus.ts';

const texts = (root: string): Map<string, string> =>
  new Map(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(root, path)).isFile())
      .map((path) => [path, readFileSync(join(root, path), 'latin1')]),
  );

/** Tells whether a text is another with lines put in. */
function hasGrown(before: string, after: string): boolean {
  const lines = before.split('\n');
  let at = 0;
  for (const line of after.split('\n')) if (line === lines[at]) at += 1;
  return at === lines.length;
}

describe.each([
  ['govuk-adrs/govuk-aws', 'govuk-adrs', 1],
  ['govuk-adrs/govuk-infra', 'govuk-adrs', 1],
  ['powershell-7.5', 'powershell-7.5', 11],
  ['prom-runbooks', 'prom-runbooks', 4],
  ['starlight-en', 'starlight-en', 0],
])('%s', (name, config, files) => {
  test.skipIf(!hasCorpus(name))(`what fix inserts into ${files} files; a second run changes nothing`, async () => {
    const root = writeTree({});
    cpSync(corpusPath(name), root, { recursive: true });
    const args = [
      '--root',
      root,
      '--config',
      join(import.meta.dirname, `${config}.config.ts`),
      '--rule',
      'missing-section',
    ];
    const before = texts(root);
    const dry = await run('fix', '--dry-run', ...args);
    expect(texts(root)).toEqual(before);
    const first = await run('fix', ...args);
    expect(first.status).toBe(dry.status);
    const after = texts(root);
    const changed = Array.from(after).filter(([path, text]) => text !== before.get(path));
    expect(changed).toHaveLength(files);
    expect(changed.filter(([path, text]) => !hasGrown(before.get(path) ?? '', text))).toEqual([]);
    expect((await run('fix', ...args)).out).toMatch(/^Nothing to mend; /);
    expect(texts(root)).toEqual(after);
  });
});
