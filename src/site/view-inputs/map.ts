import { documentMap } from '../../views/document-map.ts';
import { mapPicture } from '../../views/map-picture.ts';
import type { Place } from '../page-kinds.ts';
import { mostRows } from './rows.ts';

export function mapInputs({ project }: Place) {
  const map = documentMap(project);
  return {
    groups: map.groups,
    links: map.links.slice(0, mostRows),
    more: Math.max(0, map.links.length - mostRows),
    picture: mapPicture(
      map,
      project.config.types.map(({ name }) => name),
    ),
  };
}
