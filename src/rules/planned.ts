import { posix } from 'node:path';
import { decodePercent } from '../model/written-address.ts';
import type { Outline } from '../model/facts.ts';
import type { Project } from '../model/project.ts';
import { pathOf } from './paths.ts';

/** Paths from the root of documents that plans promise. Who looks in it has asked for all documents. */
const promised = new WeakMap<readonly Outline[], ReadonlySet<string>>();

/** Tells whether a plan lists the missing document at a path among those that are still to be written. */
export function isPlanned({ documents, config }: Project<Outline>, path: string): boolean {
  const paths = promised.get(documents) ?? new Set(documents.flatMap((plan) => promisesOf(plan, config.content)));
  promised.set(documents, paths);
  return ['', '.md', '.mdx'].some((extension) => paths.has(`${path}${extension}`));
}

/** A path in a plan can be meant from its own folder, from the root or from the content folder. */
const promisesOf = ({ path, promises }: Outline, content: string): string[] =>
  promises.flatMap((promise) => {
    const to = decodePercent(pathOf(promise));
    return [posix.join(posix.dirname(path), to), posix.normalize(to), posix.join(content, to)];
  });
