import type { Words } from './index.ts';

export const de: Words = {
  page: {
    skip: 'Zum Inhalt',
  },
  standing: {
    name: 'Status dieses Dokuments',
    is: (label, status) => `Status dieses Dokuments (${label}): ${status}.`,
    readInstead: 'Stattdessen lesen:',
  },
};
