import {
  type AstroComponentFactory,
  createComponent,
  createHeadAndContent,
  renderComponent,
  renderTemplate,
  renderUniqueStylesheet,
  unescapeHTML,
} from 'astro/runtime/server/index.js';
import { load } from 'virtual:docwright/registry';
import type { SourceDocument } from '../../../model/facts.ts';
import { currentSession } from '../../session.ts';
import { documentError } from './document-error.ts';
import type { Style } from './run.ts';

/**
 * Makes a component of a document with JSX. In the development server one that could not be run becomes a component
 * that throws why, where the page shows it.
 */
export async function jsxContent(document: SourceDocument): Promise<AstroComponentFactory> {
  const { registry, isDev } = currentSession();
  const ran = await registry.run(document, load).catch((error: unknown) => {
    if (!isDev) throw error;
    return createComponent(() => {
      throw error;
    });
  });
  if (typeof ran === 'function') return ran;
  const { exports, styles, links } = ran;
  // As Astro does it for the entries of collections that are modules.
  return createComponent({
    factory(result, props, slots) {
      const sheets = [...styles.map(toSheet), ...links.map((src) => ({ type: 'external' as const, src }))];
      const head = sheets.map((sheet) => renderUniqueStylesheet(result, sheet)).join('');
      const content = Promise.resolve(renderComponent(result, 'Content', exports['Content'], props, slots)).catch(
        (error: unknown) => {
          throw documentError(document.path, error);
        },
      );
      return createHeadAndContent(unescapeHTML(head) as unknown as string, renderTemplate`${content}`);
    },
    propagation: 'self',
  });
}

const toSheet = (style: Style) =>
  typeof style === 'string'
    ? { type: 'inline' as const, content: style }
    : { type: 'inline' as const, content: style.content, viteDevId: style.id };
