/** Name, in a project's root, of the file with the addresses that a site has promised to keep. */
export const routesName = 'docwright.routes.json';

/** Addresses below the base with the ids of their headings, both sorted. */
export type Routes = ReadonlyMap<string, readonly string[]>;

/** One line for each address, so that two branches seldom meet in one. */
export function writeRoutes(routes: Routes): string {
  const lines = Array.from(routes, ([address, ids]) => `    ${JSON.stringify(address)}: ${JSON.stringify(ids)}`);
  const list = lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`;
  return `{\n  "version": 1,\n  "routes": ${list}\n}\n`;
}

/** @returns undefined where the text is damaged. */
export function parseRoutes(text: string): Routes | undefined {
  try {
    const { version, routes, ...others } = JSON.parse(text) as Record<string, unknown>;
    if (version !== 1 || typeof routes !== 'object' || routes === null || Array.isArray(routes)) return undefined;
    const entries = Object.entries(routes);
    return Object.keys(others).length === 0 && entries.every(isRoute) ? new Map(entries) : undefined;
  } catch {
    return undefined;
  }
}

const isRoute = (entry: [string, unknown]): entry is [string, string[]] =>
  entry[0].startsWith('/') && Array.isArray(entry[1]) && entry[1].every((id) => typeof id === 'string');
