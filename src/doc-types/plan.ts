import { z } from 'zod';
import { defineDocType } from './define.ts';
import { optional, required } from './section.ts';
import { criteria, deliverables, metrics, phases, risks, roles, tasks } from './plan-tables.ts';
import { signOffs, signOffsSection } from './sign-offs.ts';
import { baseFields, date, documentId, status } from './fields.ts';

export const plan = defineDocType({
  name: 'plan',
  folder: 'plans',
  label: 'Plan',
  plural: 'Plans',
  description: 'What will be done, by whom, in which order, and what could go wrong.',
  frontmatter: baseFields.extend({
    status: status('draft', 'proposed', 'approved', 'active', 'done', 'abandoned'),
    starts: date().optional().meta({ description: 'First day of work, YYYY-MM-DD; without it, `date`.' }),
    requires: z
      .array(documentId({ acyclic: true }))
      .optional()
      .meta({ description: 'Ids of documents that must hold before this plan can.' }),
  }),
  sections: [
    required('Summary', {
      aliases: ['Executive summary', 'Overview'],
      guidance: 'The plan in five sentences: what changes, for whom, by when, at what cost.',
    }),
    required('Goals', { aliases: ['Objectives'], guidance: 'What will be true afterwards that is not true now.' }),
    optional('Non-goals', { guidance: 'What this plan leaves alone on purpose.' }),
    optional('Roles', {
      guidance: 'Who answers for what.',
    }),
    required('Phases', {
      aliases: ['Milestones'],
      guidance: 'The stages, each with what ends it.',
    }),
    required('Tasks', {
      guidance: 'One row a task, small enough to be finished in a few days.',
    }),
    optional('Deliverables', {
      guidance: 'Documents that this plan promises.',
    }),
    required('Risks', {
      guidance: 'What could go wrong, how likely and how bad it is, and what is done about it.',
    }),
    optional('Metrics', { guidance: 'What is measured.' }),
    required('Success criteria', {
      aliases: ['Acceptance criteria'],
      guidance: 'A checklist that somebody else can tick off.',
    }),
    signOffsSection,
    optional('Open questions'),
  ],
  tables: [phases, tasks, roles, deliverables, risks, metrics, criteria, signOffs],
  lines: { min: 30, max: 600 },
  life: { order: ['draft', 'proposed', 'approved', 'active', 'done'], final: ['done', 'abandoned'] },
});
