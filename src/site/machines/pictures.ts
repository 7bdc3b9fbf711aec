import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { imageFiles } from '../document-inputs.ts';
import { fileAddress } from '../render/address.ts';
import type { FileKind } from './planned-file.ts';

/** Pictures as documents have them: their pages show others, in names and sizes that only these know. */
export const pictures: FileKind = (site) =>
  imageFiles(site.project).flatMap((file) => {
    const address = fileAddress(site.project.config, file);
    if (address === undefined) return [];
    return {
      address,
      inputs: () => ({ file, digest: site.fileDigest(file) }),
      make: () => readFile(join(site.place.root, file)),
    };
  });
