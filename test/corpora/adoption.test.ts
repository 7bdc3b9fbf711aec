import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, writeTree } from '../support/cli.ts';
import { corpusPath, hasCorpus } from './corpus.ts';

describe.each(['govuk-aws', 'govuk-infra'])('govuk-adrs/%s', (tree) => {
  const name = `govuk-adrs/${tree}`;

  test.skipIf(!hasCorpus(name))('is adopted by one config and one baseline; a new fault is red', async () => {
    const root = writeTree({});
    cpSync(corpusPath(name), root, { recursive: true });
    mkdirSync(join(root, 'node_modules'));
    const place = ['--root', root, '--config', join(import.meta.dirname, 'govuk-adrs.config.ts')];
    expect((await run('check', ...place)).status).toBe(1);

    expect(await run('baseline', ...place)).toMatchObject({ status: 0, err: '' });
    expect(await run('check', ...place, '--max-warnings', '0')).toMatchObject({ status: 0, err: '' });

    const folder = join(root, 'docs/architecture/decisions');
    const first = readdirSync(folder).find((file) => file.startsWith('0002')) ?? '';
    appendFileSync(join(folder, first), '\nSee [the plan](no-such-plan.md).\n');
    const red = await run('check', ...place, '--format', 'json');
    const { diagnostics } = JSON.parse(red.out) as { diagnostics: { ruleId: string; path: string }[] };
    expect(red.status).toBe(1);
    expect(diagnostics.map(({ ruleId, path }) => `${path} ${ruleId}`)).toEqual([
      `docs/architecture/decisions/${first} broken-link`,
    ]);

    // What is mended has to leave the baseline as well.
    const baseline = readFileSync(join(root, 'docwright.baseline.json'), 'utf8');
    writeFileSync(join(root, 'docwright.baseline.json'), baseline.replace('"findings": [', `"findings": [\n${gone},`));
    const stale = await run('check', ...place, '--format', 'concise');
    expect(stale.out).toContain('The baseline lists a finding that is mended');
    expect(await run('baseline', '--prune', ...place)).toMatchObject({ status: 0 });
    expect((await run('check', ...place, '--format', 'concise')).out).not.toContain('The baseline lists');
  });
});

const gone = '    {"path":"docs/a.md","rule":"broken-link","message":"x","text":"","count":1}';
