import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  satteri,
  satteriCollectImagesPlugin,
  satteriImageMarkerPlugin,
  type SatteriAstroData,
} from '@astrojs/markdown-satteri';
import { markdownToHtml, mdxToJs } from 'satteri';
import type { DocumentFacts } from '../../model/facts.ts';
import { features } from '../../parse/settings.ts';
import { hastPlugins, mdastPlugins, type RenderParts } from './plugins.ts';

/** A rendered body. */
export interface Body {
  html: string;
  /** Images for Astro to process, as written. */
  images: string[];
}

export interface Renderer {
  /** For Astro's `markdown.processor`, which @astrojs/mdx uses too. */
  processor: ReturnType<typeof satteri>;
  /**
   * Renders a body to HTML.
   *
   * @param root Absolute path of the project.
   * @returns undefined where the document is not static: it holds JSX or expressions and has to run as a module.
   */
  render(document: DocumentFacts, root: string): Promise<Body | undefined>;
}

export function createRenderer(parts: RenderParts): Renderer {
  const mdast = mdastPlugins(parts);
  const hast = hastPlugins(parts);
  return {
    processor: satteri({ mdastPlugins: mdast, hastPlugins: hast, features }),
    async render({ path, text, format, hasJsx }, root) {
      if (hasJsx) return undefined;
      const data = astroData();
      const options = {
        features,
        fileURL: pathToFileURL(join(root, path)),
        data: { astro: data },
        mdastPlugins: [...mdast, satteriCollectImagesPlugin()],
        hastPlugins: [...hast, satteriImageMarkerPlugin()],
      };
      const html =
        format === 'md'
          ? (await markdownToHtml(text, options)).html
          : staticHtml((await mdxToJs(text, { ...options, ...toHtml })).code);
      return html === undefined ? undefined : { html, images: [...data.localImagePaths] };
    },
  };
}

const astroData = (): SatteriAstroData => ({
  frontmatter: {},
  headings: [],
  localImagePaths: new Set(),
  remoteImagePaths: new Set(),
});

const toHtml = {
  optimizeStatic: { component: 'Fragment', prop: 'set:html' },
  elementAttributeNameCase: 'html',
} as const;

/** The compiler makes one string of a document exactly when nothing in it has to run. */
function staticHtml(code: string): string | undefined {
  if (/return _jsx\(_Fragment, \{\}\);/.test(code)) return '';
  const literal = /return _jsx\(Fragment, \{ "set:html": ("(?:[^"\\]|\\.)*") \}\);/.exec(code)?.[1];
  if (literal === undefined) return undefined;
  try {
    return JSON.parse(literal) as string;
  } catch {
    return undefined; // An escape that JSON does not know: the module says the same.
  }
}
