/**
 * Measures `docwright check` beside other checkers on the same generated documents, in one run.
 *
 * `npm run bench:check -- <folder of generate-corpus.mjs> [count ...]`; needs Linux, bash and the npm registry.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { docwrightConfig, fields, generate, generatorIn, install, repository, settled } from './corpus.ts';
import { type Cost, measure, median } from './measure.ts';

const [generatorFolder = '../shared/bench', ...counts] = process.argv.slice(2);
const generator = generatorIn(generatorFolder);
const work = mkdtempSync(join(tmpdir(), 'docwright-bench-'));
const packages = {
  rumdl: '0.2.75',
  'markdownlint-cli2': '0.24.1',
  'remark-cli': '12.0.1',
  'remark-frontmatter': '5.0.0',
  'remark-gfm': '4.0.1',
  'remark-validate-links': '13.1.0',
  'remark-preset-lint-recommended': '7.0.1',
  'remark-lint-frontmatter-schema': '3.15.4',
};

/** Settings that make each tool look for what it can: links and anchors, headings, frontmatter. */
function writeSettings(root: string): void {
  writeFileSync(join(root, 'docwright.config.mts'), docwrightConfig('Documentation', join(published, 'lib/index.js')));
  const schema = {
    type: 'object',
    required: fields,
    properties: Object.fromEntries(fields.map((field) => [field, { type: 'string' }])),
  };
  writeFileSync(join(root, 'schema.json'), JSON.stringify(schema));
  writeFileSync(
    join(root, '.remarkrc.mjs'),
    `export default { plugins: ['remark-frontmatter', 'remark-gfm', 'remark-preset-lint-recommended',
  ['remark-validate-links', { repository: false }],
  ['remark-lint-frontmatter-schema', { schemas: { 'schema.json': ['content/**/*.md'] } }]] };\n`,
  );
  const rules = { default: false, MD001: true, MD024: { siblings_only: true }, MD042: true, MD045: true, MD051: true };
  writeFileSync(join(root, '.markdownlint-cli2.jsonc'), JSON.stringify({ config: rules, noProgress: true }));
}

/** As it is published, like the others. */
const published = join(repository, 'package');
const docwrightCheck = [process.execPath, join(published, 'bin/docwright.js'), 'check', '--format', 'json'];
const tool = (name: string, ...args: string[]) => [join(work, 'node_modules/.bin', name), ...args];
const rumdlCheck = tool('rumdl', 'check', '--enable', 'MD001,MD024,MD042,MD045,MD051,MD057', 'content');

interface Candidate {
  name: string;
  command: readonly string[];
  /** Folder of what it keeps, which is taken away before each run. */
  cache?: string;
  /** The row that it is compared with. */
  beside: string;
}

const cold = 'docwright, all rules, cold';
const uncached = 'docwright, all rules, without a cache';

/** Run in turn, so that a slow minute of the machine is one for both. Cold, each fills its cache, as a first run does. */
const inTurn: readonly Candidate[] = [
  { name: cold, command: docwrightCheck, cache: 'node_modules/.cache', beside: cold },
  { name: 'rumdl, six rules, cold', command: rumdlCheck, cache: '.rumdl_cache', beside: cold },
  { name: uncached, command: [...docwrightCheck, '--no-cache'], beside: uncached },
  { name: 'rumdl, six rules, without a cache', command: [...rumdlCheck, '--no-cache'], beside: uncached },
];

/** They keep nothing from run to run. */
const others: readonly Candidate[] = [
  { name: 'markdownlint-cli2', command: tool('markdownlint-cli2', 'content/**/*.md'), beside: cold },
  { name: 'remark, three plugins', command: tool('remark', 'content', '--quiet', '--frail'), beside: cold },
];

/** Runs candidates in turn, a number of times. */
async function repeat(
  times: number,
  candidates: readonly Candidate[],
  root: string,
  before = () => {},
): Promise<Row[]> {
  const costs = new Map<Candidate, Cost[]>(candidates.map((candidate) => [candidate, []]));
  for (let time = 0; time < times; time += 1) {
    for (const [{ command, cache }, own] of costs) {
      if (cache !== undefined) rmSync(join(root, cache), { recursive: true, force: true });
      before();
      own.push(await measure(command, root));
    }
  }
  return Array.from(costs, ([{ name, beside }, own]) => ({ name, beside, ...median(own) }));
}

async function bench(count: number): Promise<Result> {
  const root = join(work, `documents-${count}`);
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  generate(generator, count, join(root, 'content'), 'rel-md');
  cpSync(join(work, 'package.json'), join(root, 'package.json'));
  writeSettings(root);
  const [first = ''] = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .toSorted();
  const rows = await repeat(5, inTurn, root);
  await setTimeout(settled);
  rows.push(...(await repeat(5, [{ name: 'docwright, unchanged', command: docwrightCheck, beside: cold }], root)));
  const edit = () => appendFileSync(join(root, 'content', first), '\nOne more line.\n');
  rows.push(...(await repeat(5, [{ name: 'docwright, one edit', command: docwrightCheck, beside: cold }], root, edit)));
  rows.push(...(await repeat(count > 2000 ? 1 : 3, others, root)));
  return { documents: count, date: new Date().toISOString().slice(0, 10), node: process.versions.node, rows };
}

type Row = Cost & Pick<Candidate, 'name' | 'beside'>;

interface Result {
  documents: number;
  date: string;
  node: string;
  rows: readonly Row[];
}

function print({ documents, date, node, rows }: Result): void {
  const cpuOf = new Map(rows.map(({ name, cpu }) => [name, cpu]));
  console.log(`\n${documents} documents, ${date}, Node ${node}\n`);
  console.log('| | CPU s | wall s | peak MiB | CPU, docwright = 1 |\n|---|---|---|---|---|');
  for (const { name, beside, cpu, wall, memory } of rows) {
    const ratio = (cpu / cpuOf.get(beside)!).toFixed(2);
    console.log(`| ${name} | ${cpu.toFixed(2)} | ${wall.toFixed(2)} | ${memory.toFixed(0)} | ${ratio} |`);
  }
}

execFileSync(process.execPath, ['scripts/package.ts'], { cwd: repository, stdio: 'inherit' });
install(work, packages);
for (const count of counts.length > 0 ? counts.map(Number) : [1000, 10_000]) print(await bench(count));
