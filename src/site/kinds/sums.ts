import { mapAddress, statisticsAddress } from '../../model/address.ts';
import { hasMapLinks } from '../../views/document-map.ts';
import { publishedDocuments } from '../../views/published.ts';
import type { Place } from '../page-kinds.ts';
import { mapData, statisticsData } from '../view-data/sums.ts';
import { mapInputs } from '../view-inputs/map.ts';
import { statisticsInputs } from '../view-inputs/statistics.ts';
import { only } from './only.ts';

export const statistics = {
  pattern: '/statistics',
  entrypoint: 'statistics.astro',
  pages: (site: Place) =>
    publishedDocuments(site.project).length === 0
      ? []
      : only(
          statisticsAddress,
          () => statisticsInputs(site),
          () => statisticsData(site),
        ),
};

export const map = {
  pattern: '/map',
  entrypoint: 'map.astro',
  pages: (site: Place) =>
    hasMapLinks(site.project)
      ? only(
          mapAddress,
          () => mapInputs(site),
          () => mapData(site),
        )
      : [],
};
