import { join, sep } from 'node:path';
import type { HookParameters } from 'astro';
import { openSite } from '../engine/site.ts';
import type { Report } from '../model/report.ts';
import { updates } from '../read/watch.ts';
import { pretty } from '../reporters/pretty.ts';
import type { Session } from './session.ts';

/** Lists of the modules and images of documents, in the folder `.astro`. */
const writtenByAstro = ['content-modules.mjs', 'content-assets.mjs'];

/** Keeps the session true while documents change: reads what changed, tells the findings, reloads the pages. */
export function watchDocuments(
  session: Session,
  { server, refreshContent, logger }: HookParameters<'astro:server:setup'>,
): void {
  const { place, project } = session.site;
  const folder = join(place.root, project.config.content);
  let told: Report | undefined;
  const print = () => {
    process.stdout.write(pretty(news(session.site.report, told), { color: process.stdout.isTTY }));
    told = session.site.report;
  };

  const update = async (): Promise<void> => {
    session.site = await openSite(place, project.config, { before: session.site });
    print();
    await refreshContent?.({ loaders: ['docwright'] });
    // On a busy machine the watcher can miss what Astro wrote; a page would then stay at an error.
    for (const name of writtenByAstro) server.watcher.emit('change', join(place.root, '.astro', name));
  };

  const { trigger } = updates(() =>
    update().catch((error: unknown) => logger.error(error instanceof Error ? error.message : String(error))),
  );
  server.watcher.add(folder);
  server.watcher.on('all', (event, path) => {
    if (event !== 'addDir' && (path === folder || path.startsWith(folder + sep))) trigger();
  });
  print();
}

/** The findings that were not told yet: who saves often should see what the last save brought. Infos are in the pages. */
function news(report: Report, told: Report | undefined): Report {
  const known = new Set(told?.diagnostics.map((finding) => JSON.stringify(finding)));
  const diagnostics = report.diagnostics.filter(
    (finding) => finding.severity !== 'info' && !known.has(JSON.stringify(finding)),
  );
  return { ...report, diagnostics };
}
