import type { SourceDocument } from '../../../model/facts.ts';
import { type KeptText, readTexts, writeTexts } from '../../../read/kept-texts.ts';
import type { Needs } from './link.ts';
import type { JsxDocument } from './registry.ts';

/** What documents import, kept from build to build: most need not be compiled. */
export interface NeedsShelf {
  /** Takes what a document needs from where it is known, or compiles it. */
  needsOf: (document: JsxDocument, compile: (source: SourceDocument) => Promise<Needs>) => Promise<Needs>;
  /** Keeps what was asked for, for the next build. */
  keep: () => void;
}

const name = 'imports';

/** @param edition Of all that compiling depends on beside the document. */
export function createNeedsShelf(root: string, edition: () => string): NeedsShelf {
  let kept: Map<string, KeptText> | undefined;
  const used = new Map<string, KeptText>();
  return {
    async needsOf({ path, hash, source }, compile) {
      kept ??= readTexts(root, name, edition());
      const own = kept.get(path);
      if (own?.hash === hash && hash !== '') {
        used.set(path, own);
        return JSON.parse(own.text) as Needs;
      }
      const { imports, metadata } = await compile(source());
      used.set(path, { path, hash, text: JSON.stringify({ imports, metadata }) });
      return { imports, metadata };
    },
    keep() {
      const texts = [...used.values()];
      const isSame = texts.length === kept?.size && texts.every((own) => kept?.get(own.path) === own);
      if (!isSame) writeTexts(root, name, edition(), texts);
    },
  };
}
