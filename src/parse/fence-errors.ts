import { hash } from 'node:crypto';
import { type CodeError, codeKey, type Verdicts } from '../model/code-error.ts';
import type { DocumentFacts, Fence } from '../model/facts.ts';
import { codeErrors, isScript } from './code-errors.ts';
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
  documents: readonly DocumentFacts[],
  known: Verdicts = new Map(),
): Promise<FenceErrors> {
  const fences = documents.flatMap(({ fences: found }) => found);
  const [slow, quick] = [fences.filter(isSlow), fences.filter((fence) => !isSlow(fence))];
  const keyed = new Map(slow.map((fence) => [keyOf(fence), fence]));
  const fresh = [...keyed].flatMap(([key, fence]) => (known.has(key) ? [] : [fence]));
  const diagrams = fresh.filter(isDiagram).map(({ code }) => code);
  const freshDiagrams = diagrams.length === 0 ? new Map<string, CodeError>() : await diagramErrors(diagrams);
  const freshCode = await codeErrors(fresh);
  const verdictOf = (key: string, { lang = '', code }: Fence): CodeError | null =>
    known.get(key) ?? (lang === 'mermaid' ? freshDiagrams.get(code) : freshCode.get(codeKey(lang, code))) ?? null;
  const verdicts = new Map(Array.from(keyed, ([key, fence]) => [key, verdictOf(key, fence)]));
  const wrong = [...keyed].flatMap(([key, fence]) => {
    const error = verdicts.get(key);
    return error ? [{ fence, error }] : [];
  });
  return {
    diagramErrors: new Map(
      wrong.filter(({ fence }) => isDiagram(fence)).map(({ fence, error }) => [fence.code, error]),
    ),
    codeErrors: new Map([
      ...wrong
        .filter(({ fence }) => !isDiagram(fence))
        .map(({ fence: { lang = '', code }, error }) => [codeKey(lang, code), error] as const),
      ...(await codeErrors(quick)),
    ]),
    verdicts,
  };
}

const isDiagram = ({ lang }: Fence): boolean => lang === 'mermaid';

export const isSlow = (fence: Fence): boolean => (isDiagram(fence) ? !isPlainFlowchart(fence.code) : isScript(fence));

const keyOf = ({ lang = '', meta = '', code }: Fence): string =>
  hash('sha256', `${lang} ${meta}\n${code}`, 'base64url').slice(0, 27);
