import { checkProjectAt, openConfig } from '../../engine/index.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { UsageError } from '../../model/usage-error.ts';
import { findProject } from '../../read/project-place.ts';
import { replaceText } from '../../read/replace-text.ts';
import { unifiedDiff } from '../../reporters/diff.ts';
import { forLine, forTerminal } from '../../reporters/escape.ts';
import { totals } from '../../reporters/totals.ts';
import { rules } from '../../rules/index.ts';
import { nearest } from '../../text/nearest.ts';
import { count } from '../../text/words.ts';
import type { Run } from '../command.ts';
import { type Mended, mend, mendedText } from '../fix/mend.ts';
import { dayFlag, listFlag, placeFlags } from '../options.ts';
import { pathFilter, refuseNoDocument } from '../paths.ts';

export const run: Run = async (args, io) => {
  const ruleIds = listFlag(args, 'rule').map(ruleId);
  const asOf = dayFlag(args, 'as-of');
  const place = findProject(placeFlags(args));
  const isChecked = pathFilter(args.positionals, place.root);
  const config = await openConfig(place);
  const useBaseline = args.values['no-baseline'] !== true;
  const mended = await mend(
    (texts, before) => checkProjectAt(place, config, { isChecked, texts, before, useBaseline, asOf }),
    (finding) => ruleIds.length === 0 || ruleIds.includes(finding.ruleId),
  );
  const { summary } = mended.left.report;
  refuseNoDocument(args.positionals, mended.left.report, config);
  if (args.values['dry-run'] === true) {
    for (const [path, { text, splices }] of mended.files) io.out(unifiedDiff(path, text, splices));
    io.err(outcome(mended, 'would be mended'));
  } else {
    const failed = write(mended, place.root);
    io.out(outcome(without(mended, failed), 'mended'));
    if (failed.size > 0) throw new UsageError(`${[...failed.values()].join('\n')}\nRun docwright fix again`);
  }
  return summary.errors > 0 ? 1 : 0;
};

/** @throws {UsageError} Where there is no such rule. */
function ruleId(name: string): string {
  const ids = rules.map(({ id }) => id);
  if (ids.includes(name)) return name;
  const near = nearest(name, ids);
  throw new UsageError(`There is no rule "${name}"${near === undefined ? '' : `; did you mean ${near}?`}`);
}

/** @returns By path, why files could not be written; all others are then. */
function write({ files }: Mended, root: string): Map<string, string> {
  const failed = new Map<string, string>();
  for (const [path, file] of files) {
    try {
      replaceText(root, path, file.text, mendedText(file));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      failed.set(path, error.message);
    }
  }
  return failed;
}

const without = ({ findings, files, left }: Mended, failed: ReadonlyMap<string, string>): Mended => ({
  findings: findings.filter(({ path }) => !failed.has(path)),
  files: new Map(Array.from(files).filter(([path]) => !failed.has(path))),
  left,
});

/** @param verb What happened to the findings: `mended`, `would be mended`. */
function outcome({ findings, files, left }: Mended, verb: string): string {
  const lines = findings.map((finding) => `${line(finding)}\n`);
  const what =
    findings.length === 0
      ? 'Nothing to mend'
      : `\n${count(findings.length, 'finding')} in ${count(files.size, 'file')} ${verb}`;
  return `${lines.join('')}${what}; ${totals(left.report.summary)}\n`;
}

const line = ({ path, range, ruleId: rule, message }: Diagnostic): string =>
  `${forLine(path)}:${range.start.line}:${range.start.column} ${rule}  ${forTerminal(message)}`;
