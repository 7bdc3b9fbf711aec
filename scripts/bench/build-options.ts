import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generatorIn } from './corpus.ts';
import { type Step, stepNames } from './steps.ts';
import { tools } from './tools/index.ts';

export interface BuildOptions {
  /** Path of generate-corpus.mjs. */
  generator: string;
  /** Numbers of documents. */
  counts: number[];
  /** Names of tools. */
  only: string[];
  steps: Step[];
  /** Default: 3, and 1 for 5,000 documents and more. */
  runs: number | undefined;
  /** Seconds that a build may take. */
  timeout: number;
  /** File for all figures. */
  json: string | undefined;
}

const flag = { type: 'string' } as const;

/** Rejects where an argument is not what it has to be. */
export async function buildOptions(args: readonly string[]): Promise<BuildOptions> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { only: flag, steps: flag, runs: flag, timeout: flag, json: flag },
  });
  const [generatorFolder = '../shared/bench', ...counts] = positionals;
  const names = tools.map(({ name }) => name);
  return {
    generator: generatorIn(generatorFolder),
    counts: counts.length > 0 ? counts.map((text) => whole('a number of documents', text, 10)) : [200, 1000, 5000],
    only: listed('--only', values.only, names),
    steps: listed('--steps', values.steps, stepNames) as Step[],
    runs: values.runs === undefined ? undefined : whole('--runs', values.runs, 1),
    timeout: whole('--timeout', values.timeout ?? '900', 1),
    json: values.json === undefined ? undefined : resolve(values.json),
  };
}

function whole(name: string, text: string, least: number): number {
  if (/^\d+$/.test(text) && Number(text) >= least) return Number(text);
  throw new Error(`"${text}" is no value for ${name}: write a whole number from ${least} upwards`);
}

/** @returns All names where nothing is given; those that are given, in the order of the names. */
function listed(flagName: string, text: string | undefined, names: readonly string[]): string[] {
  const given = text?.split(',').map((name) => name.trim());
  const unknown = given?.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`${flagName}: there is no "${unknown}"; there are ${names.join(', ')}`);
  return names.filter((name) => given === undefined || given.includes(name));
}
