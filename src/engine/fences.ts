import type { Verdicts } from '../model/code-error.ts';
import type { DocumentFacts } from '../model/facts.ts';
import { fenceErrors, type FenceErrors } from '../parse/fence-errors.ts';
import { readVerdicts, writeVerdicts } from '../read/verdicts.ts';
import { edition } from './edition.ts';

export interface FenceReader {
  /** Reads the diagrams and the code of documents, as far as no earlier run did. */
  read: (documents: readonly DocumentFacts[]) => Promise<Omit<FenceErrors, 'verdicts'>>;
  /** Keeps what is known for the next run. */
  keep: () => void;
}

/**
 * @param root Undefined where nothing is to be kept from run to run.
 * @param isWhole Whether all documents will be read: what was known of others is forgotten then.
 */
export function createFenceReader(root: string | undefined, isWhole: boolean): FenceReader {
  let before: Verdicts | undefined;
  const now = new Map<string, Verdicts extends ReadonlyMap<string, infer Verdict> ? Verdict : never>();
  let hasNew = false;
  // Read when the first fence is asked for that may be among them.
  const known: Pick<Verdicts, 'get'> = {
    get: (key) => (root === undefined ? undefined : (before ??= readVerdicts(root, edition)).get(key)),
  };
  return {
    read: async (documents) => {
      const { verdicts, ...errors } = await fenceErrors(documents, known);
      for (const [key, verdict] of verdicts) {
        hasNew ||= before?.has(key) !== true;
        now.set(key, verdict);
      }
      return errors;
    },
    keep: () => {
      if (root === undefined) return;
      const isShorter = isWhole && before !== undefined && now.size < before.size;
      if (hasNew || isShorter) writeVerdicts(root, edition, isWhole ? now : new Map([...(before ?? []), ...now]));
    },
  };
}
