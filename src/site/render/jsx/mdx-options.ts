/** Of @astrojs/mdx, where a project has it not in its Astro config itself. */
export const mdxOptions = { optimize: true };
