import type { Packet } from '../../views/packet/packet.ts';
import { placeOf, type Session } from '../session.ts';
import { packetMarkdown } from './markdown.ts';

/** What the page of a task shows: its facts as Markdown, its text as HTML. */
export interface PacketPage {
  facts: [name: string, value: string][];
  html: string;
}

/** Renders a packet for its page. */
export async function packetPage(session: Session, packet: Packet): Promise<PacketPage> {
  const { facts, text } = await packetMarkdown(placeOf(session), packet, 'page');
  // A name that no document can have: links and rows of it are known already.
  const path = `${packet.plan.path}/packet.md`;
  const html = await session.renderer.render({ path, text, format: 'md', hasJsx: false }, session.site.place.root);
  return { facts, html: html ?? '' };
}
