import { z } from 'zod';
import { defineDocType } from './define.ts';
import { requirements, endpoints } from './spec-tables.ts';
import { optional, required } from './section.ts';
import { signOffs, signOffsSection } from './sign-offs.ts';
import { baseFields, documentId, status } from './fields.ts';

export const spec = defineDocType({
  name: 'spec',
  folder: 'specs',
  label: 'Spec',
  plural: 'Specs',
  description: 'What a thing must do, exactly enough to build it and to test it.',
  frontmatter: baseFields.extend({
    status: status('draft', 'review', 'approved', 'implemented', 'withdrawn'),
    requires: z
      .array(documentId({ acyclic: true }))
      .optional()
      .meta({ description: 'Ids of documents that this one builds on.' }),
  }),
  sections: [
    required('Summary', { aliases: ['Overview', 'Abstract'], guidance: 'The specification in one paragraph.' }),
    required('Motivation', { guidance: 'The need it answers, and for whom.' }),
    required('Specification', {
      aliases: ['Proposal', 'Design', 'Design details'],
      guidance: 'The thing itself, with every case that an implementer will meet.',
    }),
    optional('Requirements', {
      guidance: 'Numbered, one row each, so that a test can name them.',
    }),
    optional('Endpoints', { guidance: 'Addresses it answers at.' }),
    required('Security considerations', {
      aliases: ['Security'],
      guidance: 'What an attacker could do with it, and what stops them.',
    }),
    optional('Alternatives', { aliases: ['Drawbacks', 'Alternatives considered'] }),
    signOffsSection,
    required('Open questions', {
      aliases: ['Unresolved questions'],
      guidance: 'What is not decided yet; "None." where all is.',
    }),
  ],
  tables: [requirements, endpoints, signOffs],
  lines: { min: 30, max: 500 },
  life: { order: ['draft', 'review', 'approved', 'implemented'], final: ['withdrawn'], review: 365 },
});
