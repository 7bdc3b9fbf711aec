import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { SiteProject } from '../../src/engine/site.ts';
import { linkAddresses } from '../../src/site/document-inputs.ts';
import { copyLinkedFiles } from '../../src/site/files.ts';
import { projectOf } from '../support/check-text.ts';
import { writeTree } from '../support/cli.ts';

test.each(['/', '/files/', '/a b/'])(
  'files that documents link to are copied, and no other link is resolved again (%s)',
  (base) => {
    const texts = {
      'adrs/0001-x.md': 'See [it](0002-y.md), [a file](plan.txt?x#y), [all](../adrs) and [nothing](constructor).\n',
      'adrs/0002-y.md': 'See [one](0001-x.md) and [the same](./plan.txt).\n',
      'files/z.md': 'Of no type.\n',
      'adrs/0003-z.md': 'See [it](../files/z.md).\n',
    };
    const project = projectOf({ ...texts, 'adrs/plan.txt': '' });
    const root = writeTree({ 'content/adrs/plan.txt': 'A plan.', 'content/files/z.md': 'Of no type.' });
    for (const card of project.documents) linkAddresses(project, base, card);
    const asked = vi.spyOn(project.byPath, 'get');
    copyLinkedFiles({ project, place: { root } } as object as SiteProject, base, join(root, 'dist'));
    expect(readFileSync(join(root, 'dist/files/adrs/plan.txt'), 'utf8')).toBe('A plan.');
    expect(asked.mock.calls.filter(([path]) => /0001-x|0002-y/.test(path))).toEqual([]);
  },
);
