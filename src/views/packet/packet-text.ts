import type { Progress } from '../plan/tasks.ts';
import { daysBetween } from '../../text/day.ts';
import type { LineAddress } from '../line-address.ts';
import type { OtherTask, Packet, Promised, Written } from './packet.ts';
import { mostLines, type Part } from './parts.ts';

/** Words of a packet, in the language of the interface. */
export interface PacketWords {
  fromPlan: (plan: string) => string;
  line: (line: number) => string;
  facts: Record<'status' | 'owner' | 'phase' | 'days' | 'when' | 'slack' | 'endsWhen' | 'project', string>;
  nobody: string;
  /** With its last day. */
  late: (due: string) => string;
  /** The same for one day. */
  lateOn: (due: string, days: number, day: string) => string;
  critical: string;
  canBeLate: (days: number, last: string) => string;
  noTime: string;
  noDays: string;
  doubles: (lines: string) => string;
  toDo: string;
  onlyRow: string;
  said: string;
  at: (heading: string, line: number) => string;
  moreSaid: (count: number, address: string) => string;
  before: string;
  nothingBefore: string;
  stillOpen: (tasks: string) => string;
  noneOpen: string;
  delivers: (documents: string) => string;
  missing: string;
  after: string;
  nothingAfter: string;
  criteria: string;
  noCriteria: string;
  ofPhase: string;
  delivered: string;
  noDeliverables: string;
  targetLines: (lines: string) => string;
  summary: string;
  linked: string;
  linkedMeans: (lines: number) => string;
  longer: (lines: number, address: string) => string;
  notGiven: (count: number) => string;
  progress: Record<Progress, string>;
}

/** What a packet takes from where it is shown. */
export interface PacketPlace {
  words: PacketWords;
  /** The day for which it says by how many days something is late; without it, it says since when. */
  asOf?: string | undefined;
  /** Text as Markdown that shows it as it is. */
  escape: (text: string) => string;
  /** Markdown of a cell of the plan. */
  cell: (cell: Written) => string;
  /** Markdown of a part of a document, its uppermost headings on a level. */
  text: (part: Part, level: number) => string;
  /** Address of a page, of a task's packet, and of a row. */
  page: (address: string, anchor?: string) => string;
  packet: (address: string) => string;
  row: (row: LineAddress) => string;
  day: (day: string) => string;
}

/** All that somebody needs who carries out a task, as Markdown without metadata or title. */
export function packetText(packet: Packet, place: PacketPlace): string {
  const { words } = place;
  const sections: [heading: string, body: string][] = [
    [words.toDo, toDo(packet, place)],
    ...(packet.passages.length > 0 ? [[words.said, elsewhere(packet, place)] as [string, string]] : []),
    [words.before, before(packet, place)],
    [words.criteria, criteria(packet, place)],
    [words.delivered, deliverables(packet, place)],
    [words.after, after(packet, place)],
    ...(packet.summary ? [[words.summary, place.text(packet.summary, 3)] as [string, string]] : []),
    ...(packet.linked.length > 0 ? [[words.linked, linked(packet, place)] as [string, string]] : []),
  ];
  return sections.map(([heading, body]) => `## ${heading}\n\n${body}`).join('\n\n');
}

/** What is known of a task beside its text: name and Markdown. */
export function packetFacts(packet: Packet, place: PacketPlace): [name: string, value: string][] {
  const { words, escape, day } = place;
  const { slot, phase, owners, more } = packet;
  const status = [words.progress[packet.status], ...lateText({ ...packet, lastDay: slot?.lastDay }, place)].join(', ');
  const name = [phase.name, phase.title, phase.when].filter(Boolean).join(' · ');
  const time = slot && [day(slot.firstDay), ...(slot.lastDay === slot.firstDay ? [] : [day(slot.lastDay)])].join(' – ');
  const rows: [string, string][] = [
    [words.facts.status, status],
    [words.facts.owner, escape(owners.join(', ')) || words.nobody],
    [words.facts.phase, escape(name)],
    [words.facts.endsWhen, place.cell({ text: phase.endsWhen })],
    [words.facts.days, escape(packet.days) || words.noDays],
    [words.facts.when, time ?? words.noTime],
    [words.facts.slack, slotText(packet, place)],
    [words.facts.project, escape(packet.plan.projectLabel)],
    ...more.map((cell): [string, string] => [escape(cell.name), place.cell(cell)]),
  ];
  return rows.filter(([, value]) => value !== '');
}

/** How late a task is; nothing of one that is not. */
function lateText(
  { isLate, lastDay }: Pick<OtherTask, 'isLate' | 'lastDay'>,
  { words, day, asOf }: PacketPlace,
): string[] {
  if (!isLate || lastDay === undefined) return [];
  return [
    asOf === undefined ? words.late(day(lastDay)) : words.lateOn(day(lastDay), daysBetween(lastDay, asOf), day(asOf)),
  ];
}

function slotText({ slot, status }: Packet, { words, day }: PacketPlace): string {
  if (slot === undefined || status === 'done' || status === 'dropped') return '';
  return slot.isCritical ? words.critical : words.canBeLate(slot.slack, day(slot.latestLastDay));
}

function toDo(packet: Packet, place: PacketPlace): string {
  const { words } = place;
  const lines = packet.doubles.map((line) => `[${words.line(line)}](${place.row({ ...packet, line })})`).join(', ');
  return [
    `**${place.cell(packet.title)}** ([${words.line(packet.line)}](${place.row(packet)}))`,
    ...(lines === '' ? [] : [words.doubles(lines)]),
    ...(packet.sections === undefined ? [] : [place.text(packet.sections, 3)]),
    ...(isAllInRow(packet) ? [words.onlyRow] : []),
  ].join('\n\n');
}

const isAllInRow = ({ sections, isNamed, doubles, delivers, criteria: all }: Packet): boolean =>
  sections === undefined &&
  !isNamed &&
  doubles.length + delivers.length === 0 &&
  all.every(({ names }) => names !== 'task');

/** Each with where it stands before it: a list may end it. */
function elsewhere({ passages, morePassages, plan }: Packet, place: PacketPlace): string {
  const { words, escape } = place;
  const items = passages.map(({ text, line, heading, anchor }) => {
    const where = `[${escape(words.at(heading, line))}](${place.page(plan.address, anchor)})`;
    return `- ${where}: ${place.cell(text).replaceAll(/\n(?!\n|$)/g, '\n  ')}`;
  });
  const more = morePassages === 0 ? [] : [words.moreSaid(morePassages, place.page(plan.address))];
  return [items.join('\n'), ...more].join('\n\n');
}

function before({ dependsOn }: Packet, place: PacketPlace): string {
  const { words } = place;
  if (dependsOn.length === 0) return words.nothingBefore;
  const open = dependsOn
    .filter(({ status }) => status !== 'done' && status !== 'dropped')
    .map(({ id }) => place.escape(id));
  const list = dependsOn.map((task) => taskItem(task, place)).join('\n');
  return `${open.length === 0 ? words.noneOpen : words.stillOpen(open.join(', '))}\n\n${list}`;
}

const after = ({ neededBy }: Packet, place: PacketPlace): string =>
  neededBy.length === 0 ? place.words.nothingAfter : neededBy.map((task) => taskItem(task, place)).join('\n');

function taskItem(task: OtherTask, place: PacketPlace): string {
  const { words, escape } = place;
  const name = escape(`${task.id}: ${task.title}`);
  const said = [
    words.progress[task.status],
    ...lateText(task, place),
    task.owners.length === 0 ? words.nobody : escape(task.owners.join(', ')),
    ...(task.lastDay === undefined || task.isLate ? [] : [place.day(task.lastDay)]),
    ...(task.plan === undefined ? [] : [escape(task.plan)]),
  ];
  const documents = task.delivers.map((own) => promisedText(own, place)).join(', ');
  const item = `- [${name}](${place.packet(task.packet)}): ${said.join(', ')} ([${words.line(task.line)}](${place.row(task)}))`;
  return documents === '' ? item : `${item}\n  - ${words.delivers(documents)}`;
}

/** A document by its name, with where it is and how far. */
function promisedText({ document, page, status, lines }: Promised, place: PacketPlace): string {
  const { words, escape } = place;
  const name = page === undefined ? escape(document.text) : `[${escape(document.text)}](${place.page(page)})`;
  const said = [
    ...(status === undefined ? [] : [words.progress[status]]),
    ...(page === undefined ? [words.missing] : []),
    ...(lines === '' ? [] : [words.targetLines(escape(lines))]),
  ];
  return said.length === 0 ? name : `${name} (${said.join(', ')})`;
}

function criteria(packet: Packet, place: PacketPlace): string {
  const { words } = place;
  if (packet.criteria.length === 0) return words.noCriteria;
  return packet.criteria
    .map(({ item, isDone, line, names }) => {
      const of = names === 'phase' ? `${words.ofPhase}, ` : '';
      const row = `[${words.line(line)}](${place.row({ ...packet, line })})`;
      return `- [${isDone ? 'x' : ' '}] ${place.cell(item)} (${of}${row})`;
    })
    .join('\n');
}

function deliverables({ delivers }: Packet, place: PacketPlace): string {
  const { words } = place;
  if (delivers.length === 0) return words.noDeliverables;
  return delivers
    .map((own) => `- ${promisedText(own, place)} ([${words.line(own.line)}](${place.row(own)}))`)
    .join('\n');
}

function linked({ linked: parts, notGiven }: Packet, place: PacketPlace): string {
  const { words, escape } = place;
  const texts = parts.map((part) => {
    const name = `### [${escape(part.title)}](${place.page(part.address)})${part.status === '' ? '' : ` · ${escape(part.status)}`}`;
    const note = part.cutFrom === undefined ? [] : [words.longer(part.cutFrom, place.page(part.address))];
    return [name, ...note, place.text(part, 4)].filter(Boolean).join('\n\n');
  });
  return [words.linkedMeans(mostLines), ...texts, ...(notGiven === 0 ? [] : [words.notGiven(notGiven)])].join('\n\n');
}
