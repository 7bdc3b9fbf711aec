import { registerHooks } from 'node:module';

type Fields = Record<string, unknown>;

/**
 * Copies settings as mermaid's `assignWithDepth({}, settings)` does, at a fraction of its cost: mermaid copies all of its
 * settings some 70 times for each diagram, property by property.
 *
 * @param isRead Whether the copy is for those who draw. Each of them reads one group or two, and these alone are copied,
 * when somebody asks for them. Nobody writes into colours.
 * @returns undefined where they hold what mermaid copies in another way.
 */
export function copyOfSettings(settings: Fields, isRead: boolean): Fields | undefined {
  if (Object.hasOwn(settings, '__proto__')) return undefined;
  const copy: Fields = { ...settings };
  for (const key of Object.keys(copy)) {
    const value = copy[key];
    if (typeof value !== 'object') continue;
    if (value === null) delete copy[key];
    else if (Object.hasOwn(value, '__proto__')) return undefined;
    else if (!isRead) copy[key] = groupCopy(value);
  }
  return isRead ? new Proxy(copy, { get: (_, key) => ownGroup(copy, key as string, settings[key as string]) }) : copy;
}

/** @param shared What has to be copied before somebody writes into it. */
function ownGroup(copy: Fields, key: string, shared: unknown): unknown {
  const value = copy[key];
  if (typeof value !== 'object' || value === null || value !== shared || key === 'themeVariables') return value;
  return (copy[key] = groupCopy(value));
}

/** Mermaid leaves out what a list has already. */
const listCopy = (list: readonly unknown[]): unknown[] => [...new Set(list)];

function groupCopy(group: object): unknown {
  if (Array.isArray(group)) return listCopy(group);
  const copy: Fields = { ...group };
  for (const key of Object.keys(copy)) {
    const value = copy[key];
    if (typeof value !== 'object') continue;
    if (value === null) delete copy[key];
    else copy[key] = Array.isArray(value) ? listCopy(value) : { ...value };
  }
  return copy;
}

const slow = /\bassignWithDepth_default\(\{\}, (currentConfig|siteConfig|siteCfg)\)/g;
const ours = 'docwrightCopyOfSettings';

/** Loads mermaid with its settings copied as above. One that is written in another way works as it is, and takes longer. */
export async function loadMermaid(): Promise<(typeof import('mermaid'))['default']> {
  Object.assign(globalThis, { [ours]: copyOfSettings });
  const hooks = registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      return /\/mermaid\/dist\/.*\.mjs$/.test(url) && loaded.source instanceof Uint8Array
        ? { ...loaded, source: withQuickCopies(Buffer.from(loaded.source).toString()) }
        : loaded;
    },
  });
  try {
    return (await import('mermaid')).default;
  } finally {
    hooks.deregister();
  }
}

export const withQuickCopies = (source: string): string =>
  source.replace(slow, (call, name: string) => `(globalThis.${ours}(${name}, ${name === 'currentConfig'}) ?? ${call})`);
