import type { Io } from './io.ts';

/** A flag of a command; `value` names what it takes, absent for a switch. */
export interface Flag {
  short?: string;
  value?: string;
  /** May be given several times. */
  repeatable?: boolean;
  summary: string;
}

export interface Arguments {
  /** By flag; a switch is true, a flag that may be repeated has a list. */
  values: Record<string, string | boolean | string[] | undefined>;
  positionals: string[];
}

/** @returns The exit status: 0 clean, 1 findings. @throws {UsageError} Where it cannot run; status 2. */
export type Run = (args: Arguments, io: Io) => Promise<number>;

/** What the command line knows of a command before it loads it. */
export interface Command {
  summary: string;
  /** Its positional arguments, as help shows them: `[paths...]`. */
  positionals: string;
  /** How many positional arguments it takes. */
  arity: [least: number, most: number];
  flags: Record<string, Flag>;
  load(): Promise<{ run: Run }>;
}
