/** What to tell people whose project has no documents. @param content The folder they belong in. */
export const noDocuments = (content: string): string =>
  `There are no documents in ${content}/; docwright new writes one from its contract\n`;
