import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The module that imports the images of documents. */
export const imagesId = 'virtual:docwright/images';

interface Place {
  root: string;
  isDev: boolean;
  /** Images of documents, from the root. */
  files: () => readonly string[];
}

/** Gives Astro the images of documents, as one module that imports them. */
export const imageModules = ({ root, isDev, files }: Place): Plugin => ({
  name: 'docwright-images',
  resolveId: { filter: { id: /^virtual:docwright\/images$/ }, handler: (source) => source },
  load: {
    filter: { id: /^virtual:docwright\/images$/ },
    handler: () => (isDev ? openModule(root) : builtModule(root, files())),
  },
});

/** Images of documents change while it runs. */
const openModule = (root: string): string =>
  `export const load = (file) => import(/* @vite-ignore */ ${JSON.stringify(`/@fs${root}/`)} + file).then((image) => image.default);\n`;

function builtModule(root: string, files: readonly string[]): string {
  const imports = files.map((file, index) => `import image${index} from ${JSON.stringify(join(root, file))};\n`);
  const entries = files.map((file, index) => `  [${JSON.stringify(file)}, image${index}],\n`);
  return `${imports.join('')}const images = new Map([\n${entries.join('')}]);\nexport const load = (file) => images.get(file);\n`;
}
