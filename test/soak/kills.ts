import { rmSync } from 'node:fs';
import { project } from './edits.ts';
import { build, buildAndKill, coldSiteOf, differences, randomOf, siteOf, write } from './site.ts';

/** Milliseconds within which a build is ended. */
const longest = 5000;

const path = 'content/adrs/0009-version.md';

const document = (version: number): string => `---
title: Version ${version}
---

## Context

Number ${version}.
`;

/**
 * Ends builds at random moments and looks at the site each time: it has to be one whole version, and the next build
 * right without any cleaning.
 *
 * @returns How many builds were ended before they were done.
 * @throws Where it is not.
 */
export async function runKills(count: number, seed: number, log: (line: string) => void): Promise<number> {
  const root = project();
  const random = randomOf(seed);
  const versions: Record<string, string>[] = [];
  for (const version of [0, 1]) {
    write(root, path, document(version));
    // oxlint-disable-next-line no-await-in-loop -- of one project
    versions.push(await coldSiteOf(root));
  }
  await build(root);
  let killed = 0;
  for (let index = 0; index < count; index += 1) {
    const version = index % 2;
    write(root, path, document(version));
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
    if (await buildAndKill(root, random() * longest)) killed += 1;
    const site = siteOf(root);
    const found = versions.findIndex((whole) => differences(site, whole).length === 0);
    if (found < 0) throw new Error(`After build ${index + 1} the site is neither old nor new, in ${root}`);
    // oxlint-disable-next-line no-await-in-loop
    await build(root);
    const wrong = differences(siteOf(root), versions[version]!);
    if (wrong.length > 0)
      throw new Error(`After build ${index + 1} the next made wrong: ${wrong.join(', ')}, in ${root}`);
    log(`${index + 1}: ${found === version ? 'new' : 'old'}`);
  }
  log(`${killed} of ${count} builds were ended before they were done`);
  rmSync(root, { recursive: true });
  return killed;
}
