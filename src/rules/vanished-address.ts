import { posix } from 'node:path';
import { alertAddresses } from '../check/alerts.ts';
import { destinationOf, documentAt } from '../check/old-addresses.ts';
import { addressOf } from '../model/address.ts';
import type { Outline } from '../model/facts.ts';
import type { Project } from '../model/project.ts';
import { defineRule } from '../model/rule.ts';
import { routesName } from '../model/routes.ts';
import { frugalNearest, type FindNearest, numbers } from '../text/nearest.ts';
import { quotedPlace } from './site-file.ts';

const routes = `{\n  "version": 1,\n  "routes": {\n    "/adrs/serch/": []\n  }\n}\n`;

export const vanishedAddress = defineRule({
  id: 'vanished-address',
  severity: 'error',
  summary: 'The site no longer has an address that was promised to stay.',
  rationale: 'Bookmarks, chats, tickets and other sites link to it; whoever follows one of them finds an error page.',
  examples: {
    bad: { [`../${routesName}`]: routes, 'adrs/search.md': '' },
    good: { [`../${routesName}`]: routes, 'adrs/search.md': '---\naliases: [adrs/serch]\n---\n' },
  },

  scope: 'site',
  *check({ project, routes: promised, files }) {
    if (promised === undefined || files.routes === undefined) return;
    const nearestTo = frugalNearest();
    const gone = [...promised.keys()].filter((address) => !isThere(project, address));
    if (gone.length === 0) return;
    const added = project.documents.filter(({ docType, id }) => docType !== '' && !promised.has(addressOf({ id })));
    for (const address of gone) {
      const near = successorOf(added, address, nearestTo);
      yield {
        message: `The address ${address} is gone, and ${routesName} promises that it stays`,
        help:
          near === undefined
            ? `Add ${address.slice(1, -1)} to the aliases of the document that took its place, or let it go with docwright routes --update`
            : `Add ${address.slice(1, -1)} to the aliases of ${near.path}, if it is that one; or let it go with docwright routes --update`,
        ...quotedPlace(files.routes, address),
      };
    }
  },
});

const isThere = (project: Project<Outline>, address: string): boolean =>
  documentAt(project, address) !== undefined ||
  project.pages.has(address) ||
  alertAddresses(project).has(address) ||
  destinationOf(project, address) !== undefined;

/** The new document that is most likely the old one under another name. */
function successorOf(added: readonly Outline[], address: string, nearestTo: FindNearest): Outline | undefined {
  const [folder, name] = [posix.dirname(address), posix.basename(address)];
  const called = added.filter((document) => posix.basename(document.id) === name);
  if (called.length === 1) return called[0];
  const [number] = numbers(name);
  const numbered = added.filter(
    (document) => posix.dirname(addressOf(document)) === folder && numbers(posix.basename(document.id))[0] === number,
  );
  if (number !== undefined && /^\d/.test(name) && numbered.length === 1) return numbered[0];
  const near = nearestTo(address, added.map(addressOf));
  return added.find((document) => addressOf(document) === near);
}
