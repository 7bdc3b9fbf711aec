import { date, defineConfig, defineDocType, firstHeading, optional, required, z } from 'docwright';

/** The rules of the PowerShell reference, as RULES.md of the corpus tells them: three types in one folder tree. */
const common = {
  Locale: z.string(),
  'ms.date': date({ format: 'MM/DD/YYYY' }),
  schema: z.literal('2.0.0'),
  title: z.string(),
};

const equals = { title: firstHeading() };

const about = defineDocType({
  name: 'about',
  label: 'About topic',
  files: ['**/About/*.md'],
  fileName: 'about_*.md',
  frontmatter: z.looseObject(common),
  equals,
  sections: [required('Short description'), required('Long description'), optional('See also')],
});

const moduleType = defineDocType({
  name: 'module',
  label: 'Module',
  files: ['**/*.md'],
  fileName: '<folder>.md',
  frontmatter: z.looseObject({
    ...common,
    'Module Guid': z.string(),
    'Help Version': z.string(),
    'Download Help Link': z.string(),
  }),
  equals,
});

const cmdlet = defineDocType({
  name: 'cmdlet',
  label: 'Cmdlet',
  files: ['*/*.md'],
  frontmatter: z.looseObject({
    ...common,
    'external help file': z.string(),
    'Module Name': z.string(),
    'online version': z.string(),
    aliases: z.array(z.string()).nullable().optional(),
  }),
  equals,
  sections: [
    'SYNOPSIS',
    'SYNTAX',
    'DESCRIPTION',
    'EXAMPLES',
    'PARAMETERS',
    'INPUTS',
    'OUTPUTS',
    'NOTES',
    'RELATED LINKS',
  ].map((title) => required(title, { exact: true })),
});

export default defineConfig({
  title: 'PowerShell 7.5',
  content: 'reference/7.5',
  types: [about, moduleType, cmdlet],
  rules: { 'empty-section': 'off' },
  // Other sites share the host; `xref:` is a scheme.
  links: { anchors: 'github', unchecked: ['/'] },
});
