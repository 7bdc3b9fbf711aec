import type { Loader } from 'astro/loaders';
import type { DocType } from '../model/doc-type.ts';
import { currentSession } from './session.ts';

/** Loads the metadata of the documents of a type. Their bodies are rendered where their pages are. */
export const documentLoader = (docType: DocType): Loader => ({
  name: 'docwright',
  schema: docType.frontmatter,
  load(context) {
    const { store } = context;
    const { project } = currentSession().site;
    const left = new Set(store.keys());
    for (const { id, path, docType: name, frontmatter } of project.documents) {
      if (name !== docType.name) continue;
      left.delete(id);
      const parsed = docType.frontmatter.safeParse(frontmatter.values);
      const data = parsed.success ? parsed.data : frontmatter.values;
      store.set({ id, data, filePath: path, digest: context.generateDigest(data) });
    }
    for (const id of left) store.delete(id);
    return Promise.resolve();
  },
});
