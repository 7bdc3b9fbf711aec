import { defineConfig, defineDocType, fileName, firstHeading, required, z } from 'docwright';

/** The rules of prometheus-operator/runbooks, as RULES.md of the corpus tells them. */
const weight = z.int().optional();

const runbook = defineDocType({
  name: 'runbook',
  label: 'Runbook',
  folder: 'runbooks',
  exclude: ['**/_index.md'],
  description: 'What to do when an alert of kube-prometheus fires.',
  frontmatter: z.strictObject({
    title: z.string(),
    weight,
    aliases: z.array(z.string()).optional(),
    alert: z.string().meta({ description: 'Name of the alert, as the heading and the file have it.' }),
  }),
  metadata: { alert: firstHeading() },
  equals: { alert: fileName({ anyCase: true }) },
  sections: [required('Meaning'), required('Impact'), required('Diagnosis'), required('Mitigation')],
  lines: { min: 8, max: 150 },
});

const sectionIndex = defineDocType({
  name: 'section-index',
  label: 'Section',
  files: ['**/_index.md'],
  frontmatter: z.strictObject({
    title: z.string(),
    type: z.string().optional(),
    bookCollapseSection: z.boolean().optional(),
    bookFlatSection: z.boolean().optional(),
    weight,
  }),
});

const page = defineDocType({
  name: 'page',
  label: 'Page',
  folder: 'docs',
  frontmatter: z.strictObject({ title: z.string(), weight }),
});

/** An old tree: what it breaks is told, and does not stop its site. */
export default defineConfig({
  title: 'Prometheus runbooks',
  types: [runbook, sectionIndex, page],
  links: { anchors: 'github' },
  rules: {
    'missing-section': 'warning',
    'too-long': 'warning',
    'empty-section': 'warning',
    'broken-link': 'warning',
    'invalid-frontmatter': 'warning',
    'field-mismatch': 'warning',
  },
});
