import { join, sep } from 'node:path';
import type { HookParameters } from 'astro';
import { openSite } from '../engine/site.ts';
import type { Report } from '../model/report.ts';
import { baseOf, isRuleFile } from '../read/alert-rules.ts';
import { pathFromRoot } from '../read/places.ts';
import { updates } from '../read/watch.ts';
import { pretty } from '../reporters/pretty.ts';
import { noDocuments } from '../text/no-documents.ts';
import type { Session } from './session.ts';

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
    if (told.summary.documents === 0) process.stderr.write(noDocuments(project.config.content));
  };

  const update = async (): Promise<void> => {
    session.site = await openSite(place, project.config, { before: session.site });
    print();
    // Pages ask for documents anew each time; only collections of a project's own have to be told.
    await refreshContent?.({ loaders: ['docwright'] });
    // Astro keeps lists of pages until it hears this.
    for (const environment of Object.values(server.environments)) environment.hot.send('astro:content-changed', {});
    server.environments.client.hot.send({ type: 'full-reload' });
  };

  const { trigger } = updates(() =>
    update().catch((error: unknown) => logger.error(error instanceof Error ? error.message : String(error))),
  );
  const { rules } = project.config.alerts;
  const isRule = isRuleFile(rules);
  server.watcher.add([folder, ...rules.map((glob) => join(place.root, baseOf(glob)))]);
  server.watcher.on('all', (event, path) => {
    if (
      event !== 'addDir' &&
      (path === folder || path.startsWith(folder + sep) || isRule(pathFromRoot(place.root, path) ?? ''))
    )
      trigger();
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
