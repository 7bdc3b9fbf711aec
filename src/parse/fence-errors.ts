import { hash } from 'node:crypto';
import { type CodeError, codeKey, isIgnored, type Verdicts } from '../model/code-error.ts';
import type { DocumentFacts, Fence } from '../model/facts.ts';
import { codeError, isScript, scriptParser } from './code-errors.ts';
import { diagramErrors } from './diagrams.ts';
import { isPlainFlowchart } from './plain-flowchart.ts';

export interface FenceErrors {
  /** By source. */
  diagramErrors: ReadonlyMap<string, CodeError>;
  /** By `codeKey`. */
  codeErrors: ReadonlyMap<string, CodeError>;
  /** Of all fences whose parser takes its time, for the next run. */
  verdicts: Verdicts;
}

/**
 * Reads the diagrams and the code of documents.
 *
 * @param known What earlier runs found; what is known is not read again, and its parser not loaded.
 */
export async function fenceErrors(
  documents: readonly Pick<DocumentFacts, 'fences'>[],
  known: Pick<Verdicts, 'get'> = new Map(),
): Promise<FenceErrors> {
  const found: Found = { diagramErrors: new Map(), codeErrors: new Map(), verdicts: new Map() };
  const fresh = new Map<string, Fence>();
  for (const { fences } of documents) {
    for (const fence of fences) {
      if (!isSlow(fence)) {
        note(found, fence, codeError(fence));
        continue;
      }
      const key = keyOf(fence);
      const verdict = known.get(key);
      if (verdict === undefined) fresh.set(key, fence);
      else note(found, fence, verdict, key);
    }
  }
  if (fresh.size > 0) await readFresh(fresh, found);
  return found;
}

interface Found {
  diagramErrors: Map<string, CodeError>;
  codeErrors: Map<string, CodeError>;
  verdicts: Map<string, CodeError | null>;
}

/** @param key Of a fence whose verdict is for the next run too. */
function note(found: Found, fence: Fence, error: CodeError | null | undefined, key?: string): void {
  if (key !== undefined) found.verdicts.set(key, error ?? null);
  if (!error) return;
  if (isDiagram(fence)) found.diagramErrors.set(fence.code, error);
  else found.codeErrors.set(codeKey(fence.lang ?? '', fence.code), error);
}

/** @param fresh By the key of its verdict. */
async function readFresh(fresh: ReadonlyMap<string, Fence>, found: Found): Promise<void> {
  const fences = [...fresh.values()];
  const diagrams = fences.filter(isDiagram).map(({ code }) => code);
  const wrong = diagrams.length === 0 ? undefined : await diagramErrors(diagrams);
  const parseScript = fences.some((fence) => isScript(fence) && !isIgnored(fence)) ? await scriptParser() : undefined;
  for (const [key, fence] of fresh)
    note(found, fence, isDiagram(fence) ? wrong?.get(fence.code) : codeError(fence, parseScript), key);
}

const isDiagram = ({ lang }: Fence): boolean => lang === 'mermaid';

const isSlow = (fence: Fence): boolean => (isDiagram(fence) ? !isPlainFlowchart(fence.code) : isScript(fence));

const keyOf = ({ lang = '', meta = '', code }: Fence): string =>
  hash('sha256', `${lang} ${meta}\n${code}`, 'base64url').slice(0, 27);
