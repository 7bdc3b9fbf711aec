/** Stands in the folder of each copy of a site that is made to be opened without a server: the script of its pages. */
export const offlineScript = 'docwright-offline.js';

/** Tells by the names in a folder whether it is such a copy: it is made of the project and no part of it. */
export const isOfflineCopy = (entries: readonly { name: string }[]): boolean =>
  entries.some(({ name }) => name === offlineScript);
