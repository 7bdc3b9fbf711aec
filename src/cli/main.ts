import { resolve } from 'node:path';
import { UsageError } from '../model/usage-error.ts';
import { commands, type CommandName } from './commands.ts';
import { errorText } from './error-text.ts';
import { parseCommandLine } from './options.ts';
import { withCache } from './cache.ts';
import { terminal, type Io } from './io.ts';

/**
 * Runs a command line.
 *
 * @param args Without node and script.
 * @returns The exit status: 0 clean, 1 findings, 2 could not run.
 */
export async function main(args: readonly string[], io: Io = terminal()): Promise<number> {
  try {
    return await run(args, io);
  } catch (error) {
    io.err(errorText(error));
    return 2;
  }
}

async function run(args: readonly string[], io: Io): Promise<number> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'; // docwright sends nothing anywhere, and neither do its parts.
  const [name, ...rest] = args;
  if (name === '-v' || name === '--version') {
    const { version } = await import('../engine/edition.ts');
    io.out(`${version}\n`);
    return 0;
  }
  if (name === undefined || name === '-h' || name === '--help' || name === 'help') {
    const { overview } = await import('./help.ts');
    io.out(overview());
    return 0;
  }
  if (!Object.hasOwn(commands, name))
    throw new UsageError(`There is no command "${name}"; docwright --help lists them`);
  const command = commands[name as CommandName];
  const { values, positionals } = parseCommandLine(name, command, rest);
  if (values['help'] === true) {
    const { helpFor } = await import('./help.ts');
    io.out(helpFor(name, command));
    return 0;
  }
  const { run: runCommand } = await command.load();
  const cache = values['cache-dir'];
  const go = () => runCommand({ values, positionals }, io);
  return typeof cache === 'string' ? withCache(resolve(cache), go) : go();
}
