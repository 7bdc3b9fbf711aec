import { ESModulesEvaluator, type ModuleRunnerContext } from 'vite/module-runner';
import { whole } from './imports.ts';
import type { LinkedDocument } from './link.ts';

/** What a module exports, by name. */
export type Exports = Record<string, unknown>;

/** One import with the styles that it brings along, as Astro hands them on. */
export interface Propagated {
  default: {
    getMod(): Promise<Exports>;
    collectedStyles: Style[];
    collectedLinks: string[];
  };
}

/** In the development server with the id of the module that it comes from. */
export type Style = string | { id: string; content: string };

/** A document that has run. */
export interface RunDocument {
  exports: Exports;
  styles: Style[];
  links: string[];
}

/**
 * Runs a document.
 *
 * @param load Gives what stands under a key of the registry.
 * @throws What the document throws.
 */
export async function runDocument(
  { body, keys }: LinkedDocument,
  load: (key: string) => Promise<Propagated>,
): Promise<RunDocument> {
  const found = new Map<string, Propagated['default']>();
  for (const [specifier, key] of keys) found.set(specifier, (await load(key)).default);
  const open = async (specifier: string): Promise<Exports> => {
    const module = await found.get(specifier)!.getMod();
    return (module[whole] as Exports | undefined) ?? module;
  };
  const [first = ''] = found.keys();
  const brought = [...found.values()];
  return {
    exports: body === undefined ? await open(first) : await evaluate(body, open),
    styles: distinct(brought.flatMap(({ collectedStyles }) => collectedStyles)),
    links: distinct(brought.flatMap(({ collectedLinks }) => collectedLinks)),
  };
}

const distinct = <Value>(values: readonly Value[]): Value[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

async function evaluate(body: string, open: (specifier: string) => Promise<Exports>): Promise<Exports> {
  const exports: Exports = {};
  const exportName = (name: string, get: () => unknown): void => {
    Object.defineProperty(exports, name, { enumerable: true, configurable: true, get });
  };
  const exportAll = (from: Exports): void => {
    for (const name of Object.keys(from))
      if (name !== 'default' && !(name in exports)) exportName(name, () => from[name]);
  };
  const context = {
    __vite_ssr_exports__: exports,
    __vite_ssr_import__: open,
    __vite_ssr_exportAll__: exportAll,
    __vite_ssr_exportName__: exportName,
  };
  await new ESModulesEvaluator().runInlinedModule(context as unknown as ModuleRunnerContext, body);
  return exports;
}
