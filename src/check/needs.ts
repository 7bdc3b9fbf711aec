import { posix } from 'node:path';
import type { Config } from '../model/config.ts';
import type { Outline } from '../model/facts.ts';
import type { Need } from '../model/need.ts';
import type { Picture } from '../model/picture.ts';
import type { Files, Lookup, Project, Surroundings } from '../model/project.ts';
import type { Routes } from '../model/routes.ts';
import { fileNumber, numberKey } from './numbers.ts';
import { usableOldAddresses } from './old-addresses.ts';
import { promiseSign } from './promises.ts';
import { namesReplaced } from './relations.ts';

export const need = (lookup: keyof Project, first = '', key?: string): Need =>
  key === undefined ? `${lookup} ${first}` : `${lookup} ${first} ${key}`;

/** Without spaces, which separate the parts of a need. */
export const written = (path: string | undefined): string => (path === undefined ? '-' : encodeURIComponent(path));

/** All that rules look at of a picture. */
export const faultOf = (picture: Picture | undefined): string =>
  written(picture && 'fault' in picture ? picture.fault : undefined);

export const sign = (answer: boolean): string => (answer ? '+' : '-');

/** Notes what rules ask, so that a later run knows on what their findings rest. */
export interface Notes {
  add: (name: Need) => void;
  /** What was noted since the last time, each once. */
  take: () => readonly Need[];
}

export function createNotes(): Notes {
  const noted = new Set<Need>();
  return {
    add: (name) => void noted.add(name),
    take: () => {
      const taken = [...noted];
      noted.clear();
      return taken;
    },
  };
}

/** For who keeps nothing for a later run. */
export const noNotes: Notes = { add: () => undefined, take: () => [] };

/** The same surroundings; what is asked of them that may change from day to day is noted. */
export const watchSurroundings = (
  surroundings: Surroundings,
  notes: Notes,
  routes: Routes | undefined,
): Surroundings => ({
  ...surroundings,
  get asOf() {
    notes.add(need('asOf', String(surroundings.asOf)));
    return surroundings.asOf;
  },
  timeOf: (day) => {
    const time = surroundings.timeOf(day);
    notes.add(need('timeOf', String(time), day));
    return time;
  },
  promisedAt: (address) => {
    // Where nothing is promised at all, one need does for all addresses.
    notes.add(need('promisedAt', promiseSign(routes, address), ...(routes === undefined ? [] : [address])));
    return surroundings.promisedAt(address);
  },
  hasAlert: (name) => {
    const isKnown = surroundings.hasAlert(name);
    notes.add(need('hasAlert', String(isKnown), name));
    return isKnown;
  },
});

/** Makes needs by their key; many documents ask for the same, and share one text. */
function needsOf(lookup: keyof Project, answer: string): (key: string) => Need {
  const known = new Map<string, Need>();
  return (key) => {
    let name = known.get(key);
    if (name === undefined) known.set(key, (name = need(lookup, answer, key)));
    return name;
  };
}

/** The same project; what is asked of it is noted, and looked up once where it stands in documents. */
export function watchProject(project: Project<Outline>, notes: Notes, routes: Routes | undefined): Project<Outline> {
  const watched = <Answer>(name: keyof Project, answers: Lookup<Answer>): Lookup<Answer> => {
    const known = new Map<string, { name: Need; answer: Answer | undefined }>();
    const get = (key: string): Answer | undefined => {
      let asked = known.get(key);
      if (asked === undefined) known.set(key, (asked = { name: need(name, key), answer: answers.get(key) }));
      notes.add(asked.name);
      return asked.answer;
    };
    return { get, has: (key) => get(key) !== undefined };
  };
  /** For look-ups that hold little: whether there was an answer is enough to know when to ask again. */
  const watchedSeldom = <Answer>(name: keyof Project, answers: Lookup<Answer>): Lookup<Answer> => {
    const [answered, unanswered] = [needsOf(name, sign(true)), needsOf(name, sign(false))];
    const has = (key: string): boolean => {
      const isThere = answers.has(key);
      notes.add((isThere ? answered : unanswered)(key));
      return isThere;
    };
    return { get: (key) => (has(key), answers.get(key)), has };
  };
  /** For answers that are short: an answer that is the same again asks for nothing. */
  const watchedValue = <Answer>(name: keyof Project, answers: Lookup<Answer>): Lookup<Answer> => ({
    get: (key) => (notes.add(need(name, String(answers.get(key)), key)), answers.get(key)),
    has: (key) => (notes.add(need(name, String(answers.get(key)), key)), answers.has(key)),
  });
  const { config, asOf, timeOf, promisedAt, hasAlert, pages, diagramErrors, codeErrors, unreachable } = project;
  const surroundings = { config, asOf, timeOf, promisedAt, hasAlert, pages, diagramErrors, codeErrors, unreachable };
  const day = watchSurroundings(surroundings, notes, routes);
  return {
    ...surroundings,
    timeOf: day.timeOf,
    promisedAt: day.promisedAt,
    hasAlert: day.hasAlert,
    get asOf() {
      return day.asOf;
    },
    get documents() {
      notes.add(need('documents'));
      return project.documents;
    },
    byPath: watched('byPath', project.byPath),
    byId: watched('byId', project.byId),
    byFolder: watched('byFolder', project.byFolder),
    byNumber: watched('byNumber', project.byNumber),
    byOldAddress: watched('byOldAddress', project.byOldAddress),
    linkedFrom: watchedSeldom('linkedFrom', project.linkedFrom),
    // Where no contract has the field, only another contract could change the answer.
    successors: namesReplaced(config) ? watchedSeldom('successors', project.successors) : project.successors,
    cycles: watchedSeldom('cycles', project.cycles),
    figures: watchedValue('figures', project.figures),
    ...watchFiles(project, notes),
  };
}

/** The same files; what is asked of them is noted. */
export const watchFiles = (files: Files, notes: Notes): Files => ({
  fileExists: (path) => {
    const exists = files.fileExists(path);
    notes.add(need('fileExists', sign(exists), path));
    return exists;
  },
  realPath: (path) => {
    const real = files.realPath(path);
    notes.add(need('realPath', written(real), path));
    return real;
  },
  picture: (path) => {
    const picture = files.picture(path);
    notes.add(need('picture', faultOf(picture), path));
    return picture;
  },
});

/** The look-ups whose answers hold a document's outline. */
export function answersWith(config: Pick<Config, 'types'>, outline: Outline): Need[] {
  const number = fileNumber(outline);
  return [
    need('documents'),
    need('byPath', outline.path),
    need('byId', outline.id),
    need('byFolder', posix.dirname(outline.path)),
    ...(number === undefined ? [] : [need('byNumber', numberKey(outline.docType, number))]),
    ...usableOldAddresses(config, outline).map((address) => need('byOldAddress', address)),
  ];
}

/** The look-up whose answer holds a document for each that it links to. */
export const answerTo = (target: string): Need => need('linkedFrom', target);

/** The errors of a document, which are others where its text is. */
export const errorsNeed = (path: string): Need => `errorsIn ${path}`;

/** Stands among changed look-ups for all figures: which of them changed, each need tells. */
export const anyFigure = need('figures');
