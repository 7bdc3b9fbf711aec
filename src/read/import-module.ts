import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * Imports a module of a project. TypeScript is an ES module whatever the project's package.json says: `npm init`
 * writes `"type": "commonjs"`, under which Node would refuse the `import` in a first config.
 *
 * @param version Differs where the file is to be loaded anew in this process.
 */
export async function importModule(path: string, version: string): Promise<{ default?: unknown }> {
  const url = pathToFileURL(path);
  url.search = version;
  const hooks = registerHooks({
    load: (address, context, next) =>
      next(address, context.format === 'commonjs-typescript' ? { ...context, format: 'module-typescript' } : context),
  });
  try {
    return (await import(url.href)) as { default?: unknown };
  } finally {
    hooks.deregister();
  }
}
