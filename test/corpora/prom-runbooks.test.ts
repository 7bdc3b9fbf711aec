import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { run } from '../support/cli.ts';
import { corpusPath, hasCorpus } from './corpus.ts';

interface FileFindings {
  lines: number;
  missing: string[];
  out_of_order: string[];
  duplicate: string[];
}

const name = 'prom-runbooks';

const findings = () => {
  const { files } = JSON.parse(readFileSync(join(corpusPath(name), 'FINDINGS.json'), 'utf8')) as {
    files: Record<string, FileFindings>;
  };
  return Object.entries(files);
};

describe.skipIf(!hasCorpus(name))('prom-runbooks', () => {
  test('missing, misordered, repeated and over-long are what others found', async () => {
    const config = join(import.meta.dirname, `${name}.config.ts`);
    const { out } = await run('check', '--root', corpusPath(name), '--config', config, '--format', 'json');
    const { summary, diagnostics } = JSON.parse(out) as { summary: { documents: number }; diagnostics: Diagnostic[] };
    const found = (ruleId: string) => diagnostics.filter((diagnostic) => diagnostic.ruleId === ruleId);
    const sections = (ruleId: string) =>
      found(ruleId)
        .map(({ path, message }) => `${path} ${/"([^"]+)"/.exec(message)?.[1]}`)
        .toSorted();
    const expected = (key: 'missing' | 'out_of_order' | 'duplicate') =>
      findings()
        .flatMap(([path, file]) => file[key].map((title) => `${path} ${title}`))
        .toSorted();

    expect(summary.documents).toBe(119);
    expect(expected('missing')).toHaveLength(16);
    expect(sections('missing-section')).toEqual(expected('missing'));
    expect(sections('section-order')).toEqual(expected('out_of_order'));
    expect(sections('duplicate-section')).toEqual(expected('duplicate'));
    expect(found('too-long').map(({ path }) => path)).toEqual(
      findings()
        .filter(([, { lines }]) => lines > 150)
        .map(([path]) => path),
    );
  });
});
