import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface ImportedModule {
  exports: { default?: unknown };
  /** Absolute paths of the files that were loaded for it, itself first; not those that others had loaded before. */
  files: readonly string[];
}

/** A module that is imported again is not loaded again. */
const filesOf = new Map<string, Set<string>>();

/**
 * Imports a module of a project. TypeScript is an ES module whatever the project's package.json says: `npm init`
 * writes `"type": "commonjs"`, under which Node would refuse the `import` in a first config.
 *
 * @param version Differs where the file is to be loaded anew in this process.
 */
export async function importModule(path: string, version: string): Promise<ImportedModule> {
  const url = pathToFileURL(path);
  url.search = version;
  const files = filesOf.get(url.href) ?? new Set<string>();
  filesOf.set(url.href, files);
  const hooks = registerHooks({
    load: (address, context, next) => {
      if (address.startsWith('file:')) files.add(fileURLToPath(address));
      return next(
        address,
        context.format === 'commonjs-typescript' ? { ...context, format: 'module-typescript' } : context,
      );
    },
  });
  try {
    return { exports: (await import(url.href)) as { default?: unknown }, files: [...files] };
  } finally {
    hooks.deregister();
  }
}
