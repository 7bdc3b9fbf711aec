import { isMeasure, type Need } from '../model/need.ts';
import type { Outline } from '../model/facts.ts';
import type { Project } from '../model/project.ts';
import { answerTo, faultOf, need, sign, written } from './needs.ts';

/** Tells whether only documents are to be asked that rest on figures or on errors of others. */
export const areMeasures = (changed: ReadonlySet<Need>): boolean => changed.values().every(isMeasure);

/** Tells of a need whose answer stands in no document whether that is another one now. */
export function isStaleOutside({
  asOf,
  timeOf,
  fileExists,
  realPath,
  picture,
  promise,
  alert,
}: Outside): (name: Need) => boolean {
  return remembered((name) => {
    const [lookup, first, key] = partsOf(name);
    if (lookup === 'asOf') return first !== String(asOf);
    if (lookup === 'timeOf') return first !== String(timeOf(key));
    if (lookup === 'promisedAt') return promise !== undefined && first !== promise(key);
    if (lookup === 'hasAlert') return alert !== undefined && first !== alert(key);
    if (lookup === 'picture') return first !== faultOf(picture(key));
    return first !== (lookup === 'realPath' ? written(realPath(key)) : sign(fileExists(key)));
  });
}

/** Thousands of documents rest on the same few days and files. */
function remembered(isStale: (name: Need) => boolean): (name: Need) => boolean {
  const known = new Map<Need, boolean>();
  return (name) => {
    let answer = known.get(name);
    if (answer === undefined) known.set(name, (answer = isStale(name)));
    return answer;
  };
}

interface Outside extends Pick<Project<Outline>, 'asOf' | 'timeOf' | 'fileExists' | 'realPath' | 'picture'> {
  /** As `promiseSign` names it; undefined where all promises are what they were. */
  promise: ((address: string) => string) | undefined;
  /** As `alertSign` names it; undefined where all rule files are what they were. */
  alert: ((name: string) => string) | undefined;
}

/**
 * Tells of a need whose answer stands in documents whether that is another one now.
 *
 * @param changed Look-ups whose answers changed.
 */
export function isStaleInside(
  { cycles, successors, figures }: Pick<Project<Outline>, 'cycles' | 'successors' | 'figures'>,
  changed: ReadonlySet<Need>,
) {
  return (name: Need): boolean => {
    const [lookup, first, key] = partsOf(name);
    if (lookup === 'figures') return first !== String(figures.get(key));
    if (lookup === 'linkedFrom') return changed.has(answerTo(key));
    if (lookup !== 'cycles' && lookup !== 'successors') return changed.has(name);
    return first === '+' || (lookup === 'cycles' ? cycles : successors).has(key);
  };
}

/** Tells from what an earlier run needed whether something led to a document then; undefined where it did not ask. */
export function wasLinked(path: string, needs: readonly Need[]): boolean | undefined {
  if (needs.includes(need('linkedFrom', '+', path))) return true;
  return needs.includes(need('linkedFrom', '-', path)) ? false : undefined;
}

/** Look-up, answer and key. */
function partsOf(name: Need): [lookup: string, answer: string, key: string] {
  const [lookup = '', answer = '', ...key] = name.split(' ');
  return [lookup, answer, key.join(' ')];
}
