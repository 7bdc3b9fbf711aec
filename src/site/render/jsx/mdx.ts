import type { Plugin } from 'vite';

/** A document as the module that @astrojs/mdx makes of it. */
export interface MdxModule {
  code: string;
  /** What Astro's build has to know: the components that run in the browser. */
  metadata: AstroMetadata;
}

export interface AstroMetadata {
  hydratedComponents: unknown[];
  clientOnlyComponents: unknown[];
  serverComponents: unknown[];
}

/** Turns the text of the document at an absolute path into a module. */
export type MdxCompiler = (text: string, path: string) => Promise<MdxModule>;

type Transform = (
  this: unknown,
  code: string,
  id: string,
) => Promise<{ code: string; meta?: { astro?: AstroMetadata } }>;

const steps = ['@mdx-js/rolldown', '@astrojs/mdx-postprocess'] as const;

/**
 * Takes the steps of @astrojs/mdx out of Vite's plugins: with the same options, plugins and code, nothing can come out
 * differently.
 *
 * @throws Where @astrojs/mdx is not among them or has other steps.
 */
export function mdxCompiler(plugins: readonly Plugin[]): MdxCompiler {
  const [compile, complete] = steps.map((step) => transformOf(plugins, step)) as [Transform, Transform];
  const context = { environment: { name: 'ssr' } };
  return async (text, path) => {
    const { code, meta } = await compile.call(context, text, path);
    if (meta?.astro === undefined) throw new Error('@astrojs/mdx says nothing of the components of a document');
    return { code: (await complete.call(context, code, path)).code, metadata: meta.astro };
  };
}

function transformOf(plugins: readonly Plugin[], step: string): Transform {
  const hook = plugins.find(({ name }) => name === step)?.transform;
  if (hook === undefined) throw new Error(`@astrojs/mdx has no step "${step}"`);
  return (typeof hook === 'function' ? hook : hook.handler) as unknown as Transform;
}
