import { type CellReader, plain } from './cell.ts';

/** Working days in a unit; a day has 8 hours. */
const days: Readonly<Record<string, number>> = { h: 1 / 8, d: 1, w: 5 };

/** `2`, `2 days`, `1-2 days`, `1.5d`, `2 weeks`, `4 h`; numbers alone are days. */
export const readDuration: CellReader = ({ text }) => {
  const form = /^(-?\d+(?:\.\d+)?)(?: ?(?:-|to) ?(\d+(?:\.\d+)?))? ?(h|hours?|d|days?|w|weeks?|)$/i;
  const [, least, most, unit = ''] = form.exec(plain(text)) ?? [];
  if (least === undefined) return { problem: 'is no duration', help: 'Write days: 2, 1-2 days, 0.5, 2 weeks or 4 h' };
  const size = days[unit.charAt(0).toLowerCase() || 'd'] ?? 1;
  const [min, max] = [Number(least) * size, Number(most ?? least) * size];
  if (min < 0) return { problem: 'is less than nothing', help: 'Write how many days it takes, 0 for a milestone' };
  if (min > max) return { problem: 'has its larger number first', help: 'Write the smaller one first: 1-2 days' };
  return { value: { min, max } };
};
