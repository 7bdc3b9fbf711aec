import { dataAddress } from '../../model/address.ts';
import { type PageKind, pageKinds } from '../page-kinds.ts';
import { fullAddress } from '../render/full-address.ts';
import type { FileKind } from './planned-file.ts';

/** What a view shows, for machines: plain data. All rows have the same keys, `null` where there is nothing. */
export interface ViewData {
  rows: readonly Readonly<Record<string, unknown>>[];
  /** What else there is to say, such as figures. */
  [name: string]: unknown;
}

/** The rows of each page that gives them, as a file beside it. */
export const viewFiles: FileKind = (site) =>
  Object.values<PageKind>(pageKinds)
    .flatMap((kind) => kind.pages(site))
    .flatMap(({ address, data }) => {
      if (data === undefined) return [];
      const make = (): string => dataText(fullAddress(site, address), data());
      return { address: dataAddress(address), inputs: () => ({ text: make() }), make };
    });

/** One row a line, so that changes can be seen. */
function dataText(page: string, { rows, ...others }: ViewData): string {
  const start = JSON.stringify({ version: 1, page, ...others }).slice(0, -1);
  return `${start},"rows":[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]}\n`;
}
