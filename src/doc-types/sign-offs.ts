import { signOffsTable } from '../model/table.ts';
import { column } from './columns.ts';
import { optional } from './section.ts';
import { table } from './table.ts';

/** The section of a contract whose documents are signed. */
export const signOffsSection = optional('Sign-offs', {
  aliases: ['Approvals'],
  guidance: 'Who approved which version.',
});

/** Who signed which version of a document, and what it said: `docwright sign` writes it. */
export const signOffs = table(signOffsTable, {
  section: signOffsSection.title,
  columns: {
    Role: column.person(),
    Name: column.person().aliases('Approver', 'Signed by').optional(),
    Date: column.date().aliases('Signed', 'Signed on').optional(),
    Version: column.text().optional(),
    Hash: column.hash().aliases('Content').optional(),
  },
});
