/** All words of the interface, by the part of the site that says them. A function where they go with a number or a name. */
export const en = {
  page: {
    skip: 'Skip to content',
  },
  standing: {
    name: 'Status of this document',
    is: (label: string, status: string) => `This ${label} is ${status}.`,
    readInstead: 'Read instead:',
  },
};
