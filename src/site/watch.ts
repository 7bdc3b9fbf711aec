import { join, sep } from 'node:path';
import type { HookParameters } from 'astro';
import { checkProjectAt } from '../engine.ts';
import { pretty } from '../reporters/pretty.ts';
import type { Session } from './session.ts';

const settleMs = 50;

/** Keeps the session true while documents change: reads what changed, tells the findings, reloads the pages. */
export function watchDocuments(
  session: Session,
  { server, refreshContent, logger }: HookParameters<'astro:server:setup'>,
): void {
  const folder = join(session.place.root, session.project.config.content);
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  const print = () => process.stdout.write(pretty(session.report, { color: process.stdout.isTTY }));

  const update = async (): Promise<void> => {
    const { place, project: before } = session;
    Object.assign(session, await checkProjectAt(place, before.config, { before }));
    print();
    await refreshContent?.({ loaders: ['docwright'] });
  };

  server.watcher.add(folder);
  server.watcher.on('all', (event, path) => {
    if (event === 'addDir' || !(path === folder || path.startsWith(folder + sep))) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      // One after the other: a slow update that overtakes a later one would bring the past back.
      last = last
        .then(update)
        .catch((error: unknown) => logger.error(error instanceof Error ? error.message : String(error)));
    }, settleMs);
  });
  print();
}
