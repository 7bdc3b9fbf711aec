import { reviewOf } from '../check/review.ts';
import type { ReviewCycle } from '../model/review-cycle.ts';
import { defineRule } from '../model/rule.ts';
import { count } from '../text/words.ts';
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
    const { due, cycle, field } = review;
    if (project.timeOf(due) !== 'past') return;
    const { name, range } = fieldAt(document, [field]);
    yield {
      message: `Its review was due on ${due}, ${periodOf(cycle)} after "${name}"`,
      help: `Read it against what is true today, mend it, and write reviewed: ${project.asOf}`,
      range,
    };
  },
});

const periods = { monthly: 'a month', quarterly: 'three months', 'half-yearly': 'six months', yearly: 'a year' };

const periodOf = (cycle: ReviewCycle): string => (typeof cycle === 'number' ? count(cycle, 'day') : periods[cycle]);
