import { noHistory } from '../../src/model/commit.ts';
import type { Project } from '../../src/model/project.ts';
import type { Place } from '../../src/site/page-kinds.ts';

/** A project as pages are planned by it, without findings and history. */
export const placeOf = (project: Project, place: Partial<Place> = {}): Place =>
  ({
    project,
    hashes: new Map(),
    base: '/',
    origin: undefined,
    typeNames: new Map(),
    report: { rules: [], summary: {} },
    fileDigest: () => '',
    history: () => noHistory,
    ...place,
  }) as object as Place;
