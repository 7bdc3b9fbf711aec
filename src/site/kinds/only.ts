import type { Inputs, PlannedPage } from '../page-kinds.ts';
import type { ViewData } from '../machines/view-files.ts';

/** The one page of a kind. */
export const only = <Own extends Inputs>(
  address: string,
  inputs: () => Own,
  data?: () => ViewData,
): PlannedPage<Own>[] => [{ params: {}, address, inputs, ...(data && { data }) }];
