import { expect, test } from 'vitest';
import { run, writeTree } from '../support/cli.ts';

const plan = (title: string, rows: string, more = '') =>
  `---\ntitle: ${title}\nstarts: 2026-01-05\n---\n\n## Tasks\n\n| ID | Task | Owner | Days | Depends on | Status |\n|---|---|---|---|---|---|\n${rows}\n${more}`;

const tree = {
  'docwright.config.mjs': "export default { site: 'https://docs.example.org', base: '/d' };\n",
  'content/plans/orca.md': plan(
    'Orca <b>',
    '| T1 | Models | Ada | 2 | | done |\n| T5 | The [API](../specs/api.md#errors) <b> \u001B[31m | | 1 | T1 | open |',
    '\n## T5 in detail\n\nDo it with ADR-0001.\n',
  ),
  'content/plans/other.md': plan('Other', '| T1 | Else | | 1 | | |\n| T7 | Last | | 1 | orca#T5 | |'),
  'content/specs/api.md': '# API\n\n## Errors\n\nAll of [them](../plans/orca.md).\n\n## Else\n\nHidden.\n',
  'content/adrs/0001-json.md': '---\ntitle: Use JSON\nstatus: accepted\n---\n\n## Decision\n\nWe will.\n',
};

const task = (root: string, ...args: string[]) => run('task', ...args, '--root', root, '--as-of', '2026-02-01');

test.each(['T5', 'orca#T5', 'plans/orca#T5', 'content/plans/orca.md#T5'])(
  '%s is one text with all that the task needs',
  async (name) => {
    const { status, out } = await task(writeTree(tree), name);
    expect(status).toBe(0);
    for (const part of [
      '# T5: The API',
      '- **Status:** open, 25 days late on 1 Feb 2026, due 7 Jan 2026\n- **Owner:** nobody\n- **Days:** 1\n- **When:** 7 Jan 2026\n',
      '### T5 in detail\n\nDo it with [ADR-0001](https://docs.example.org/d/adrs/0001-json.md).',
      '- [T1: Models](https://docs.example.org/d/tasks/plans/orca/T1.md): done, Ada, 6 Jan 2026 ([line 10](https://docs.example.org/d/plans/orca/#line-10))',
      '- [T7: Last](https://docs.example.org/d/tasks/plans/other/T7.md): open, 24 days late on 1 Feb 2026, due 8 Jan 2026, nobody, Other',
      'None of this is open any more: it does not hold the task up.\n\n- [T1: Models]',
      '#### Errors\n\nAll of [them](https://docs.example.org/d/plans/orca.md).',
      '### [0001 Use JSON](https://docs.example.org/d/adrs/0001-json.md) · accepted\n\n#### Decision\n\nWe will.',
    ])
      expect(out).toContain(part);
    expect(out).not.toContain('Hidden');
    expect(out).not.toContain('\u001B');
  },
);

test('the same as JSON', async () => {
  const { status, out } = await task(writeTree(tree), 'T5', '--json');
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    version: 1,
    document: 'plans/orca',
    id: 'T5',
    status: 'open',
    isLate: true,
    daysLate: 25,
    dependsOn: [
      {
        id: 'T1',
        status: 'done',
        isLate: false,
        daysLate: null,
        packet: 'https://docs.example.org/d/tasks/plans/orca/T1/',
      },
    ],
    neededBy: [{ id: 'T7', isLate: true, daysLate: 24 }],
    address: 'https://docs.example.org/d/plans/orca/#line-11',
    text: expect.stringContaining('We will.') as string,
  });
});

test.each<[name: string, error: string]>([
  ['T1', 'T1 is the id of several tasks; write plans/orca#T1 or plans/other#T1'],
  ['T55', 'No task is called T55; did you mean T5?'],
  ['orca#T7', 'No task is called T7 in content/plans/orca.md; did you mean T1?'],
  ['orka#T5', 'No plan is called orka; did you mean orca?'],
  ['', 'No task is called '],
  ['constructor', 'No task is called constructor'],
])('%j is refused', async (name, error) => {
  const { status, out, err } = await task(writeTree(tree), name);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toContain(error);
});

test('without tasks there is nothing to print', async () => {
  const { status, err } = await task(
    writeTree({ 'content/adrs/0001-json.md': tree['content/adrs/0001-json.md'] }),
    'T1',
  );
  expect({ status, err }).toEqual({
    status: 2,
    err: 'docwright: No document has tasks: a plan keeps them in a table below ## Tasks\n',
  });
});
