import { forLine } from '../../reporters/escape.ts';
import { createProgress } from './progress.ts';

/** What a build tells while it works and at its end, to standard error. */
export function outputs({ verbose = false }: { verbose?: boolean | undefined }) {
  const { stderr } = process;
  const write = (text: string): void => void stderr.write(text);
  return {
    progress: createProgress({ write, isTerminal: stderr.isTTY, isVerbose: verbose }),
    warn: (line: string) => write(`${forLine(line)}\n`),
    explain: (lines: readonly string[]) => {
      if (verbose) write(lines.map((line) => `${forLine(line)}\n`).join(''));
    },
  };
}
