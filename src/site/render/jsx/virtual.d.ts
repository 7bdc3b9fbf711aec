declare module 'virtual:docwright/registry' {
  /** Loads what stands under a key of the registry. */
  export function load(key: string): Promise<import('./run.ts').Propagated>;
}
