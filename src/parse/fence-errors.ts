import { type CodeError, codeKey } from '../model/code-error.ts';
import type { DocumentFacts, Fence } from '../model/facts.ts';
import { codeErrors } from './code-errors.ts';
import { diagramErrors } from './diagrams.ts';

export interface FenceErrors {
  /** By source. */
  diagramErrors: ReadonlyMap<string, CodeError>;
  /** By `codeKey`. */
  codeErrors: ReadonlyMap<string, CodeError>;
}

/** What was known before of some documents. */
interface Before extends FenceErrors {
  documents: readonly DocumentFacts[];
}

/** Reads the diagrams and the code of documents; what stood in one before is not read again. */
export async function fenceErrors(documents: readonly DocumentFacts[], before?: Before): Promise<FenceErrors> {
  const fences = fencesOf(documents);
  const known = new Set(fencesOf(before?.documents ?? []).map(keyOf));
  const fresh = fences.filter((fence) => !known.has(keyOf(fence)));
  const diagrams = fresh.filter(isDiagram).map(({ code }) => code);
  const freshDiagrams = diagrams.length === 0 ? [] : await diagramErrors(diagrams);
  return {
    diagramErrors: new Map([...(before?.diagramErrors ?? []), ...freshDiagrams]),
    codeErrors: new Map([...(before?.codeErrors ?? []), ...(await codeErrors(fresh))]),
  };
}

const fencesOf = (documents: readonly DocumentFacts[]): Fence[] => documents.flatMap(({ fences }) => fences);

const keyOf = ({ lang = '', meta = '', code }: Fence): string => codeKey(`${lang} ${meta}`, code);

const isDiagram = ({ lang }: Fence): boolean => lang === 'mermaid';
