import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { measure } from '../measure.ts';
import { openProject, write } from '../project.ts';
import { docwright } from '../tools/docwright.ts';

/** The middle page of a document in a site of so many documents. */
export interface PageSize {
  documents: number;
  /** Bytes of its HTML. */
  bytes: number;
  packed: number;
}

/** Builds generated documents and looks how large a page is. @throws Where a build fails. */
export async function pageSize(work: string, generator: string, documents: number): Promise<PageSize> {
  const root = join(work, `growth-${documents}`);
  mkdirSync(root, { recursive: true });
  const project = openProject(docwright, root, generator, documents);
  write(project, { sentence: 'One sentence more.', title: 'Another title', token: 'teal' });
  const { status } = await measure(docwright.command, root, { timeout: 1800 });
  if (status !== 0) throw new Error(`docwright could not build ${documents} documents: status ${status}`);
  const pages = [...project.documents.keys()].map((path) => readFileSync(join(root, 'dist', path, 'index.html')));
  const [bytes, packed] = [
    pages.map((page) => page.length),
    pages.map((page) => gzipSync(page, { level: 9 }).length),
  ].map((sizes) => sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0) as [number, number];
  return { documents, bytes, packed };
}
