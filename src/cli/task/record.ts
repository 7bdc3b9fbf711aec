import { addressOf } from '../../model/address.ts';
import { fullAddress, fullLineAddress } from '../../site/render/full-address.ts';
import type { PacketSite } from '../../site/packets/page-links.ts';
import { daysBetween } from '../../text/day.ts';
import type { OtherTask, Packet, Promised } from '../../views/packet/packet.ts';

/** A packet as plain data for programs: the same names as in the JSON of the tracker; `null` where there is nothing. */
export function packetRecord(site: PacketSite, packet: Packet, { page, text }: { page: string; text: string }) {
  const { id, title, plan, owners, phase, days, status, isLate, slot, criteria } = packet;
  return {
    version: 1,
    document: plan.id,
    id,
    title: title.text,
    project: plan.project || null,
    owners,
    phase: phase.name || null,
    days: days || null,
    status,
    isLate,
    daysLate: daysLate(site, isLate, slot?.lastDay),
    firstDay: slot?.firstDay ?? null,
    lastDay: slot?.lastDay ?? null,
    slack: slot?.slack ?? null,
    isCritical: slot?.isCritical ?? null,
    dependsOn: packet.dependsOn.map((task) => otherRecord(site, task)),
    neededBy: packet.neededBy.map((task) => otherRecord(site, task)),
    criteria: criteria.map(({ item, isDone, names, line }) => ({
      text: item.text,
      isDone,
      names,
      address: fullLineAddress(site, { ...packet, line }),
    })),
    delivers: packet.delivers.map((own) => promisedRecord(site, own)),
    plan: { title: plan.title, status: plan.status || null, address: fullAddress(site, addressOf(plan)) },
    address: fullLineAddress(site, packet),
    page: fullAddress(site, page),
    text,
  };
}

const daysLate = ({ project: { asOf } }: PacketSite, isLate: boolean, lastDay: string | undefined): number | null =>
  isLate && lastDay !== undefined && asOf !== undefined ? daysBetween(lastDay, asOf) : null;

const otherRecord = (site: PacketSite, task: OtherTask) => ({
  id: task.id,
  title: task.title,
  owners: task.owners,
  status: task.status,
  isLate: task.isLate,
  daysLate: daysLate(site, task.isLate, task.lastDay),
  lastDay: task.lastDay ?? null,
  delivers: task.delivers.map((own) => promisedRecord(site, own)),
  address: fullLineAddress(site, task),
  packet: fullAddress(site, task.packet),
});

const promisedRecord = (site: PacketSite, own: Promised) => ({
  document: own.document.text,
  page: own.page === undefined ? null : fullAddress(site, own.page),
  status: own.status ?? null,
  lines: own.lines || null,
  address: fullLineAddress(site, own),
});
