import type { Figure } from '../../check/figures/registry.ts';

/** What `explain <figure>` prints. */
export const explainFigure = (name: string, { meaning, unit }: Figure): string => `${name}

${meaning}${unit === '%' ? ', in percent' : ''}

In MDX:       <Stat of="${name}" document="plans/..." />
In Markdown:  16 <!-- docwright-figure ${name} document=plans/... -->
`;
