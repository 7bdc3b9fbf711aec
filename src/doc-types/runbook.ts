import { z } from 'zod';
import { defineDocType } from './define.ts';
import { escalation } from './runbook-tables.ts';
import { optional, required } from './section.ts';
import { signOffs, signOffsSection } from './sign-offs.ts';
import { baseFields, status } from './fields.ts';

export const runbook = defineDocType({
  name: 'runbook',
  folder: 'runbooks',
  label: 'Runbook',
  plural: 'Runbooks',
  description: 'What to do when something breaks, readable at three in the morning.',
  frontmatter: baseFields.extend({
    status: status('draft', 'active', 'retired'),
    alerts: z
      .array(z.string().min(1))
      .optional()
      .meta({ description: 'Names of the alerts that this runbook answers.' }),
  }),
  sections: [
    required('Symptoms', {
      aliases: ['Meaning', 'Overview'],
      guidance: 'What one sees: the alert, the message, the graph.',
    }),
    required('Impact', { aliases: ['Severity'], guidance: 'Who is hurt, and how badly, while it lasts.' }),
    optional('Prerequisites', { guidance: 'Access and tools that one needs at hand.' }),
    required('Diagnosis', { guidance: 'How to find the cause, the commonest first, with commands to paste.' }),
    required('Mitigation', {
      aliases: ['Remediation', 'Resolution'],
      guidance: 'Steps that stop the damage, each with what it does.',
    }),
    required('Verification', { guidance: 'How one knows that it is over.' }),
    optional('Rollback', { aliases: ['Back-out'], guidance: 'How to undo the mitigation.' }),
    required('Escalation', {
      guidance: 'Whom to call, and when.',
    }),
    signOffsSection,
  ],
  tables: [escalation, signOffs],
  lines: { min: 20, max: 250 },
  life: { order: ['draft', 'active', 'retired'], final: ['retired'], review: 180 },
});
