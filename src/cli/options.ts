import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { toBase } from '../config/base.ts';
import { UsageError } from '../model/usage-error.ts';
import { isDay } from '../text/day.ts';
import { nearest } from '../text/nearest.ts';
import type { Arguments, Command } from './command.ts';

/** @throws {UsageError} On an unknown flag, a flag without its value or a wrong number of arguments. */
export function parseCommandLine(name: string, { flags, arity, positionals }: Command, args: string[]): Arguments {
  const options = Object.fromEntries(
    Object.entries(flags).map(([flag, { short, value, repeatable = false }]) => [
      flag,
      {
        type: value === undefined ? ('boolean' as const) : ('string' as const),
        multiple: repeatable,
        ...(short && { short }),
      },
    ]),
  );
  const parsed = parse(name, { ...options, help: { type: 'boolean', short: 'h' } }, args);
  const [least, most] = arity;
  if (parsed.values['help'] !== true && (parsed.positionals.length < least || parsed.positionals.length > most)) {
    const wanted = positionals === '' ? 'no arguments' : positionals;
    throw new UsageError(`${name} takes ${wanted}; docwright ${name} --help tells more`);
  }
  return parsed;
}

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

function parse(name: string, options: Options, args: string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { values: values as Arguments['values'], positionals };
  } catch (error) {
    const message = (error as Error).message.split(/\. |\n/)[0] ?? '';
    const unknown = /Unknown option '--?([\w-]+)/.exec(message)?.[1];
    if (unknown === undefined) throw new UsageError(`${name}: ${message}`);
    const near = nearest(unknown, Object.keys(options));
    throw new UsageError(
      `${name} knows no flag --${unknown}; ${near ? `did you mean --${near}?` : `docwright ${name} --help lists its flags`}`,
    );
  }
}

/** @throws {UsageError} Where the flag's value is not a whole number from 0. */
export function numberFlag({ values }: Arguments, flag: string): number | undefined {
  const value = values[flag];
  if (typeof value !== 'string') return undefined;
  if (!/^\d+$/.test(value)) throw new UsageError(`--${flag} takes a number, not "${value}"`);
  return Number(value);
}

export const textFlag = ({ values }: Arguments, flag: string): string | undefined => {
  const value = values[flag];
  return typeof value === 'string' ? value : undefined;
};

/** Values of a flag that may be repeated, as they stand in the command line. */
export const listFlag = ({ values }: Arguments, flag: string): readonly string[] => {
  const value = values[flag];
  return Array.isArray(value) ? value : [];
};

/** @throws {UsageError} Where the flag's value is not a day of the calendar. */
export function dayFlag(args: Arguments, flag: string): string | undefined {
  const value = textFlag(args, flag);
  const isGood: boolean = value === undefined || isDay(value);
  if (isGood) return value;
  throw new UsageError(`--${flag} takes a day as YYYY-MM-DD, not "${value}"`);
}

export const placeFlags = (args: Arguments) => ({ root: textFlag(args, 'root'), config: textFlag(args, 'config') });

export const baseFlag = (args: Arguments): string | undefined => {
  const base = textFlag(args, 'base');
  return base === undefined ? undefined : toBase(base);
};

/** Folder of the built site, absolute. */
export const outDirOf = (args: Arguments, root: string): string =>
  resolve(textFlag(args, 'out-dir') ?? join(root, 'dist'));

/** Folder of the copy of the site that opens without a server, absolute. */
export const copyDirOf = (args: Arguments, root: string): string =>
  resolve(textFlag(args, 'out-dir') ?? join(root, 'dist-offline'));
