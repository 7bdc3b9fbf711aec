import { imageFiles } from '../document-inputs.ts';
import type { Needs } from '../render/jsx/link.ts';
import type { Session } from '../session.ts';
import { keyOf, type PageKey } from './plan.ts';

/**
 * Names what documents bring into the bundle that makes pages: pictures, and what documents with JSX import.
 *
 * @param needs Of documents with JSX, by path.
 */
export const appInputs = ({ site, fileDigest }: Session, needs: ReadonlyMap<string, Needs>): PageKey =>
  keyOf({
    pictures: imageFiles(site.project).map((file) => [file, fileDigest(file)]),
    imports: Array.from(needs, ([path, { imports, metadata }]) => [path, imports, metadata]),
  });
