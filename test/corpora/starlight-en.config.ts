import { defineConfig, defineDocType, link, z } from 'docwright';

/** The metadata of Starlight's own pages, as RULES.md of the corpus tells it. */
const badge = z.union([
  z.string(),
  z.strictObject({ text: z.string(), variant: z.string().optional(), class: z.string().optional() }),
]);
const neighbour = z.union([
  z.boolean(),
  z.string(),
  z.strictObject({ link: link().optional(), label: z.string().optional() }),
]);

const page = defineDocType({
  name: 'page',
  label: 'Page',
  files: ['**/*.{md,mdx}'],
  frontmatter: z.strictObject({
    title: z.string(),
    description: z.string().optional(),
    template: z.enum(['doc', 'splash']).optional(),
    tableOfContents: z
      .union([
        z.boolean(),
        z.strictObject({ minHeadingLevel: z.int().optional(), maxHeadingLevel: z.int().optional() }),
      ])
      .optional(),
    sidebar: z
      .strictObject({
        order: z.number().optional(),
        label: z.string().optional(),
        hidden: z.boolean().optional(),
        badge: badge.optional(),
        attrs: z.record(z.string(), z.unknown()).optional(),
      })
      .optional(),
    hero: z.looseObject({ actions: z.array(z.looseObject({ link: link() })).optional() }).optional(),
    banner: z.strictObject({ content: z.string() }).optional(),
    head: z.array(z.unknown()).optional(),
    editUrl: z.union([z.boolean(), z.string()]).optional(),
    lastUpdated: z.union([z.boolean(), z.iso.date()]).optional(),
    draft: z.boolean().optional(),
    prev: neighbour.optional(),
    next: neighbour.optional(),
  }),
  lines: { max: 800 },
});

export default defineConfig({
  title: 'Starlight',
  content: 'docs/src/content/docs',
  types: [page],
});
