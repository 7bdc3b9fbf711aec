import { hash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import picomatch from 'picomatch';
import type { Failure } from '../model/facts.ts';
import { readFiles } from './document.ts';
import { isFolder } from './places.ts';
import { walk } from './walk.ts';

/** A rule file of Prometheus, as it was read. */
export interface RuleFile {
  /** From the root. */
  path: string;
  text: string;
  failure?: Failure;
}

export interface RuleFiles {
  /** Sorted by path. */
  files: readonly RuleFile[];
  /** Globs that find none. */
  unmatched: readonly string[];
  /** Equal where all files say the same; empty where no glob is given. */
  digest: string;
}

/** Reads the files that globs find below the root, as `walk` finds them. */
export function readRuleFiles(root: string, globs: readonly string[]): RuleFiles {
  const found = new Map<string, Failure | undefined>();
  const unmatched = globs.filter((glob) => {
    const matching = filesOf(root, glob);
    for (const { path, failure } of matching) found.set(path, failure);
    return matching.length === 0;
  });
  const files = Array.from(found, ([path, failure]): RuleFile => {
    const read = readFiles(root, { path, sidecarPath: undefined, ...(failure && { failure }) });
    return { path, text: read.text, ...(read.failure && { failure: read.failure }) };
  }).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const digest = globs.length === 0 ? '' : hash('sha1', JSON.stringify([files, unmatched]), 'base64url');
  return { files, unmatched, digest };
}

/** The folder that a glob looks into, from the root, or the file that it names; empty for the root itself. */
export const baseOf = (glob: string): string => picomatch.scan(glob).base.replace(/\/$/, '');

/** Tells whether a glob of a config finds a file, by its path from the root. */
export const isRuleFile = (globs: readonly string[]): ((path: string) => boolean) =>
  globs.length === 0 ? () => false : picomatch([...globs]);

function filesOf(root: string, glob: string): { path: string; failure?: Failure }[] {
  const base = baseOf(glob);
  if (base === glob) return isFile(join(root, base)) ? [{ path: base }] : [];
  if (!isFolder(join(root, base))) return [];
  const isMatch = picomatch(glob);
  return walk(root, base)
    .map((file) => ({ ...file, path: base === '' ? file.path : `${base}/${file.path}` }))
    .filter(({ path }) => isMatch(path));
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
