/**
 * Makes the search index of a built site, in its `pagefind/` folder.
 *
 * @throws Where Pagefind reports an error; a site without search is not a site.
 */
export async function writeSearchIndex(outDir: string): Promise<void> {
  const pagefind = await import('pagefind');
  const { index, errors } = await pagefind.createIndex();
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    refuse((await index.addDirectory({ path: outDir })).errors);
    refuse((await index.writeFiles({ outputPath: `${outDir}/pagefind` })).errors);
  } finally {
    await pagefind.close();
  }
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index the site: ${errors.join('; ')}`);
}
