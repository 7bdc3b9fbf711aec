import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import type { AppInternals } from './kept-app.ts';

/**
 * The app that Astro's build renders pages with, as its first module exports it. This is no public interface of Astro:
 * what does not fit is noticed when the app is opened, and Astro bundles again.
 */
export interface AstroApp {
  manifest: { routes: { routeData: RouteData }[]; entryModules: Record<string, string> };
  routeCache: { clearAll: () => void };
  getSettings: () => { scripts: AppInternals['scripts'] };
  setInternals: (internals: unknown) => void;
  setOptions: (options: unknown) => void;
  render: (request: Request, options: { routeData: RouteData }) => Promise<Response>;
}

/** Where Astro's modules look for what a build shares with them. */
export interface SharedAssets {
  astroAsset?: {
    addStaticImage?: AddStaticImage | undefined;
    recordReferencedImage?: () => void;
    referencedImages?: Set<string>;
  };
}

export type AddStaticImage = (options: unknown, properties: unknown, path: unknown) => string;

/** Names a picture in a size by all that its address depends on. */
export const pictureKey = (...asked: Parameters<AddStaticImage>): string => JSON.stringify(asked);

/**
 * Opens an app of an earlier build.
 *
 * @param folder Absolute path of its modules.
 * @param warn Is told what Astro warns of.
 */
export async function openApp(
  folder: string,
  entry: string,
  { pages, scripts }: AppInternals,
  warn: (message: string) => void,
): Promise<AstroApp> {
  const { app } = (await import(pathToFileURL(join(folder, entry)).href)) as { app: AstroApp };
  // Another build of this process may have used it.
  app.routeCache.clearAll();
  app.setInternals({
    pagesByKeys: new Map(pages.map(([key, styles]) => [key, { styles }])),
    entrySpecifierToBundleMap: new Map(Object.entries(app.manifest.entryModules)),
  });
  const write = ({ level, message }: { level: string; message: string }): void => {
    if (level === 'warn' || level === 'error') warn(message);
  };
  app.setOptions({ settings: { scripts }, logger: { options: { destination: { write } } } });
  return app;
}
