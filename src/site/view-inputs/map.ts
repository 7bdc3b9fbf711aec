import type { ValuesOf } from '../../views/choices.ts';
import { documentMap, type MapPair } from '../../views/document-map.ts';
import { documentLink, documentSummary } from '../../views/document-summary.ts';
import { mapPicture } from '../../views/map-picture.ts';
import { documentSum, type Sum } from '../../views/sum.ts';
import type { Place } from '../page-kinds.ts';
import { mostRows, shownRows } from './rows.ts';

export function mapInputs({ project }: Place) {
  const map = documentMap(project);
  const link = (card: MapPair['from']) => documentLink(documentSummary(project, card));
  const valuesOf = {
    from: ({ groups: [from] }) => [String(from)],
    to: ({ groups: [, to] }) => [String(to)],
  } satisfies ValuesOf<MapPair, string>;
  const pairs = Map.groupBy(map.pairs, ({ groups }) => groups.join(' '));
  const sum = (from: number, to: number): Sum =>
    documentSum((pairs.get(`${from} ${to}`) ?? []).map(({ from: document }) => ({ document })));
  return {
    groups: map.groups.map((group) => ({ ...group, within: sum(group.index, group.index) })),
    links: map.links.slice(0, mostRows).map(({ from, to }) => ({ from, to, sum: sum(from, to) })),
    more: Math.max(0, map.links.length - mostRows),
    pairs: shownRows(map.pairs, ({ from, to }) => ({ from: link(from), to: link(to) }), valuesOf),
    picture: mapPicture(
      map,
      project.config.types.map(({ name }) => name),
    ),
  };
}
