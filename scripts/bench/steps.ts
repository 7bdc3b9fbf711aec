import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { settled } from './corpus.ts';
import { type Cost, measure } from './measure.ts';
import { forget, type Project, type State, write } from './project.ts';
import { faultOf, type SiteSize, sizeOf } from './site.ts';

/** What is changed before a build, by the name of the step, in the order in which they are done. */
export const steps = {
  cold: (state: State): State => state,
  unchanged: (state: State): State => state,
  edit: (state: State, turn: number): State => ({ ...state, sentence: `Sentence ${turn} of this measurement.` }),
  title: (state: State, turn: number): State => ({ ...state, title: `Title ${turn} of this measurement` }),
  theme: (state: State, turn: number): State => ({ ...state, token: `#1a2b${(0xd0 + turn).toString(16)}` }),
};

export type Step = keyof typeof steps;
export const stepNames = Object.keys(steps) as Step[];

/** A build that did what it should, or why it is not worth a figure. */
export type Outcome = (Cost & SiteSize) | { problem: string };

/**
 * Builds a project after each of the steps; the cold build is done in any case, as the others rest on it.
 *
 * @param turn Another one for each run of a project, from 0.
 * @param timeout Seconds that a build may take.
 */
export async function* runSteps(
  project: Project,
  wanted: readonly Step[],
  turn: number,
  timeout: number,
): AsyncGenerator<[Step, Outcome]> {
  forget(project.root);
  let state: State = steps.theme(steps.title(steps.edit({ sentence: '', title: '', token: '' }, 0), 0), 0);
  let hindrance: string | undefined;
  for (const step of stepNames.filter((name) => name === 'cold' || wanted.includes(name))) {
    state = steps[step](state, turn + 1);
    const outcome: Outcome = hindrance === undefined ? await build(project, state, timeout) : { problem: hindrance };
    if (step === 'cold' && 'problem' in outcome) hindrance = `no cold build: ${outcome.problem}`;
    if (wanted.includes(step)) yield [step, outcome];
  }
}

async function build(project: Project, state: State, timeout: number): Promise<Outcome> {
  const { root, tool } = project;
  write(project, state);
  await setTimeout(settled);
  const log = join(root, 'build.log');
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
  const cost = await measure(tool.command, root, { timeout, log, env });
  if (cost.isOverTime) return { problem: `over ${timeout} s (${cost.cpu.toFixed(0)} CPU s until then)` };
  if (cost.status !== 0) return { problem: `failed with status ${cost.status}: ${reason(log)}` };
  const fault = faultOf(project, state);
  return fault === undefined ? { ...cost, ...sizeOf(root) } : { problem: `not counted: ${fault}` };
}

/** The first line of a log that speaks of an error, or the last one. */
function reason(log: string): string {
  const lines = stripVTControlCharacters(readFileSync(log, 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '');
  return (lines.find((line) => /error|fatal/i.test(line)) ?? lines.at(-1) ?? 'it printed nothing').trim().slice(0, 200);
}
