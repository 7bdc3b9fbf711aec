import { pathsMeant } from '../check/deliverables.ts';
import type { Outline } from '../model/facts.ts';
import type { Project } from '../model/project.ts';

/** Paths from the root of documents that plans promise. Who looks in it has asked for all documents. */
const promised = new WeakMap<readonly Outline[], ReadonlySet<string>>();

/** Tells whether a plan lists the missing document at a path among those that are still to be written. */
export function isPlanned({ documents, config }: Project<Outline>, path: string): boolean {
  const paths = promised.get(documents) ?? new Set(documents.flatMap((plan) => promisesOf(plan, config.content)));
  promised.set(documents, paths);
  return ['', '.md', '.mdx'].some((extension) => paths.has(`${path}${extension}`));
}

const promisesOf = (plan: Outline, content: string): string[] =>
  plan.promises.flatMap((promise) => pathsMeant(plan, promise, content));
