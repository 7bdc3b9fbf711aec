import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Report } from '../../src/model/report.ts';
import type { RuleInfo } from '../../src/model/rule-info.ts';

export const diagnostic: Diagnostic = {
  ruleId: 'broken-link',
  severity: 'error',
  message: 'No file "x.md"',
  help: 'Mend the path',
  path: 'content/adrs/a.md',
  docType: 'adr',
  range: { start: { line: 2, column: 5 }, end: { line: 2, column: 14 } },
};

const rule: RuleInfo = {
  id: 'broken-link',
  severity: 'error',
  summary: 'A link leads nowhere.',
  rationale: 'Readers stop there.',
  page: undefined,
};

/** A report on three documents, with two rules. */
export const reportOf = (
  diagnostics: Diagnostic[],
  source = 'First line\nSee [it](x.md) here\n',
  page?: string,
): Report => ({
  version: '1.2.3',
  summary: {
    documents: 3,
    errors: diagnostics.filter(({ severity }) => severity === 'error').length,
    warnings: diagnostics.filter(({ severity }) => severity === 'warning').length,
    infos: diagnostics.filter(({ severity }) => severity === 'info').length,
    durationMs: 4,
  },
  diagnostics,
  documents: ['content/adrs/a.md', 'content/adrs/b.md', 'content/guides/c.md'],
  rules: [
    { ...rule, page },
    { ...rule, id: 'too-long', severity: 'off', page: page?.replace('broken-link', 'too-long') },
  ],
  sources: new Map([['content/adrs/a.md', source]]),
});

/** Address of the page of the rule of `diagnostic`. */
export const page = 'https://docs.example.org/base/rules/broken-link/';
