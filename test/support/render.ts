import type { Format } from '../../src/model/facts.ts';
import { parseDocument } from '../../src/parse/document.ts';
import type { RenderParts } from '../../src/site/render/plugins.ts';
import { createRenderer } from '../../src/site/render/renderer.ts';
import { wordsIn } from '../../src/site/words/index.ts';

/** What a renderer needs: no address is another one, and code stays as it is. */
export const renderParts = (parts: Partial<RenderParts> = {}): RenderParts => ({
  linkAddress: () => undefined,
  idAddresses: () => ({}),
  pictureNotes: () => ({}),
  highlighter: { highlight: async ({ code }) => code, save: () => undefined },
  rowLines: () => undefined,
  figures: { figure: async ({ code }) => code },
  words: wordsIn.en.body,
  ...parts,
});

/** Gives a function that renders texts to HTML. */
export function rendererOf(
  parts?: Partial<RenderParts>,
): (format: Format, text: string) => Promise<string | undefined> {
  const renderer = createRenderer(renderParts(parts));
  return (format, text) =>
    renderer.render(parseDocument({ path: `a.${format}`, id: 'a', docType: '', format, text }), '/root');
}
