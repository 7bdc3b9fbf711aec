import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Astro keeps what it knew of collections that are gone, and asks for the modules of their documents: a build after a
 * folder of a type has another name would end there. All documents are read anew anyway.
 */
export function forgetGoneCollections(cacheDir: URL, names: readonly string[]): void {
  const own = new URL('docwright/', cacheDir);
  const list = new URL('collections.json', own);
  const text = JSON.stringify(names);
  if (textOf(list) === text) return;
  rmSync(new URL('data-store.json', cacheDir), { force: true });
  mkdirSync(own, { recursive: true });
  writeFileSync(list, text);
}

function textOf(file: URL): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined; // The first build.
  }
}
