/** `good` holds, `open` waits for somebody, `gone` no longer holds; `plain` where docwright does not know the word. */
export type StatusTone = 'good' | 'open' | 'gone' | 'plain';

const words: Readonly<Record<Exclude<StatusTone, 'plain'>, readonly string[]>> = {
  good: ['accepted', 'active', 'approved', 'done', 'implemented', 'published', 'final', 'living'],
  open: ['draft', 'proposed', 'provisional', 'review', 'in review', 'pending'],
  gone: [
    'superseded',
    'deprecated',
    'retired',
    'withdrawn',
    'rejected',
    'abandoned',
    'obsolete',
    'archived',
    'stagnant',
  ],
};

/** Says what a status means for a reader. */
export function statusTone(status: string): StatusTone {
  const word = status.trim().toLowerCase();
  const tones = ['good', 'open', 'gone'] as const;
  return tones.find((tone) => words[tone].includes(word)) ?? 'plain';
}
