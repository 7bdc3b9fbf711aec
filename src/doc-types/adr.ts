import { z } from 'zod';
import { defineDocType } from './define.ts';
import { optional, required } from './section.ts';
import { signOffs, signOffsSection } from './sign-offs.ts';
import { baseFields, documentId, status } from './fields.ts';

export const adr = defineDocType({
  name: 'adr',
  folder: 'adrs',
  label: 'ADR',
  plural: 'Decisions',
  description: 'Decisions that shaped the work: what forced them, what was chosen, what follows.',
  numbered: true,
  frontmatter: baseFields.extend({
    status: status('proposed', 'accepted', 'rejected', 'deprecated', 'superseded'),
    supersedes: z
      .array(documentId({ to: ['adr'], inverse: 'supersededBy', acyclic: true }))
      .optional()
      .meta({ description: 'Ids of the decisions that this one replaces.' }),
    supersededBy: documentId({ to: ['adr'], inverse: 'supersedes' })
      .optional()
      .meta({ description: 'Id of the decision that replaced this one.' }),
  }),
  sections: [
    required('Context', {
      aliases: ['Context and Problem Statement'],
      guidance: 'What forces a decision: the situation, the needs that pull against each other, what was measured.',
    }),
    optional('Options', {
      aliases: ['Considered Options', 'Options considered', 'Alternatives'],
      guidance: 'What else could be done, and what speaks for and against each.',
    }),
    required('Decision', {
      aliases: ['Decision Outcome'],
      guidance: 'What is decided, in whole sentences: "We will ...".',
    }),
    required('Consequences', {
      guidance: 'What becomes easier, what becomes harder, and what would make us think again.',
    }),
    optional('More information', { aliases: ['References', 'Links'] }),
    signOffsSection,
  ],
  tables: [signOffs],
  lines: { min: 15, max: 200 },
  life: {
    order: ['proposed', 'accepted', 'deprecated', 'superseded'],
    final: ['rejected', 'deprecated', 'superseded'],
  },
});
