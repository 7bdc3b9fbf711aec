import type { Card } from '../../model/card.ts';
import { type Packet, packetOf } from '../../views/packet/packet.ts';
import { namesIn, type Part } from '../../views/packet/parts.ts';
import type { ScheduledTask } from '../../views/plan/plans.ts';
import { cellNames } from '../packets/cells.ts';
import type { LinksOf, PacketSite } from '../packets/page-links.ts';

/** What a packet depends on: its parts by what names them, and where the links in them lead. */
export function packetInputs(site: PacketSite, task: ScheduledTask, linksOf: LinksOf) {
  const packet = packetOf(site.project, task);
  return { packet, links: linksIn(site, packet, linksOf) };
}

function linksIn(site: PacketSite, packet: Packet, linksOf: LinksOf): Record<string, Record<string, string>> {
  const { title, phase, more, criteria, passages, sections, summary, linked, plan } = packet;
  const cells = [
    title,
    { text: phase.endsWhen },
    ...more,
    ...criteria.map(({ item }) => item),
    ...passages.map(({ text }) => text),
  ].flatMap(cellNames);
  const parts = [sections, summary, ...linked].filter((part) => part !== undefined);
  const named: [path: string, names: readonly string[]][] = [
    [plan.path, cells],
    ...parts.map((part): [string, string[]] => [part.path, namesOf(site, part)]),
  ];
  return Object.fromEntries(
    Array.from(
      Map.groupBy(named, ([path]) => path),
      ([path, own]) => {
        const addresses = linksOf(site, site.project.byPath.get(path)!);
        const names = new Set(own.flatMap(([, list]) => list));
        return [
          path,
          Object.fromEntries(
            [...names].flatMap((name) => (Object.hasOwn(addresses, name) ? [[name, addresses[name]!]] : [])),
          ),
        ];
      },
    ),
  );
}

const namesOf = ({ project }: PacketSite, { path, spans }: Part): string[] =>
  namesIn(project.byPath.get(path) as Card, spans);
