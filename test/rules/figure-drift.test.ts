import { expect, test } from 'vitest';
import { figureDrift } from '../../src/rules/figure-drift.ts';
import { orcaTasks } from '../views/plan/orca.ts';
import { brief, checkText, type Tree } from '../support/check-text.ts';

const plan = `---\ndate: 2025-01-27\nproject: orca\n---\n\n## Tasks\n\n${orcaTasks}\n## Success criteria\n\n- [x] One\n- [ ] Two\n`;
const other = '---\nproject: other\n---\n\n## Tasks\n\n| ID | Task |\n|---|---|\n| T1 | A |\n';
const others: Tree = { 'plans/orca.md': plan, 'plans/b.md': other };

const found = (text: string, name = 'adrs/a.md') =>
  checkText(figureDrift, { ...others, [name]: text })
    .filter(({ path }) => path === `content/${name}`)
    .map((finding) => brief(finding).replace(`content/${name}:`, ''));

const comment = (text: string) => `<!-- docwright-figure ${text} -->`;

test.each<[name: string, text: string, expected: string[]]>([
  [
    'the right number',
    `Sixteen ${comment('tasks.count document=plans/orca')} or 16 ${comment('tasks.count project=orca')}`,
    [],
  ],
  [
    'a word',
    `Two phases, five layers ${comment('tasks.layers document=plans/orca')}`,
    ['1:13 tasks.layers of content/plans/orca.md is 6, and not five'],
  ],
  [
    'a comment at the start of a line',
    `Tasks: 16\n${comment('tasks.count document=plans/orca')} in all`,
    ['2:1 The comment begins a line, where Markdown takes it and the text behind it for HTML'],
  ],
  [
    'another number',
    `So **15** tasks ${comment('tasks.count document=plans/orca')} in all.`,
    ['1:6 tasks.count of content/plans/orca.md is 16, and not 15'],
  ],
  ['a percentage', `87.5 % ${comment('tasks.parallelShare document=plans/orca')}`, []],
  [
    'another percentage',
    `88.5 % ${comment('tasks.parallelShare document=plans/orca')}`,
    ['1:1 tasks.parallelShare of content/plans/orca.md is 87.5 %, and not 88.5'],
  ],
  ['at least', `at least 15 ${comment('tasks.count >= document=plans/orca')}`, []],
  [
    'more than',
    `more than 16 ${comment('tasks.count > document=plans/orca')}`,
    ['1:11 tasks.count of content/plans/orca.md is 16, and not > 16'],
  ],
  ['two in one sentence', `16 ${comment('tasks.count project=orca')} and 17 ${comment('tasks.count project=*')}`, []],
  ['in a cell of a table', `| A | 9 |\n|---|---|\n| B | 16 ${comment('tasks.count project=orca')} |`, []],
  ['of this document', `There are 0 tasks ${comment('tasks.count')}`, []],
  [
    'no number',
    `9\n\nMany tasks ${comment('tasks.count')}`,
    ['3:12 No number stands before the comment in its paragraph or cell'],
  ],
  ['a comment alone', comment('tasks.count'), ['1:1 No number stands before the comment in its paragraph or cell']],
  ['no name', `16 ${comment('')}`, ['1:1 The comment names no figure']],
  ['another name', `16 ${comment('task.count')}`, ['1:1 There is no figure "task.count"']],
  ['a name of JavaScript', `16 ${comment('constructor')}`, ['1:1 There is no figure "constructor"']],
  ['more words', `16 ${comment('tasks.count at most 3')}`, ['1:1 "at most 3" means nothing in a comment on a figure']],
  ['no such document', `16 ${comment('tasks.count document=orka')}`, ['1:1 "orka" names no document']],
  ['no such project', `16 ${comment('tasks.count project=orka')}`, ['1:1 No document is of the project "orka"']],
  ['code', `\`16 ${comment('tasks.counter')}\``, []],
])('%s', (_, text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each(['lang: de', 'lang: de-CH', 'title: T'])('German text parts thousands with a dot: %s', (line) => {
  const tree = (number: string): Tree => ({
    ...others,
    'adrs/a.md': `---\n${line}\n---\n\nEs sind ${number} Aufgaben ${comment('tasks.parallelShare document=plans/orca')}\n`,
  });
  const count = (number: string) =>
    checkText(figureDrift, tree(number), { language: line === 'title: T' ? 'de' : 'en' }).length;
  expect([count('87,5'), count('87.5')]).toEqual([0, 1]);
});

const mdx = (...tags: string[]) =>
  `import { Badge, Stat as Figure, Stat } from 'docwright/components';\n\n${tags.join('\n\n')}\n`;

test.each<[tag: string, expected: string[]]>([
  ['<Stat of="tasks.count" document="plans/orca" />', []],
  ['<Stat of="tasks.count" document="plans/orca" expect=">= 16" />', []],
  [
    'Text <Stat of="tasks.count" document="plans/orca" expect=">= 50" /> text',
    ['3:59 tasks.count of content/plans/orca.md is 16, and not >= 50'],
  ],
  ['<Figure of="tasks.count" project="*" expect="16" />', ['3:46 tasks.count of all documents is 17, and not 16']],
  ["<Stat of={'criteria.done'} project='orca' expect='1' />", []],
  ['<Stat of={name} />', ['3:1 "of" of <Stat> is code, and a check runs none']],
  ['<Stat {...all} />', ['3:1 A property of <Stat> is code, and a check runs none']],
  ['<Stat />', ['3:1 <Stat> does not say which figure']],
  ['<Stat of="lines" expect="many" />', ['3:26 "many" cannot be compared with a figure']],
  ['<Stat of="line" />', ['3:11 There is no figure "line"']],
  ['<Badge of="nothing" />', []],
  ['16 {/* docwright-figure tasks.count document=plans/orca */}', []],
  [
    '15 {/* docwright-figure tasks.count document=plans/orca */}',
    ['3:1 tasks.count of content/plans/orca.md is 16, and not 15'],
  ],
])('%s', (tag, expected) => {
  expect(found(mdx(tag), 'adrs/a.mdx')).toEqual(expected);
});

test('a component of that name from elsewhere is none of ours', () => {
  expect(found('import Stat from "./Stat.astro";\n\n<Stat of="x" />\n', 'adrs/a.mdx')).toEqual([]);
});

test.each([
  ['tasks.count', '16'],
  ['tasks.done', '4'],
  ['tasks.layers', '6'],
  ['tasks.parallel', '14'],
  ['tasks.parallelShare', '87.5'],
  ['tasks.days', '40'],
  ['tasks.criticalDays', '17'],
  ['criteria.count', '2'],
  ['criteria.done', '1'],
  ['documents.count', '1'],
  ['risks.open', '0'],
])('%s of the plan that was computed by hand is %s', (name, value) => {
  expect(found(`${value} ${comment(`${name} project=orca`)}`)).toEqual([]);
});
