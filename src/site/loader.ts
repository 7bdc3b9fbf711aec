import { join } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { DocType } from '../model/doc-type.ts';
import type { DocumentFacts } from '../model/facts.ts';
import { currentSession } from './session.ts';

/** Loads the documents of a type: bodies without JSX as HTML, the others as modules. */
export const documentLoader = (docType: DocType): Loader => ({
  name: 'docwright',
  schema: docType.frontmatter,
  async load({ store }) {
    const { project } = currentSession();
    const documents = project.documents.filter(({ docType: name }) => name === docType.name);
    const left = new Set(store.keys());
    for (const document of documents) {
      left.delete(document.id);
      await storeDocument(document, docType, store);
    }
    for (const id of left) store.delete(id);
  },
});

async function storeDocument(document: DocumentFacts, docType: DocType, store: LoaderContext['store']): Promise<void> {
  const { place, renderer } = currentSession();
  const { id, path } = document;
  const body =
    document.failures.length > 0 ? { html: '', images: [] } : await renderer.render(document, join(place.root, path));
  const parsed = docType.frontmatter.safeParse(document.frontmatter.values);
  const data = parsed.success ? parsed.data : document.frontmatter.values;
  // Without a digest: Astro would keep an entry whose digest is the same and forget its module and images.
  const entry = { id, data, filePath: path };
  if (body === undefined) store.set(entry);
  else
    store.set({
      ...entry,
      rendered: { html: body.html, metadata: { imagePaths: body.images } },
      assetImports: body.images,
    });
}
