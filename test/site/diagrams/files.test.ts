import { expect, test } from 'vitest';
import type { Card } from '../../../src/model/card.ts';
import type { Project } from '../../../src/model/project.ts';
import { mermaidFiles } from '../../../src/site/diagrams.ts';

const project = (...languages: (string | undefined)[]): Project<Card> =>
  ({ documents: languages.map((lang) => ({ fences: [{ lang }] })) }) as unknown as Project<Card>;

test.each<[languages: (string | undefined)[], page: string, isNeeded: boolean]>([
  [['mermaid'], '<figure class="diagram diagram-live">', true],
  [['Mermaid'], '<figure class="diagram diagram-live">', true],
  [['ts', 'mermaid'], '<figure class="diagram diagram-live">', true],
  [['mermaid'], '<figure class="diagram">', false],
  [['mermaid'], '', false],
  [['ts', undefined], '<figure class="diagram diagram-live">', false],
  [[], '', false],
])('of a site with %j and the page %s', (languages, page, isNeeded) => {
  const files = [...mermaidFiles(project(...languages), () => page).keys()];
  expect(files.length > 0).toBe(isNeeded);
  expect(files.every((file) => /^_docwright\/mermaid-[\d.]+\/.*\.mjs$/.test(file))).toBe(true);
});
