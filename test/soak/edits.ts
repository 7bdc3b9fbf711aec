import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { rules } from '../../src/rules/index.ts';
import { git } from '../support/git.ts';
import { goodAdr } from '../support/good-adr.ts';
import { build, coldSiteOf, differences, installedList, makeProject, randomOf, siteOf, write } from './site.ts';

/** Edits by chance break rules: none of them may end a build. */
const off = JSON.stringify(Object.fromEntries(rules.map(({ id }) => [id, 'off'])));

const config = (title: string, redirects = '') => `import { defineConfig } from 'docwright';
export default defineConfig({
  title: '${title}',
  site: 'https://docs.example.org',
  redirects: { ${redirects} },
  history: true,
  alerts: { rules: ['ops/*.yaml'] },
  rules: ${off},
  theme: { accent: '#1d4ed8', logo: 'look/logo.svg', css: ['look/own.css'] },
  components: { Footer: 'look/Footer.astro' },
  views: [{
    name: 'own',
    title: '${title}',
    description: 'Own.',
    columns: { title: 'Title', status: 'Status' },
    rows: ({ documents }) =>
      documents.map((document) => ({ document, cells: { title: document.title, status: document.status } })),
  }],
});
`;

const adr = (title: string, body: string, more = ''): string =>
  goodAdr
    .replace('Use text', title)
    .replace('status: accepted\n', (status) => status + more)
    .replace('We need a thing that is there.', (sentence) => `${sentence} ${body}`);

const diagram = (box: string): string => `\`\`\`mermaid\nflowchart TD\n  ${box} --> B\n\`\`\``;

const plan = (rows: string) =>
  `---\ntitle: Work\nversion: '1'\ndate: 2026-01-05\nauthor: Ada\npurpose: Work.\naudience: [dev]\nstatus: active\n---\n\n## Tasks\n\n| ID | Task | Owner | Days | Depends on | Status |\n|---|---|---|---|---|---|\n${rows}\n\n## Notes\n\n### T1 in detail\n\nRead [it](../adrs/0001-one.md#decision).\n`;

const dot = (color: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="${color}"/></svg>\n`;

const registers = (risk: string, current: string) =>
  plan('').replace(
    /## Tasks[^]*/,
    `## Risks\n\n| Risk | Impact | Probability | Review |\n|---|---|---|---|\n| [One](work.md) | ${risk} | high | 2026-01-01 |\n\n## Metrics\n\n| Metric | Target | Current |\n|---|---|---|\n| Speed | <200ms | ${current} |\n`,
  );

/** A small project with everything that a page can depend on. */
export function project(): string {
  const root = makeProject({
    '.gitignore': 'node_modules\n.astro\ndist\n.dist.next*\n',
    'docwright.config.ts': config('Soak'),
    'components/Note.astro': '<aside><slot /></aside>\n<style>aside { color: teal }</style>\n',
    'look/logo.svg': dot('blue'),
    'look/own.css': "@import './more.css';\n.site-footer { color: teal }\n",
    'look/more.css': '.site-header { color: teal }\n',
    'look/Footer.astro': '---\nimport { sign } from "./sign.ts";\n---\n<footer>{sign}</footer>\n',
    'look/sign.ts': 'export const sign = "Soak";\n',
    'content/adrs/0001-one.md': adr('One', 'See [two](0002-two.md) and [its decision](0002-two.md#decision).').replace(
      'status: accepted',
      'status: superseded',
    ),
    'content/adrs/0002-two.md': adr(
      'Two',
      "![size](/size.svg) ![dot](dot.svg) ![q](<it's (1).svg>) [data](data.csv) `dist/_astro/app.css`",
      'supersedes: [0001-one]\n',
    ),
    'content/adrs/0003-three.mdx': adr(
      'Three',
      '<Note>A note, {1 + 1}.</Note>\n\nimport { Stat } from "docwright/components";\n\n<Stat of="tasks.done" document="plans/work" /> <Stat of="words" project="*" />',
    ),
    'content/adrs/0004-four.md': adr('Four', '\n\n```ts\nconst four = 4;\n```\n'),
    'content/adrs/0005-five.md': adr('Five', `\n\n${diagram('A')}\n`),
    'content/adrs/sub/six.md': adr('Six', 'Six.'),
    'content/runbooks/one.md': adr('Run', 'Run.').replace('status: accepted', 'status: active'),
    'ops/alerts.yaml': 'groups: []\n',
    'content/adrs/dot.svg': dot('red'),
    "content/adrs/it's (1).svg": dot('green'),
    'content/adrs/data.csv': 'a,b\n',
    'content/plans/work.md': plan(
      '| T1 | One | Ada | 2 | | open |\n| T2 | [Two](../adrs/0002-two.md) | | 1 | T1 | open |\n\n## Deliverables\n\n| Document | Lines | Status |\n|---|---|---|\n| runbooks/one.md | 9 | done |',
    ),
    'content/plans/registers.md': registers('low', '100ms'),
    'public/size.svg': dot('blue'),
    'public/robots.txt': 'User-agent: *\n',
  });
  git(root, 'init', '-q');
  commit(root, 'All');
  return root;
}

function commit(root: string, subject: string): void {
  git(root, 'add', '.');
  git(root, 'commit', '-q', '--allow-empty', '-m', subject);
}

type Edit = (root: string, pick: Pick) => void;

interface Pick {
  document: string;
  other: string;
  number: number;
}

const change = (root: string, path: string, edit: (text: string) => string): void =>
  write(root, path, edit(readFileSync(join(root, path), 'utf8')));

/** What people do to documents and to what pages are made of. */
const edits: Record<string, Edit> = {
  'a body': (root, { document, number }) =>
    change(root, document, (text) => text.replace(/We will have it.*/, `We will have it, ${number} times.`)),
  'a title': (root, { document, number }) =>
    change(root, document, (text) => text.replace(/^title: .*/m, `title: Title ${number}`)),
  'a status': (root, { document, number }) =>
    change(root, document, (text) =>
      text.replace(/^status: .*/m, `status: ${['accepted', 'proposed', 'deprecated'][number % 3]}`),
    ),
  'a project': (root, { document, number }) =>
    change(root, document, (text) =>
      text.replace(/^(?:project: .*\n)?status: /m, number % 3 === 0 ? 'status: ' : `project: P${number % 3}\nstatus: `),
    ),
  'a task': (root, { number }) =>
    change(root, 'content/plans/work.md', (text) =>
      text.replace(/\| (?:open|done|blocked) \|$/m, `| ${['open', 'done', 'blocked'][number % 3]} |`),
    ),
  'a sign-off': (root, { number }) =>
    change(
      root,
      'content/plans/work.md',
      (text) =>
        `${text.replace(/\n## Sign-offs[^]*/, '')}${number % 4 === 0 ? '' : `\n## Sign-offs\n\n| Role | Date | Hash |\n|---|---|---|\n| R${number % 3} | 2026-01-0${1 + (number % 9)} | 0123456789ab |\n`}`,
    ),
  'an owner': (root, { document, number }) =>
    change(root, document, (text) =>
      text.replace(/^(?:owner: .*\n)?status: /m, number % 3 === 0 ? 'status: ' : `owner: O${number % 3}\nstatus: `),
    ),
  'an audience': (root, { document, number }) =>
    change(root, document, (text) => text.replace(/^audience: .*/m, `audience: [dev, Role ${number % 3}]`)),
  'a cycle of reviews': (root, { document, number }) =>
    change(root, document, (text) =>
      text.replace(
        /^(?:review: .*\n)?status: /m,
        number % 3 === 0 ? 'status: ' : `review: ${number % 2 === 0 ? 'monthly' : number + 1}\nstatus: `,
      ),
    ),
  'lines of what a plan delivers': (root, { number }) =>
    change(
      root,
      'content/runbooks/one.md',
      (text) => `${text.replace(/(?:\s+More\.)*\s*$/, '')}\n${'\nMore.\n'.repeat(number % 4)}`,
    ),
  'the section of a task': (root, { document, number }) =>
    change(root, 'content/plans/work.md', (text) =>
      text.replace(
        /### T1 in detail[^]*?(?=\n## |$)/,
        `### T1 in detail\n\nRead [${number}](../adrs/${basename(document)}#decision).\n`,
      ),
    ),
  'what a plan says of a task': (root, { number }) =>
    change(root, 'content/plans/work.md', (text) =>
      text.replace(
        /^(?:T1 is late by \d+ days, see ADR-0001\.\n\n)?## Notes/m,
        number % 3 === 0 ? '## Notes' : `T1 is late by ${number} days, see ADR-0001.\n\n## Notes`,
      ),
    ),
  'a risk and a metric': (root, { number }) =>
    write(root, 'content/plans/registers.md', registers(['low', 'critical', ''][number % 3]!, `${number}ms`)),
  'the only risks and metrics': (root, { number }) =>
    change(root, 'content/plans/registers.md', (text) =>
      text.replace(/^## (?:Risks|Notes)/m, number % 2 === 0 ? '## Risks' : '## Notes'),
    ),
  'a plan’s only table': (root, { number }) =>
    change(root, 'content/plans/work.md', (text) =>
      text.replace(/^## .*/m, number % 2 === 0 ? '## Tasks' : '## Something else'),
    ),
  // Another edit may have given the document another name.
  'a diagram': (root, { number }) =>
    write(
      root,
      'content/adrs/0005-five.md',
      adr('Five', `\n\n${diagram(number % 2 === 0 ? 'A["<b>A</b>"]' : `A[Box ${number}]`)}\n`),
    ),
  'a tag': (root, { document, number }) =>
    change(root, document, (text) =>
      text.replace(/^(?:tags: .*\n)?status: /m, `tags: [t${number % 4}, constructor]\nstatus: `),
    ),
  'a review': (root, { number }) =>
    change(root, 'content/runbooks/one.md', (text) =>
      text.replace(/^(?:reviewed: .*\n)?status: /m, `reviewed: 20${20 + (number % 2) * 70}-01-01\nstatus: `),
    ),
  'an alert': (root, { number }) =>
    change(root, 'content/runbooks/one.md', (text) =>
      text.replace(/^(?:alerts: .*\n)?status: /m, `alerts: [Down, Alert${number % 3}]\nstatus: `),
    ),
  'a rule file': (root, { number }) =>
    write(
      root,
      'ops/alerts.yaml',
      `groups:\n  - rules:\n      - alert: ${number % 2 === 0 ? 'Down' : 'Up'}\n        expr: up == ${number}\n`,
    ),
  'another runbook for the same alert': (root, { number }) =>
    number % 2 === 0
      ? rmSync(join(root, 'content/runbooks/two.md'), { force: true })
      : write(
          root,
          'content/runbooks/two.md',
          adr('Run too', 'Run.', 'alerts: [Down]\n').replace('status: accepted', 'status: active'),
        ),
  'what a runbook is found by': (root, { number }) =>
    change(
      root,
      'content/runbooks/one.md',
      (text) =>
        `${text.replace(/\n## Symptoms[^]*$/, '')}\n## Symptoms\n\n- Error ${number}\n\n## Impact\n\nHarm ${number % 3}.\n`,
    ),
  'whom to call': (root, { number }) =>
    change(
      root,
      'content/runbooks/one.md',
      (text) =>
        `${text.replace(/\n## Escalation[^]*$/, '')}\n## Escalation\n\n| Level | Who | When |\n|---|---|---|\n| L${number % 3} | Ada | at ${number} |\n`,
    ),
  'a page of a folder': (root, { number }) =>
    number % 2 === 0
      ? rmSync(join(root, 'content/adrs/sub/index.md'), { force: true })
      : write(root, 'content/adrs/sub/index.md', adr('Sub', 'Sub.')),
  'a language': (root, { document, number }) =>
    change(root, document, (text) =>
      text.replace(/^(title: .*\n)(?:lang: .*\n)?/m, `$1lang: ${['ar', 'de', 'en'][number % 3]}\n`),
    ),
  'a date': (root, { document, number }) =>
    change(root, document, (text) => text.replace(/^date: .*/m, `date: 2025-01-${10 + (number % 20)}`)),
  'a purpose': (root, { document, number }) =>
    change(root, document, (text) => text.replace(/^purpose: .*/m, `purpose: Shows ${number} decisions.`)),
  'a heading': (root, { document, number }) =>
    change(root, document, (text) =>
      text.replace(/(?:### More \d+\n\n)?## Consequences/, `### More ${number}\n\n## Consequences`),
    ),
  'a link': (root, { document, other, number }) =>
    change(root, document, (text) =>
      text.replace('\n## Decision', `\n[${number}](${basename(other)}#context)\n\n## Decision`),
    ),
  'an id in the words': (root, { document, other }) =>
    change(root, document, (text) =>
      text.replace(/We will have it.*/, `We will have it, as ADR-${basename(other).slice(0, 4)} says.`),
    ),
  'a number': (root, { document, number }) =>
    renameSync(join(root, document), join(root, document.replace(/\d{4}/, String(number + 3000)))),
  'a relation': (root, { document, other }) =>
    change(root, document, (text) =>
      text.replace(/(?:related: .*\n)?---\n\n/, `related: [${basename(other).replace(/\.mdx?$/, '')}]\n---\n\n`),
    ),
  'what a decision supersedes': (root, { document, other }) =>
    change(root, document, (text) =>
      text.replace(/(?:supersedes: .*\n)?---\n\n/, `supersedes: [${basename(other).replace(/\.mdx?$/, '')}]\n---\n\n`),
    ),
  'an old address': (root, { document, number }) =>
    change(root, document, (text) =>
      text.replace(/(?:aliases: .*\n)?---\n\n/, `aliases: [adrs/was-${number}]\n---\n\n`),
    ),
  'a new document': (root, { number }) => write(root, `content/adrs/1${number}-new.md`, adr(`New ${number}`, 'New.')),
  'a document less': (root, { document }) => rmSync(join(root, document)),
  'a name': (root, { document, number }) =>
    renameSync(
      join(root, document),
      join(root, `content/adrs/2${number}-named.${document.endsWith('x') ? 'mdx' : 'md'}`),
    ),
  'code that is highlighted': (root, { document, number }) =>
    change(root, document, (text) => `${text}\n\`\`\`js\nlet x = ${number};\n\`\`\`\n`),
  'a picture': (root, { number }) => write(root, 'content/adrs/dot.svg', dot(`#${String(number).padStart(6, '0')}`)),
  'the size of a picture': (root, { number }) =>
    write(root, 'public/size.svg', number % 3 === 0 ? 'none\n' : dot('red').replace('"9"', `"${number + 1}"`)),
  'a linked file': (root, { number }) => write(root, 'content/adrs/data.csv', `a,${number}\n`),
  'a public file': (root, { number }) => write(root, 'public/robots.txt', `# ${number}\n`),
  'a public file in place of one that is made': (root, { document, number }) => {
    const path = join('public', document.replace(/^content\//, '').replace(/\.mdx?$/, '.md'));
    if (existsSync(join(root, path))) rmSync(join(root, path));
    else write(root, path, `# ${number}\n`);
  },
  'a component': (root, { number }) =>
    change(root, 'components/Note.astro', (text) => text.replace(/color: .* \}/, `color: rgb(${number % 256} 0 0) }`)),
  'a redirect': (root, { document, number }) =>
    write(
      root,
      'docwright.config.ts',
      config('Soak', `'/old-${number}/': '/adrs/${basename(document).replace(/\.mdx?$/, '')}/'`),
    ),
  'a logo': (root, { number }) => write(root, 'look/logo.svg', dot(`#${String(number).padStart(6, '0')}`)),
  'a style': (root, { number }) => write(root, 'look/more.css', `.site-header { color: rgb(${number % 256} 0 0) }\n`),
  'a component of the look': (root, { number }) =>
    write(root, 'look/sign.ts', `export const sign = "Soak ${number}";\n`),
  'the config': (root, { number }) => write(root, 'docwright.config.ts', config(`Soak ${number}`)),
  'what is installed': (root, { number }) => write(root, `node_modules/${installedList}`, `{"v":${number}}\n`),
  'a commit': (root, { number }) => commit(root, `Commit ${number}`),
  nothing: () => undefined,
};

const documentsOf = (root: string): string[] =>
  readdirSync(join(root, 'content/adrs'))
    .filter((name) => /\.mdx?$/.test(name))
    .map((name) => `content/adrs/${name}`)
    .toSorted();

/**
 * Edits a project again and again, builds it after each, and compares the site with the one of a cold build.
 *
 * @param names Edits to make; those that follow are chosen by the seed.
 * @param every Compares after so many edits, and after the last one.
 * @returns How many edits were made.
 * @throws Where two differ, with the edits so far.
 */
export async function runEdits(
  names: readonly string[],
  count: number,
  seed: number,
  log: (line: string) => void,
  every = 1,
): Promise<number> {
  const root = project();
  const random = randomOf(seed);
  const among = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const done: string[] = [];
  await build(root);
  while (done.length < count) {
    const documents = documentsOf(root);
    const name = names[done.length] ?? among(documents.length < 3 ? ['a new document'] : editNames);
    const pick = { document: among(documents), other: among(documents), number: Math.floor(random() * 1000) };
    edits[name]!(root, pick);
    done.push(`${name} ${pick.document}`);
    // oxlint-disable-next-line no-await-in-loop -- each edit follows on the one before
    const said = await build(root, '--verbose');
    if (done.length % every !== 0 && done.length < count) continue;
    // oxlint-disable-next-line no-await-in-loop
    const wrong = differences(siteOf(root), await coldSiteOf(root));
    log(`${done.length} ${done.at(-1)}: ${wrong.length === 0 ? 'equal' : wrong.join(', ')}`);
    if (wrong.length > 0) throw new Error(`After ${done.join('; ')}\n${wrong.join('\n')}\n${said}\nin ${root}`);
  }
  rmSync(root, { recursive: true });
  return done.length;
}

/** The names of all edits. */
export const editNames = Object.keys(edits);
