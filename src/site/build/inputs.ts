import { type BuildState, inputFiles, readBuildState, type SeenFile } from '../../read/build-state.ts';

/** What is known of a project before it is read: what changes meanwhile is another file to the next build. */
export interface BuildInputs {
  /** Absolute path of the site. */
  outDir: string;
  last: BuildState | undefined;
  /** Undefined where it cannot be known what a build reads. */
  files: SeenFile[] | undefined;
  /** Of all that is no file, for the next build to know whether it has anything to do. */
  key?: string;
}

/** Looks at the files that a build reads. */
export function buildInputs(root: string, outDir: string): BuildInputs {
  const last = readBuildState(root, outDir);
  // In CI, files of a new checkout can have the time stamps of others.
  return { outDir, last, files: inputFiles(root, outDir, last, process.env['CI'] === undefined) };
}
