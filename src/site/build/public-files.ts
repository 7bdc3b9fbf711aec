import { UsageError } from '../../model/usage-error.ts';
import { fileOf } from '../render/address.ts';

/**
 * Refuses files of the public folder that stand where a page belongs, or a folder of one.
 *
 * @param folder The public folder, from the root.
 * @param files Of it, from it.
 * @param addresses Of all pages, and of files that are made and that none of these takes the place of.
 * @throws {UsageError} Naming the file.
 */
export function refuseHiddenPages(folder: string, files: readonly string[], addresses: Iterable<string>): void {
  if (files.length === 0) return;
  const pages = new Map(Array.from(addresses, (address) => [fileOf(address), address]));
  const folders = new Map([...pages].flatMap(([file, address]) => foldersOf(file).map((above) => [above, address])));
  for (const file of files) {
    const place = [file, ...foldersOf(file)].find((path) => pages.has(path));
    const address = place === undefined ? folders.get(file) : pages.get(place);
    if (address !== undefined)
      throw new UsageError(`${folder}/${file} stands where the page ${address} belongs; move it or rename it`);
  }
}

const foldersOf = (file: string): string[] => {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
};
