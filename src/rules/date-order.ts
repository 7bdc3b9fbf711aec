import { defineRule } from '../model/rule.ts';
import { addDays, isDay } from '../text/day.ts';
import { fieldAt } from './frontmatter/field.ts';

export const dateOrder = defineRule({
  id: 'date-order',
  severity: 'error',
  summary: 'A document was reviewed before it was written, or one of the two days is still to come.',
  rationale:
    'Reviews fall due by these days; one with a slip in it is never asked for. Tomorrow is allowed: it has begun somewhere.',
  examples: {
    bad: '---\ndate: 2026-03-31\nreviewed: 2025-04-12\n---\n',
    good: '---\ndate: 2026-03-31\nreviewed: 2026-04-12\n---\n',
  },

  *check({ document, project }) {
    const { date, reviewed } = document.frontmatter.values;
    for (const [name, value] of Object.entries({ date, reviewed })) {
      // Where the sun rises first it is tomorrow already.
      if (!isDay(value) || project.timeOf(addDays(value, -1)) !== 'ahead') continue;
      const { range } = fieldAt(document, [name]);
      yield { message: `"${name}" lies in the future: ${value}`, help: `Write a day up to ${project.asOf}`, range };
    }
    if (!isDay(date) || !isDay(reviewed) || reviewed >= date) return;
    yield {
      message: `"reviewed" is ${reviewed}, before the "date" ${date}`,
      help: `Write the day of a later review, or remove it: a new version counts from its "date"`,
      range: fieldAt(document, ['reviewed']).range,
    };
  },
});
