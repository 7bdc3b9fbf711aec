import { markdownAddress, packetMarkdownAddress } from '../../model/address.ts';
import type { Packet } from '../../views/packet/packet.ts';
import { packetFacts, type PacketPlace, packetText } from '../../views/packet/packet-text.ts';
import type { Part } from '../../views/packet/parts.ts';
import { idAddresses } from '../document-inputs.ts';
import { escapeMarkdown, withBrackets } from '../machines/markdown.ts';
import { twinLink, twinLinks } from '../machines/twin.ts';
import { remembered } from '../remembered.ts';
import { escapePath, withBase } from '../render/address.ts';
import { fullAddress, fullLineAddress } from '../render/full-address.ts';
import { lineId } from '../../views/line-address.ts';
import { wordsIn } from '../words/index.ts';
import { formatsIn } from '../words/formats.ts';
import { cellMarkdown } from './cells.ts';
import { pageLinks, type PacketSite } from './page-links.ts';
import { type CutDocument, cutDocument, sectionMarkdown } from './section-markdown.ts';

/** The same where there is Markdown to lead to. */
export const markdownLinks = remembered((site: PacketSite, card) => {
  const ids = Object.entries(idAddresses(site.project, site.base, card));
  return {
    ...Object.fromEntries(ids.map(([id, address]) => [id, twinLink(site, address)])),
    ...twinLinks(site, card),
  };
});

/** Where links of a packet lead: from page to page, or from Markdown to Markdown. */
const ways = {
  page: {
    links: pageLinks,
    page: (site: PacketSite, address: string) => withBase(site.base, escapePath(address)),
    packet: (site: PacketSite, address: string) => withBase(site.base, escapePath(address)),
    row: (site: PacketSite, address: string, line: number) =>
      `${withBase(site.base, escapePath(address))}#${lineId(line)}`,
  },
  markdown: {
    links: markdownLinks,
    page: (site: PacketSite, address: string) => fullAddress(site, markdownAddress({ id: address.slice(1, -1) })),
    packet: (site: PacketSite, address: string) => fullAddress(site, packetMarkdownAddress(address)),
    row: (site: PacketSite, address: string, line: number) => fullLineAddress(site, { address, line }),
  },
};

/** A packet as Markdown: its facts, and its text. */
export interface PacketMarkdown {
  facts: [name: string, value: string][];
  text: string;
}

export async function packetMarkdown(
  site: PacketSite,
  packet: Packet,
  way: keyof typeof ways,
  asOf?: string,
): Promise<PacketMarkdown> {
  const { language } = site.project.config;
  const { links, ...addresses } = ways[way];
  const all = [packet.sections, packet.summary, ...packet.linked].filter((part) => part !== undefined);
  const documents = new Map<string, CutDocument>();
  // oxlint-disable-next-line no-await-in-loop -- few, and most are known
  for (const { path } of all) if (!documents.has(path)) documents.set(path, await cutOf(site, path));
  const words = { ...wordsIn[language].packet, progress: wordsIn[language].progress };
  const formats = formatsIn(language);
  const ownLinks = links(site, site.project.byPath.get(packet.plan.path)!);
  const place: PacketPlace = {
    words,
    asOf,
    escape: escapeMarkdown,
    cell: (cell) => cellMarkdown(cell, ownLinks, addresses.page(site, packet.plan.address)),
    text: (part, level) => partMarkdown(part, level),
    page: (address, anchor = '') => withBrackets(addresses.page(site, address) + anchor),
    packet: (address) => withBrackets(addresses.packet(site, address)),
    row: ({ address, line }) => withBrackets(addresses.row(site, address, line)),
    day: (day) => formats.day(day) ?? day,
  };
  const partMarkdown = (part: Part, level: number): string =>
    part.spans
      .map((span) =>
        sectionMarkdown(documents.get(part.path)!, span, {
          self: addresses.page(site, part.address),
          links: links(site, site.project.byPath.get(part.path)!),
          level,
          prefix: String(all.indexOf(part) + 1),
        }),
      )
      .join('\n\n');
  return { facts: packetFacts(packet, place), text: packetText(packet, place) };
}

/** Characters of the documents that are kept: all packets of a plan need the same few. */
const most = 4_000_000;
const kept = new Map<string, { document: Promise<CutDocument>; size: number }>();

async function cutOf({ hashes, facts }: PacketSite, path: string): Promise<CutDocument> {
  const key = `${path} ${hashes.get(path)}`;
  const found = kept.get(key) ?? { document: facts(path).then(cutDocument), size: 0 };
  kept.delete(key);
  kept.set(key, found);
  const document = await found.document;
  found.size = document.facts.text.length;
  let sum = Array.from(kept.values()).reduce((total, { size }) => total + size, 0);
  for (const [oldest, { size }] of kept) {
    if (sum <= most || oldest === key) break;
    kept.delete(oldest);
    sum -= size;
  }
  return document;
}
