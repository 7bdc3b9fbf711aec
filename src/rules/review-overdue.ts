import { reviewOf } from '../check/review.ts';
import { defineRule } from '../model/rule.ts';
import { fieldAt } from './frontmatter/field.ts';

export const reviewOverdue = defineRule({
  id: 'review-overdue',
  severity: 'warning',
  summary: 'A document was not reviewed for longer than its type allows.',
  rationale:
    'Systems move on while their documents stand still; at three in the morning nobody can tell which steps still work.',
  examples: {
    bad: { 'runbooks/disk-full.md': '---\ndate: 2020-01-15\nreviewed: 2020-06-01\nstatus: active\n---\n' },
    good: { 'runbooks/disk-full.md': '---\ndate: 2020-01-15\nreviewed: 2020-06-01\nstatus: retired\n---\n' },
  },

  *check({ document, docType, project }) {
    const review = reviewOf(document, docType);
    if (review === undefined) return;
    const { due, days, field } = review;
    if (project.timeOf(due) !== 'past') return;
    const { name, range } = fieldAt(document, [field]);
    yield {
      message: `Its review was due on ${due}, ${days} days after "${name}"`,
      help: `Read it against what is true today, mend it, and write reviewed: ${project.asOf}`,
      range,
    };
  },
});
