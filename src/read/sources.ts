import type { Sources } from '../model/report.ts';
import { type DocumentFiles, readFiles } from './document.ts';

/** Texts of files, read when they are asked for. */
export function lazySources(root: string, found: readonly DocumentFiles[]): Sources {
  const byPath = new Map(found.map((document) => [document.path, document]));
  const bySidecar = new Map(found.map((document) => [document.sidecarPath, document]));
  const known = new Map<string, string | undefined>();
  const read = (path: string): string | undefined => {
    const own = byPath.get(path);
    if (own !== undefined) return readFiles(root, own).text;
    const beside = bySidecar.get(path);
    return beside && readFiles(root, beside).sidecar?.text;
  };
  return {
    get: (path) => {
      if (!known.has(path)) known.set(path, read(path));
      return known.get(path);
    },
  };
}
