import {
  date,
  defineConfig,
  defineDocType,
  documentId,
  fileNumber,
  headingNumber,
  headingTitle,
  line,
  relationAfter,
  required,
  sectionText,
  status,
  z,
} from 'docwright';

const inStatus = { section: 'Status' };

/** The rules of the GOV.UK decision records, as RULES.md of the corpus tells them: all metadata stands in the body. */
const adr = defineDocType({
  name: 'adr',
  label: 'ADR',
  plural: 'Decisions',
  folder: 'architecture/decisions',
  fileName: '[0-9][0-9][0-9][0-9]-*.md',
  exclude: ['**/0000-TEMPLATE.md'],
  numbered: true,
  frontmatter: z.strictObject({
    title: z.string(),
    number: z.int(),
    date: date(),
    status: status('Accepted', 'Approved', 'Pending', 'Proposed', 'Deprecated', 'Partly superseded', 'Superseded'),
    supersededBy: z.array(documentId('adr')).optional(),
    amends: z.array(documentId('adr')).optional(),
    amendedBy: z.array(documentId('adr')).optional(),
  }),
  metadata: {
    title: headingTitle(),
    number: headingNumber(),
    date: line('Date'),
    status: sectionText('Status'),
    supersededBy: relationAfter('Superseded by', inStatus),
    amends: relationAfter('Amends', inStatus),
    amendedBy: relationAfter('Amended by', inStatus),
  },
  equals: { number: fileNumber() },
  requiredWhen: { supersededBy: { status: 'Superseded' } },
  sections: [required('Status'), required('Context'), required('Decision'), required('Consequences')],
  otherSections: false,
  lines: { min: 15, max: 200 },
});

const guide = defineDocType({
  name: 'guide',
  label: 'Guide',
  files: ['**/*.md'],
  exclude: ['**/0000-TEMPLATE.md'],
  frontmatter: z.strictObject({}),
});

export default defineConfig({
  title: 'GOV.UK architecture',
  content: 'docs',
  types: [adr, guide],
  links: { anchors: 'github', knownFiles: 'UPSTREAM-TREE.txt' },
  overrides: [{ files: ['**/0000-TEMPLATE.md'], rules: { 'untyped-document': 'off' } }],
});
