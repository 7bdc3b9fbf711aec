import { z } from 'zod';
import { defineDocType } from './define.ts';
import { optional, required } from './section.ts';
import { baseFields, documentId, status } from './fields.ts';

export const plan = defineDocType({
  name: 'plan',
  folder: 'plans',
  label: 'Plan',
  plural: 'Plans',
  description: 'What will be done, by whom, in which order, and what could go wrong.',
  frontmatter: baseFields.extend({
    status: status('draft', 'proposed', 'approved', 'active', 'done', 'abandoned'),
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
      columns: ['Role', 'Responsible for'],
    }),
    required('Phases', {
      aliases: ['Milestones'],
      guidance: 'The stages, each with what ends it.',
      columns: ['Phase', 'Name', 'Ends when'],
    }),
    required('Tasks', {
      guidance: 'One row a task, small enough to be finished in a few days.',
      columns: ['ID', 'Task', 'Owner', 'Phase', 'Days', 'Depends on', 'Status'],
    }),
    optional('Deliverables', {
      guidance: 'Documents that this plan promises.',
      columns: ['Document', 'Lines', 'Owner', 'Status'],
    }),
    required('Risks', {
      guidance: 'What could go wrong, how likely and how bad it is, and what is done about it.',
      columns: ['Risk', 'Probability', 'Impact', 'Mitigation', 'Owner'],
    }),
    optional('Metrics', { guidance: 'What is measured.', columns: ['Metric', 'Target', 'Current'] }),
    required('Success criteria', {
      aliases: ['Acceptance criteria'],
      guidance: 'A checklist that somebody else can tick off.',
    }),
    optional('Sign-offs', {
      aliases: ['Approvals'],
      guidance: 'Who approved which version.',
      columns: ['Role', 'Name', 'Date', 'Version'],
    }),
    optional('Open questions'),
  ],
  lines: { min: 30, max: 600 },
  life: { order: ['draft', 'proposed', 'approved', 'active', 'done'], final: ['done', 'abandoned'] },
});
