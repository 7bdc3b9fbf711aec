const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const abbreviated = months.map((month) => month.slice(0, 3));

/** What may stand for a part of a date; longer names first. */
const parts: Record<string, string> = {
  YYYY: '(?<year>\\d{4})',
  MMMM: `(?<month>${months.join('|')})`,
  MMM: `(?<month>${abbreviated.join('|')})`,
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
  HH: '(?<hour>[01]\\d|2[0-3])',
  mm: '(?<minute>[0-5]\\d)',
  ss: '(?<second>[0-5]\\d|60)',
};

/** Tells of a text whether it is a day of the calendar in a format, only looks like one, or is something else. */
export function dateFormat(format: string): (text: string) => 'day' | 'no day' | 'other' {
  const names = new RegExp(`${Object.keys(parts).join('|')}|[^]`, 'g');
  const source = format.replace(names, (part) => parts[part] ?? part.replace(/[^\p{L}\p{N}\s]/u, '\\$&'));
  const pattern = new RegExp(`^${source}$`, 'i');
  return (text) => {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) return 'other';
    const { year = '2000', month = '1', day = '1' } = groups;
    const number = monthNumber(month);
    const found = new Date(Date.UTC(2000, number - 1, Number(day)));
    found.setUTCFullYear(Number(year), number - 1, Number(day));
    return found.getUTCMonth() === number - 1 && found.getUTCDate() === Number(day) ? 'day' : 'no day';
  };
}

function monthNumber(text: string): number {
  const index = abbreviated.findIndex((name) => name.toLowerCase() === text.slice(0, 3).toLowerCase());
  return index < 0 ? Number(text) : index + 1;
}
