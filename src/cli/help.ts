import type { Command, Flag } from './command.ts';
import { commands } from './commands.ts';
import { table } from './table.ts';

/** What `docwright --help` prints. */
export function overview(): string {
  const rows = Object.entries(commands).map(
    ([name, { positionals, summary }]) => [`${name} ${positionals}`, summary] as const,
  );
  return `docwright checks typed documents and builds a site from them.

Usage: docwright <command>

${table(rows)}

docwright <command> --help lists a command's flags; docwright --version prints the version.
Exit status: 0 clean, 1 findings, 2 could not run.
`;
}

/** What `docwright <command> --help` prints. */
export function helpFor(name: string, { summary, positionals, flags }: Command): string {
  const rows = Object.entries(flags).map(([flag, spec]) => [flagUsage(flag, spec), spec.summary] as const);
  return `${summary}\n\nUsage: docwright ${`${name} ${positionals}`.trim()} [flags]\n\n${table(rows)}\n`;
}

const flagUsage = (flag: string, { short, value, repeatable }: Flag) =>
  `${short === undefined ? '   ' : `-${short},`} --${flag}${value === undefined ? '' : ` <${value}>`}${repeatable ? ' ...' : ''}`;
