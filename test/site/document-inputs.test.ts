import { expect, test } from 'vitest';
import { documentInputs } from '../../src/site/document-inputs.ts';
import { projectOf } from '../support/check-text.ts';
import { placeOf } from '../support/place.ts';

/** Each links to the one in the middle. */
const documents = (count: number, project: string) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `adrs/${String(index + 1).padStart(4, '0')}-x.md`,
      `---\ntitle: The same\n${project}---\n\n[one](0050-x.md)\n`,
    ]),
  );

test.each(['', 'project: Shop\n'])('what a page depends on does not grow with the documents (%j)', (project) => {
  const [few, many] = [100, 2000].map((count) => {
    const site = placeOf(projectOf(documents(count, project)));
    return JSON.stringify(documentInputs(site, site.project.byPath.get('content/adrs/0050-x.md')!)).length;
  });
  expect(many! / few!).toBeLessThan(1.05);
});
