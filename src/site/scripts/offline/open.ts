import type { PagefindModule } from '../search/engine.ts';
import { offlinePagefind } from './search.ts';

/** What a file of the copy says, as a script that stands beside it gives it. */
export type Data =
  | { text: string }
  /** HTML, cut where an address leads to the top of the copy. */
  | { html: readonly string[] }
  | { base64: string }
  | { module: unknown };

/** Stands in for a server: browsers load no modules and no data from a disk, but scripts. */
export interface Offline {
  /** Runs a module of the site. */
  run(name: string): void;
  /** As `import()`. */
  import(address: string): Promise<unknown>;
  /** As `import.meta`. */
  meta(name: string): { url: string };
  /** Loads styles that belong to a module; modules are here already. @returns What is left for others to load. */
  ahead(files: readonly string[]): string[];
  /** Called by the script that stands beside a file. */
  put(name: string, data: Data): void;
}

/**
 * Opens a copy of a site.
 *
 * @param top Address of its folder, with a slash at its end.
 * @param modules Those of the site, by their file from it.
 */
export function openOffline(top: string, modules: Readonly<Record<string, () => Promise<unknown>>>): Offline {
  const known = new Map<string, Data>();
  const isHere = (address: string): boolean => address.startsWith(top);
  const load = (address: string): Promise<Data> => loadData(top, address, known);
  const online = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (input, init) => {
    const address = plain(input instanceof Request ? input.url : input);
    return isHere(address) ? new Response(bytesOf(await load(address), top)) : online(input, init);
  };
  return {
    run: (name) => void modules[name]?.(),
    async import(input) {
      const address = plain(input);
      const name = nameOf(top, address);
      if (name === 'pagefind/pagefind.js') return offlinePagefind((await modules[name]?.()) as PagefindModule, top);
      if (name in modules) return modules[name]?.();
      const data = await load(address);
      return 'module' in data ? data.module : undefined;
    },
    meta: (name) => ({ url: top + encodeURI(name) }),
    ahead(files) {
      for (const file of files) if (file.endsWith('.css')) addStyle(top + file);
      return [];
    },
    put: (name, data) => void known.set(name, data),
  };
}

function addStyle(address: string): void {
  if ([...document.styleSheets].some(({ href }) => href === address)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  document.head.append(link);
}

/** Without query and anchor, which tell nothing on a disk. */
function plain(address: string | URL): string {
  const url = new URL(address, document.baseURI);
  url.search = '';
  url.hash = '';
  return url.href;
}

const nameOf = (top: string, address: string): string => decodeURIComponent(address.slice(top.length));

async function loadData(top: string, address: string, known: ReadonlyMap<string, Data>): Promise<Data> {
  const name = nameOf(top, address);
  if (!known.has(name)) await loadScript(`${address}.js`);
  const data = known.get(name);
  if (data === undefined) throw new TypeError(`Not in this copy: ${name}`);
  return data;
}

/** Runs a script of the copy; where it is not there, nothing is put. */
const loadScript = (address: string): Promise<void> =>
  new Promise((resolve) => {
    const script = document.createElement('script');
    const done = (): void => {
      script.remove();
      resolve();
    };
    script.src = address;
    script.addEventListener('load', done);
    script.addEventListener('error', done);
    document.head.append(script);
  });

function bytesOf(data: Data, top: string): BodyInit | null {
  if ('text' in data) return data.text;
  if ('html' in data) return data.html.join(top.replaceAll('&', '&amp;').replaceAll("'", '%27'));
  return 'base64' in data ? Uint8Array.from(atob(data.base64), (character) => character.charCodeAt(0)) : null;
}

declare global {
  var docwrightOffline: Offline | undefined;
}
