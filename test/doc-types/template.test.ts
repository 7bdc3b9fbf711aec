import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineDocType } from '../../src/doc-types/define.ts';
import type { DocTypeOptions } from '../../src/doc-types/doc-type-options.ts';
import { date, status } from '../../src/doc-types/fields.ts';
import {
  fileNumber,
  firstHeading,
  headingNumber,
  headingTitle,
  line,
  sectionText,
  sidecar,
} from '../../src/doc-types/metadata.ts';
import { required } from '../../src/doc-types/section.ts';
import { template } from '../../src/doc-types/template.ts';

const frontmatter = z.strictObject({ title: z.string(), date: date(), status: status('Open', 'Moved') });
const values = { title: 'Search: fast', date: '2026-11-20', author: 'Ada', version: '0.1', number: 12 };

test.each<[what: string, options: Partial<DocTypeOptions>, text: string, sidecar?: string]>([
  [
    'frontmatter',
    { sections: [required('Why', { guidance: 'Because.' })] },
    "---\ntitle: 'Search: fast'\ndate: '2026-11-20'\nstatus: Open\n---\n\n## Why\n\nBecause.\n",
  ],
  [
    'the body',
    {
      frontmatter: frontmatter.extend({ number: z.int() }),
      metadata: { title: headingTitle(), number: headingNumber(), date: line('Date'), status: sectionText('Status') },
      sections: [required('Status', { guidance: 'Open or Moved.' }), required('Context')],
    },
    '# 12. Search: fast\n\nDate: 2026-11-20\n\n## Status\n\nOpen\n\n## Context\n',
  ],
  [
    'several lines',
    { metadata: { title: firstHeading(), date: line('Date'), status: line(['State', 'Status']) } },
    '# Search: fast\n\n- Date: 2026-11-20\n- State: Open\n',
  ],
  [
    'both, and a heading that has to be equal',
    { metadata: { status: line('Status') }, equals: { title: firstHeading() } },
    "---\ntitle: 'Search: fast'\ndate: '2026-11-20'\n---\n\n# Search: fast\n\nStatus: Open\n",
  ],
  [
    'a file beside, and a condition',
    { metadata: sidecar('*.meta.yaml'), when: { status: ['Moved'] }, sections: [required('A', { level: 1 })] },
    '# A\n',
    "title: 'Search: fast'\ndate: '2026-11-20'\nstatus: Moved\n",
  ],
  [
    'a number that only the name has',
    { frontmatter: z.strictObject({ number: z.int() }), equals: { number: fileNumber() } },
    '---\nnumber: 12\n---\n\n# Search: fast\n',
  ],
])('%s', (_, options, text, beside) => {
  const type = defineDocType({ name: 'note', folder: 'notes', frontmatter, ...options });
  expect(template(type, values)).toEqual({ text, sidecar: beside });
});
