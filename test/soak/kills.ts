import { rmSync } from 'node:fs';
import { project } from './edits.ts';
import { build, buildAndKill, coldSiteOf, differences, randomOf, siteOf, write } from './site.ts';

/**
 * Ends builds at random moments and looks at the site each time: it has to be one whole version, and the next build
 * right without any cleaning.
 *
 * @throws Where it is not.
 */
export async function runKills(count: number, seed: number, log: (line: string) => void): Promise<void> {
  const root = project();
  const random = randomOf(seed);
  const text = (version: number) => `---\ntitle: Version ${version}\nversion: '1.0'\ndate: 2026-11-20\nauthor: somebody
purpose: Shows versions.\naudience: maintainer\nstatus: accepted\n---\n\n## Context\n\nNumber ${version}.\n
## Decision\n\nWe will have ${version}.\n\n## Consequences\n\nIt is ${version}.\n\nIt stays ${version}.\n\nNo more than ${version}.\n`;
  const path = 'content/adrs/0009-version.md';
  const versions = [0, 1].map((version) => {
    write(root, path, text(version));
    return coldSiteOf(root);
  }) as [Record<string, string>, Record<string, string>];
  let killed = 0;
  for (let index = 0; index < count; index += 1) {
    const version = index % 2;
    write(root, path, text(version));
    const start = performance.now();
    // The time of a whole build is not known before: what the last ones took.
    const outcome = await buildAndKill(root, random() * longest);
    if (outcome === 'killed') killed += 1;
    const site = siteOf(root);
    const fits = versions.map((whole) => differences(site, whole).length === 0);
    if (!fits.includes(true)) throw new Error(`After kill ${index + 1} the site is neither old nor new, in ${root}`);
    build(root);
    const wrong = differences(siteOf(root), versions[version]!);
    if (wrong.length > 0)
      throw new Error(`After kill ${index + 1} the next build made wrong: ${wrong.join(', ')}, in ${root}`);
    log(`${index + 1} ${outcome}, then ${fits[version] ? 'new' : 'old'}; ${Math.round(performance.now() - start)} ms`);
  }
  log(`${killed} of ${count} builds were ended before they were done`);
  rmSync(root, { recursive: true });
}

/** Milliseconds within which a build is ended. */
const longest = 5000;
