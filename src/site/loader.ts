import type { Loader } from 'astro/loaders';
import type { DocType } from '../model/doc-type.ts';
import { processedImages } from './document-inputs.ts';
import { currentSession } from './session.ts';

/** Loads the metadata of the documents of a type. Their bodies are rendered where their pages are. */
export const documentLoader = (docType: DocType): Loader => ({
  name: 'docwright',
  schema: docType.frontmatter,
  load({ store }) {
    const documents = currentSession().site.project.documents.filter(({ docType: name }) => name === docType.name);
    const left = new Set(store.keys());
    for (const card of documents) {
      const { id, path, hasJsx, frontmatter } = card;
      left.delete(id);
      const parsed = docType.frontmatter.safeParse(frontmatter.values);
      const data = parsed.success ? parsed.data : frontmatter.values;
      // Without a digest: Astro would keep an entry whose digest is the same and forget its images.
      store.set({
        id,
        data,
        filePath: path,
        assetImports: hasJsx ? [] : processedImages(card),
      });
    }
    for (const id of left) store.delete(id);
    return Promise.resolve();
  },
});
