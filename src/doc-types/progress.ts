/** How far a piece of work is, for columns of typed tables, with the ways in which people write it. */
export const progress = {
  open: ['todo', 'to do', 'not started', 'planned', 'pending', 'ready', 'ready to start', '⬜', '🟡'],
  active: ['in progress', 'doing', 'started', 'starting', 'wip', 'ongoing', 'review', 'in review', '🔄', '🚧'],
  blocked: ['waiting', 'on hold', '⛔', '⏳', '🔴'],
  done: ['complete', 'completed', 'finished', 'closed', 'templated', 'implemented', '✅', '✔', '☑'],
  dropped: ['abandoned', 'cancelled', 'canceled', 'rejected', '❌'],
} as const;
