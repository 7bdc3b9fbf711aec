import type { Packet } from '../../views/packet/packet.ts';
import { taskAddresses } from '../../views/packet/task-address.ts';
import { plansOf } from '../../views/plan/plans.ts';
import { markdownAddress, packetMarkdownAddress } from '../../model/address.ts';
import { escapeMarkdown, markdownLink, oneLine } from '../machines/markdown.ts';
import type { FileKind } from '../machines/planned-file.ts';
import { fullAddress } from '../render/full-address.ts';
import { packetInputs } from '../view-inputs/packet.ts';
import { wordsIn } from '../words/index.ts';
import { markdownLinks, packetMarkdown } from './markdown.ts';
import type { PacketSite } from './page-links.ts';

/** The packet of each task as Markdown. */
export const packetFiles: FileKind = (site) => {
  const plans = plansOf(site.project);
  const addresses = taskAddresses(plans);
  return Array.from(plans.tasks.values(), (task) => {
    const page = addresses.get(task.key)!;
    const inputs = () => packetInputs(site, task, markdownLinks);
    return {
      address: packetMarkdownAddress(page),
      inputs,
      make: () => packetFile(site, inputs().packet, page),
    };
  });
};

/**
 * A packet as a text by itself.
 *
 * @param page Address of its page, below the base.
 * @param asOf The day for which it says how late something is; without it the text is the same until something is late.
 */
export async function packetFile(site: PacketSite, packet: Packet, page: string, asOf?: string): Promise<string> {
  const { language } = site.project.config;
  const words = wordsIn[language].packet;
  const { facts, text } = await packetMarkdown(site, packet, 'markdown', asOf);
  const { plan } = packet;
  const head = Object.entries({
    task: packet.id,
    title: packet.title.text,
    plan: plan.id,
    status: packet.status,
    page: fullAddress(site, page),
  }).map(([name, value]) => `${name}: ${JSON.stringify(oneLine(value))}`);
  const parts = [
    ['---', ...head, '---'].join('\n'),
    `# ${escapeMarkdown(words.title(packet.id, packet.title.text))}`,
    words.fromPlan(markdownLink(plan.title, fullAddress(site, markdownAddress(plan)))),
    facts.map(([name, value]) => `- **${name}:** ${value}`).join('\n'),
    text,
  ];
  return `${parts.join('\n\n')}\n`;
}
