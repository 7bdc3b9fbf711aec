import { expect, test } from 'vitest';
import { placeholderText } from '../../src/rules/placeholder-text.ts';
import { brief, checkText } from '../support/check-text.ts';

test.each<[text: string, expected: string[]]>([
  ['TODO: say who\n', ['1:1 Placeholder "TODO"']],
  [
    '# Owner TBD\n\n- FIXME\n- [TODO]\n',
    ['1:9 Placeholder "TBD"', '3:3 Placeholder "FIXME"', '4:4 Placeholder "TODO"'],
  ],
  ['One.\r\n> Two.\r\n> XXX: three\r\n', ['3:3 Placeholder "XXX"']],
  ['| Owner | TBD |\n| --- | --- |\n| a | b TODO(ada) |\n', ['1:11 Placeholder "TBD"', '3:9 Placeholder "TODO"']],
  ['Say "it\'s" -- TODO\n', ['1:15 Placeholder "TODO"']],
  [
    'Lorem ipsum dolor sit amet.\n\nSo *lorem ipsum dolor*.\n',
    ['1:1 Placeholder "Lorem ipsum dolor"', '3:5 Placeholder "lorem ipsum dolor"'],
  ],
  [
    'Ask <your name here> and [insert date] or {{ owner }}, [your name].\n',
    [
      '1:5 Placeholder "<your name here>"',
      '1:26 Placeholder "[insert date]"',
      '1:43 Placeholder "{{ owner }}"',
      '1:56 Placeholder "[your name]"',
    ],
  ],
  ['See the todo list, the TODO list, TODOs, to-do, and a TODO.\n', []],
  [
    'TODO comments and words such as TODO, FIXME or TBD.\nThe word "TODO" and its file TODO.md, src/TODO/x, TODO_LIST, #TODO.\n',
    [],
  ],
  ['Use **TODO** tags; see the [TODO](todo.md) and *these* _TODO_.\n', []],
  ['Owner: **TODO**, __TBD__\n', ['1:10 Placeholder "TODO"', '1:20 Placeholder "TBD"']],
  ['| ID | Status |\n| - | - |\n| 1 | TODO |\n| TODO | |\n', ['4:3 Placeholder "TODO"']],
  ['| | Means |\n| - | - |\n| **TODO** | TBD |\n| Doing | begun |\n', ['3:14 Placeholder "TBD"']],
  ['Chapter XXX: the end. Size XXX-Large, XXXL, +1 XXX XXX.\n', []],
  ['`TODO` <!-- TODO: x -->\n\n```\nTODO\n```\n\n    TODO\n\n[x](x.md "TODO")\n', []],
  ['Made with lorem ipsum. [Insert](x.md), [insert a key][1], [x] [enter]\n\n[1]: x.md\n', []],
  ['{{< note >}} {{ title }} {{ page.title }}\n', []],
  ['{{ .Values.x }} {{ $labels.job }} {% if x %} {{x}}\n', []],
  ['A <b>bold</b> word; <https://x.org>\n', []],
  ['## Context\n\nTODO\n\n## Decision\n\nTODO: a. But b.\n', ['7:1 Placeholder "TODO"']],
  ['---\ntitle: TODO\n---\n\n## TODO\n\n- a\n', []],
])('%j', (text, expected) => {
  const found = checkText(placeholderText, { 'adrs/a.md': text });
  expect(found.map(brief)).toEqual(expected.map((words) => `content/adrs/a.md:${words}`));
});
