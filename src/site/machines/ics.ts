/** A whole day in a calendar. */
export interface DayEvent {
  /** The same each time, and of no other event anywhere. */
  uid: string;
  /** `YYYY-MM-DD` */
  day: string;
  /** The day on which the event was made. */
  made: string;
  summary: string;
  description: string;
  url: string | undefined;
}

/** A calendar as RFC 5545 has it. */
export function calendarText(name: string, events: readonly DayEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//docwright//reviews//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const eventLines = ({ uid, day, made, summary, description, url }: DayEvent): string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(uid)}`,
  `DTSTAMP:${compact(made)}T000000Z`,
  `DTSTART;VALUE=DATE:${compact(day)}`,
  `SUMMARY:${escaped(summary)}`,
  ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
  ...(url === undefined ? [] : [`URL:${url}`]),
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

const compact = (day: string): string => day.replaceAll('-', '');

/** Backslashes, semicolons, commas and line ends mean something; other control characters may not stand there. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);

const longest = 75;

/** Lines have at most 75 octets, and a character is not parted; what follows begins with a space. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const character of line) {
    const own = Buffer.byteLength(character);
    if (size + own > longest) {
      parts.push(part);
      part = ' ';
      size = 1;
    }
    part += character;
    size += own;
  }
  return [...parts, part].join('\r\n');
}
