import { readFileSync } from 'node:fs';
import { type CheckedProject, openConfig } from '../engine/index.ts';
import type { Config } from '../model/config.ts';
import type { Project } from '../model/project.ts';
import type { Report } from '../model/report.ts';
import { findProject, type ProjectPlace } from '../read/project-place.ts';
import { folderWatcher, foldersToWatch, updates } from '../read/watch.ts';
import { totals } from '../reporters/totals.ts';
import { errorText } from './error-text.ts';
import type { Io } from './io.ts';

type PlaceOptions = Parameters<typeof findProject>[0];

export interface Watched {
  check: (place: ProjectPlace, config: Config, before: Project | undefined) => Promise<CheckedProject>;
  show: (report: Report, config: Config) => Promise<void>;
}

/**
 * Checks a project, and again whenever its documents, its config or its baseline change. What cannot be checked is told
 * and waited for.
 *
 * @returns 0, when the process is told to end.
 */
export async function watchProject(options: PlaceOptions, { check, show }: Watched, io: Io): Promise<number> {
  const read = configReader();
  let last: CheckedProject | undefined;
  let told = '';

  const update = async (): Promise<void> => {
    try {
      watcher.watch(foldersToWatch(options, undefined));
      const place = findProject(options);
      const config = await read(place);
      watcher.watch(foldersToWatch(options, config));
      const checked = await check(place, config, last?.project);
      if (told !== '' || last === undefined || differs(last, checked)) {
        io.out(`${heading(totals(checked.report.summary))}\n`);
        await show(checked.report, config);
      }
      last = checked;
      told = '';
    } catch (error) {
      const text = errorText(error);
      if (text !== told) io.err(`${heading('not checked')}\n${text}`);
      told = text;
    }
  };

  const { trigger, stop } = updates(update);
  const watcher = folderWatcher(trigger);
  const ended = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  io.err('Watching the documents; Ctrl+C ends it\n');
  trigger();
  await ended;
  await stop();
  watcher.close();
  return 0;
}

const width = 100;

const heading = (words: string): string => `── ${new Date().toTimeString().slice(0, 8)} ${words} `.padEnd(width, '─');

/** @returns A function that loads the config anew when its text has changed. */
function configReader(): (place: ProjectPlace) => Promise<Config> {
  let known: { text: string | undefined; config: Config } | undefined;
  let times = 0;
  return async (place) => {
    const text = place.configPath === undefined ? undefined : readFileSync(place.configPath, 'utf8');
    if (known === undefined || known.text !== text) {
      known = undefined;
      times += 1;
      known = { text, config: await openConfig(place, times === 1 ? '' : String(times)) };
    }
    return known.config;
  };
}

/** An editor writes more often than it changes something. */
const differs = (before: CheckedProject, after: CheckedProject): boolean =>
  before.project.documents.length !== after.project.documents.length ||
  after.project.documents.some((document, index) => document !== before.project.documents[index]) ||
  JSON.stringify(before.report.diagnostics) !== JSON.stringify(after.report.diagnostics);
