export const trimSlashes = (path: string): string => path.replace(/^(?:\.?\/)+|\/+$/g, '');

/** A path with a slash at both ends: `docs` becomes `/docs/`. */
export function toBase(path: string): string {
  return `/${trimSlashes(path)}/`.replace(/\/+/g, '/');
}
