import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import type { Plugin, Rolldown } from 'vite';
import { UsageError } from '../../model/usage-error.ts';
import { type OfflineSite, targetOf } from './addresses.ts';
import { forScript, type InlineModule } from './modules.ts';

/** Vite compiles it, so a published package has it as it is written here. */
const opener = fileURLToPath(new URL('../../../src/site/scripts/offline/open.ts', import.meta.url));

const entry = '\0docwright-offline';
const prefix = '\0docwright-offline:';

/** All modules of a site as one script, and the files that went into it. */
export interface Bundle {
  code: string;
  files: ReadonlySet<string>;
}

/**
 * Puts the modules that pages run, and all that these load, into one script. Each runs at most once on a page, as modules do.
 *
 * @param folder Of the site.
 * @throws {UsageError} Where a module loads what the site does not have.
 */
export async function bundleModules(
  folder: string,
  site: OfflineSite,
  modules: ReadonlyMap<string, InlineModule | undefined>,
): Promise<Bundle> {
  const { build } = await import('vite');
  const went: Went = { files: new Set(), missing: undefined };
  const output = await build({
    configFile: false,
    envFile: false,
    root: folder,
    publicDir: false,
    logLevel: 'silent',
    plugins: [fromSite(folder, site, modules, went)],
    build: {
      write: false,
      target: 'esnext',
      // Of a library, Vite adds nothing that loads parts ahead.
      lib: { entry, formats: ['es'] },
      rolldownOptions: { input: entry, output: { codeSplitting: false } },
    },
  }).catch((error: unknown) => {
    const said = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
    const reason = went.missing ?? said;
    throw new UsageError(`The modules of the site cannot be put into a script that needs no server: ${reason}`);
  });
  const { output: chunks } = (Array.isArray(output) ? output[0] : output) as Rolldown.RolldownOutput;
  // It exports nothing, so all that a module has that a script has not are names of its own.
  return { code: `(()=>{${chunks[0].code.trim()}})();\n`, files: went.files };
}

/** What is noted on the way. */
interface Went {
  files: Set<string>;
  /** What a module loads and the site does not have. */
  missing: string | undefined;
}

function fromSite(
  folder: string,
  site: OfflineSite,
  modules: ReadonlyMap<string, InlineModule | undefined>,
  went: Went,
): Plugin {
  return {
    name: 'docwright-offline',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id === entry || id === opener) return id;
      if (id.startsWith(prefix)) return id;
      // Vite has modules of its own.
      if (id.startsWith('\0') || importer === entry || !importer?.startsWith(prefix)) return undefined;
      const from = importer.slice(prefix.length);
      const target = modules.get(from) === undefined ? targetOf(site, from, id) : { file: id.slice(1), tail: '' };
      if (target === undefined || !('file' in target) || !site.files.has(target.file)) {
        went.missing ??= `${from} loads ${id}, which is not on the site`;
        throw new Error(went.missing);
      }
      return prefix + target.file;
    },
    load(id) {
      if (id === entry) return entryCode([...modules.keys()].toSorted());
      if (!id.startsWith(prefix)) return undefined;
      const name = id.slice(prefix.length);
      const inline = modules.get(name);
      if (inline === undefined) went.files.add(name);
      return forScript(inline?.code ?? readFileSync(join(folder, name), 'utf8'), name);
    },
  };
}

const entryCode = (names: readonly string[]): string => `
import { openOffline } from ${JSON.stringify(opener)};
const { src, dataset } = document.currentScript;
globalThis.docwrightOffline ??= openOffline(new URL('.', src).href, {
${names.map((name) => `${JSON.stringify(name)}: () => import(${JSON.stringify(prefix + name)}),`).join('\n')}
});
globalThis.docwrightOffline.run(dataset.module);
`;
