import { expect, test } from 'vitest';
import { calendarText } from '../../../src/site/machines/ics.ts';
import { reviewsCalendar } from '../../../src/site/machines/reviews-calendar.ts';
import { projectOf, type Tree } from '../../support/check-text.ts';
import { placeOf } from '../../support/place.ts';
import { text } from '../../views/documents.ts';

interface Component {
  name: string;
  properties: [name: string, parameters: string, value: string][];
  parts: Component[];
}

/** Reads a calendar as RFC 5545 has it, and refuses whatever it does not allow. */
function parse(calendar: string): Component {
  if (!calendar.endsWith('\r\n') || /\r(?!\n)|(?<!\r)\n/.test(calendar))
    throw new Error('A line does not end with CRLF');
  const lines = calendar.slice(0, -2).split('\r\n');
  const long = lines.find((line) => Buffer.byteLength(line) > 75);
  if (long !== undefined) throw new Error(`More than 75 octets: ${long}`);
  if (lines.some((line) => /\p{Cc}/u.test(line) || !line.isWellFormed())) throw new Error('A character is broken');
  const root: Component = { name: '', properties: [], parts: [] };
  const open = [root];
  for (const line of calendar
    .slice(0, -2)
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')) {
    const [, name, parameters = '', value] = /^([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)$/u.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`No content line: ${line}`);
    const top = open.at(-1)!;
    if (name === 'BEGIN') {
      open.push({ name: value, properties: [], parts: [] });
      top.parts.push(open.at(-1)!);
    } else if (name === 'END') {
      if (open.pop()?.name !== value) throw new Error(`${value} ends and did not begin`);
    } else top.properties.push([name, parameters.slice(1), value]);
  }
  if (open.length !== 1 || root.parts.length !== 1) throw new Error('Something does not end');
  return root.parts[0]!;
}

function textValue(value: string): string {
  if (/(?<!\\)(?:\\\\)*(?:[;,]|\\[^\\;,n])/.test(value)) throw new Error(`Not escaped: ${value}`);
  return value.replaceAll(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character));
}

const valueOf = ({ properties }: Component, name: string): string | undefined =>
  properties.find(([own]) => own === name)?.[2];

const nasty =
  'Ünïcode; "quotes", <script>\\n 😀😀😀 and a title that is much longer than one line of a calendar may be, 中文字';

const calendarOf = (tree: Tree, asOf = '2026-11-20', origin?: string) => {
  const [file] = reviewsCalendar(placeOf(projectOf(tree, {}, { asOf }), { origin, base: '/docs/' }));
  return file?.make(() => undefined) as string | undefined;
};

const tree = {
  'runbooks/a.md': text(`title: ${JSON.stringify(nasty)}\ndate: 2026-01-01\nowner: "On-call; night, day"`),
  'specs/b.md': text('title: B\ndate: 2026-03-01\nreviewed: 2026-11-30\nreview: quarterly'),
};

test('a calendar of whole days that programs can read', () => {
  const calendar = parse(calendarOf(tree, undefined, 'https://docs.example.org') ?? '');
  expect(calendar.name).toBe('VCALENDAR');
  expect([valueOf(calendar, 'VERSION'), valueOf(calendar, 'CALSCALE')]).toEqual(['2.0', 'GREGORIAN']);
  const [a, b] = calendar.parts;
  expect(textValue(valueOf(a!, 'SUMMARY') ?? '')).toBe(`Review: ${nasty}`);
  expect(textValue(valueOf(a!, 'DESCRIPTION') ?? '')).toBe('Owner: On-call; night, day');
  expect(b?.properties).toEqual([
    ['UID', '', 'review/specs/b@docs.example.org'],
    ['DTSTAMP', '', '20261130T000000Z'],
    ['DTSTART', 'VALUE=DATE', '20270228'],
    ['SUMMARY', '', 'Review: B'],
    ['URL', '', 'https://docs.example.org/docs/specs/b/'],
    ['TRANSP', '', 'TRANSPARENT'],
  ]);
});

test('it is the same on each day, and has no address where nobody knows it', () => {
  expect(calendarOf(tree, '2026-01-01')).toBe(calendarOf(tree, '2027-06-01'));
  const [a, b] = parse(calendarOf(tree) ?? '').parts;
  expect([valueOf(a!, 'UID'), valueOf(b!, 'URL')]).toEqual(['review/runbooks/a@docwright', undefined]);
});

test('no review, no calendar', () => {
  expect(calendarOf({ 'adrs/0001-a.md': text('date: 2026-01-01') })).toBeUndefined();
});

test('control characters and lone surrogates do not break it', () => {
  const event = { uid: 'u', day: '2026-01-01', made: '2026-01-01', description: '', url: undefined };
  const [own] = parse(calendarText('x', [{ ...event, summary: 'a\u0000b\r\nc\rd\n\uD83D e' }])).parts.slice(0);
  expect(textValue(valueOf(own!, 'SUMMARY') ?? '').replace('\uFFFD', '?')).toBe('a b\nc\nd\n? e');
});
