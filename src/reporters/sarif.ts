import type { Diagnostic, Level } from '../model/diagnostic.ts';
import type { Range } from '../model/position.ts';
import type { RuleInfo } from '../model/rule-info.ts';
import { forTerminal, toJson } from './escape.ts';
import { fingerprints } from './fingerprints.ts';
import type { Reporter } from './reporter.ts';

const levels = { error: 'error', warning: 'warning', info: 'note', off: 'none' } satisfies Record<Level, string>;

/** SARIF 2.1.0, for code scanning and viewers in editors. */
export const sarif: Reporter = (report, { folder = '' }) => {
  const { version, rules, diagnostics } = report;
  const names = fingerprints(report);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const results = diagnostics.map((diagnostic, index) => ({
    ruleId: diagnostic.ruleId,
    ...(indexes.has(diagnostic.ruleId) && { ruleIndex: indexes.get(diagnostic.ruleId) }),
    level: levels[diagnostic.severity],
    message: { text: messageText(diagnostic) },
    locations: [{ physicalLocation: location(`${folder}${diagnostic.path}`, diagnostic.range) }],
    partialFingerprints: { 'docwrightFinding/v1': names[index] },
  }));
  const driver = { name: 'docwright', semanticVersion: version, version, rules: rules.map(descriptor) };
  return toJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  });
};

const descriptor = ({ id, severity, summary, rationale, page }: RuleInfo) => ({
  id,
  shortDescription: { text: summary },
  fullDescription: { text: rationale },
  help: { text: `${summary} ${rationale}${page === undefined ? '' : ` See ${page}`}` },
  defaultConfiguration: { enabled: severity !== 'off', level: levels[severity] },
  ...(page !== undefined && { helpUri: page }),
});

/** SARIF reads `[text](address)` in a message as a link; brackets of a document are escaped. */
const messageText = ({ message, help }: Diagnostic): string =>
  forTerminal(`${message}. ${help}`).replace(/\\(?!u[\da-f]{4})|[[\]]/g, String.raw`\$&`);

const location = (path: string, { start, end }: Range) => ({
  artifactLocation: {
    uri: path.toWellFormed().split('/').map(encodeURIComponent).join('/'),
    uriBaseId: '%SRCROOT%',
  },
  region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
});
