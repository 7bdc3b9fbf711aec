import {
  baseFields,
  builtInTypes,
  defineConfig,
  defineDocType,
  defineView,
  optional,
  required,
  status,
  tables,
} from 'docwright';

const guide = defineDocType({
  name: 'guide',
  folder: 'guides',
  label: 'Guide',
  description: 'How to get something done, step by step.',
  frontmatter: baseFields.extend({
    status: status('draft', 'published'),
  }),
  sections: [
    required('Before you start', { guidance: 'What the reader needs to have and to know.' }),
    required('Steps', {
      aliases: ['Procedure'],
      guidance: 'What to do, in order, with what one sees after each step.',
    }),
    optional('If it goes wrong', { guidance: 'What readers ran into, and the way out.' }),
    required('Next', { guidance: 'Where to go from here.' }),
  ],
  lines: { min: 20, max: 400 },
});

const missing = defineView({
  name: 'missing-requirements',
  title: 'Missing requirements',
  description: 'Requirements that must be kept and are not done yet, from the tables of all specifications.',
  columns: { id: 'ID', requirement: 'Requirement', status: 'Status', owner: 'Owner' },
  rows: ({ documents }) =>
    documents.flatMap((document) =>
      tables.requirements
        .rowsOf(document)
        .filter(({ cells }) => cells.Level?.value === 'must' && cells.Status?.value !== 'done')
        .map(({ line, cells }) => ({
          document,
          line,
          cells: {
            id: cells.ID?.text,
            requirement: cells.Requirement,
            status: cells.Status?.value ?? 'open',
            owner: document.owner,
          },
        })),
    ),
});

export default defineConfig({
  title: 'docwright',
  description: 'Documents that have to be true: typed, checked, and published only when they keep their contract.',
  types: [...builtInTypes, guide],
  views: [missing],
  alerts: { rules: ['ops/alerts/*.yaml'] },
  // The example programmes stand still while time goes on.
  overrides: [{ files: ['*/{arqium,desktop-assistant,gemdirect1,orca}/**'], rules: { 'review-overdue': 'info' } }],
  projects: {
    docwright: { description: 'The generator of this site, documented with itself.' },
    arqium: { label: 'ARQIUM', description: 'Example: a documentation programme of two phases in six weeks.' },
    'desktop-assistant': {
      label: 'Desktop assistant',
      description: 'Example: a master plan of five phases, with reviews, compliance and sign-offs.',
    },
    gemdirect1: {
      label: 'gemDirect1',
      description: 'Example: sixteen tasks in eight phases, with playbooks for incidents.',
    },
    orca: { label: 'Orca', description: 'Example: sixteen tasks in layers, most of them side by side.' },
  },
});
