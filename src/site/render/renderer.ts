import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  satteri,
  satteriCollectImagesPlugin,
  satteriImageMarkerPlugin,
  type SatteriAstroData,
} from '@astrojs/markdown-satteri';
import { parseSync } from 'oxc-parser';
import { markdownToHtml, mdxToJs } from 'satteri';
import type { SourceDocument } from '../../model/facts.ts';
import { features as readFeatures } from '../../parse/settings.ts';
import { inlineHtml, type InlineText } from './inline.ts';
import { hastPlugins, mdastPlugins, type RenderParts } from './plugins.ts';

/** What it takes to render a document. */
type Rendered = Pick<SourceDocument, 'path' | 'text' | 'format'> & { hasJsx: boolean };

export interface Renderer {
  /** For Astro's `markdown.processor`, which @astrojs/mdx uses too. */
  processor: ReturnType<typeof satteri>;
  /**
   * Renders a body to HTML.
   *
   * @param root Absolute path of the project.
   * @returns undefined where the document holds JSX or expressions and has to run.
   */
  render(document: Rendered, root: string): Promise<string | undefined>;
  /** Renders a cell of a document to HTML, for a page of a view. */
  inline: (cell: InlineText) => string;
}

export function createRenderer(parts: RenderParts): Renderer {
  const mdast = mdastPlugins(parts);
  const hast = hastPlugins(parts);
  const features = { ...readFeatures, gfm: { footnotes: footnoteWords(parts) } };
  return {
    processor: satteri({ mdastPlugins: mdast, hastPlugins: hast, features }),
    inline: inlineHtml,
    async render({ path, text, format, hasJsx }, root) {
      if (hasJsx) return undefined;
      const options = {
        features,
        fileURL: pathToFileURL(join(root, path)),
        data: { astro: astroData() },
        mdastPlugins: [...mdast, satteriCollectImagesPlugin()],
        hastPlugins: [...hast, satteriImageMarkerPlugin()],
      };
      if (format === 'md') return (await markdownToHtml(text, options)).html;
      return staticHtml((await mdxToJs(text, { ...options, ...toHtml })).code);
    },
  };
}

/** What is put around footnotes; nothing else is another than for the check. */
const footnoteWords = ({ words }: RenderParts) => ({
  label: words.footnotes,
  backLabel: words.backToReference,
  // The second character keeps the arrow from being drawn as a picture.
  backContent: '\u21A9\uFE0E',
});

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

/** The compiler makes one string of a document exactly when nothing in it has to run. Text of it begins no line. */
function staticHtml(code: string): string {
  if (/^ *return _jsx\(_Fragment, \{\}\);$/m.test(code)) return '';
  const literal = /^ *return _jsx\(Fragment, \{ "set:html": ("(?:[^"\\]|\\.)*") \}\);$/m.exec(code)?.[1];
  const value = literal === undefined ? undefined : (fromJson(literal) ?? fromScript(literal));
  if (typeof value !== 'string') throw new Error('A document without JSX was compiled to more than one string');
  return value;
}

/** Most literals are JSON, too. */
function fromJson(literal: string): string | undefined {
  try {
    return JSON.parse(literal) as string;
  } catch {
    return undefined; // An escape that JSON does not know, or a tab.
  }
}

function fromScript(literal: string): unknown {
  const [statement] = parseSync('literal.js', literal).program.body;
  const expression = statement?.type === 'ExpressionStatement' ? statement.expression : undefined;
  return expression?.type === 'Literal' ? expression.value : undefined;
}
