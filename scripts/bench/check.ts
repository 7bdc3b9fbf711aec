/**
 * Measures `docwright check` beside other checkers on the same generated documents, in one run.
 *
 * `npm run bench:check -- <folder of generate-corpus.mjs> [count ...]`; needs Linux, bash and the npm registry.
 */
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { docwright, docwrightConfig, fields, generate, generatorIn, install, settled } from './corpus.ts';
import { type Cost, measure, median } from './measure.ts';

const [generatorFolder = '../shared/bench', ...counts] = process.argv.slice(2);
const generator = generatorIn(generatorFolder);
const work = mkdtempSync(join(tmpdir(), 'docwright-bench-'));
const others = {
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
  writeFileSync(join(root, 'docwright.config.mts'), docwrightConfig('Documentation'));
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

const docwrightCheck = [...docwright, 'check', '--format', 'json'];
const tool = (name: string, ...args: string[]) => [join(work, 'node_modules/.bin', name), ...args];
const rivals: Record<string, string[]> = {
  'rumdl, six rules': tool(
    'rumdl',
    'check',
    '--no-cache',
    '--enable',
    'MD001,MD024,MD042,MD045,MD051,MD057',
    'content',
  ),
  'markdownlint-cli2': tool('markdownlint-cli2', 'content/**/*.md'),
  'remark, three plugins': tool('remark', 'content', '--quiet', '--frail'),
};

async function repeat(times: number, command: readonly string[], root: string, before = () => {}): Promise<Cost> {
  const costs: Cost[] = [];
  for (let time = 0; time < times; time += 1) {
    before();
    costs.push(await measure(command, root));
  }
  return median(costs);
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
  const rows: Result['rows'] = [];
  const add = async (name: string, ...rest: Parameters<typeof repeat>) =>
    rows.push({ name, ...(await repeat(...rest)) });
  await add(own, 3, docwrightCheck, root, () =>
    rmSync(join(root, 'node_modules/.cache'), { recursive: true, force: true }),
  );
  await setTimeout(settled);
  await add('docwright, unchanged', 5, docwrightCheck, root);
  const edit = () => appendFileSync(join(root, 'content', first), '\nOne more line.\n');
  await add('docwright, one edit', 5, docwrightCheck, root, edit);
  for (const [name, command] of Object.entries(rivals)) await add(name, count > 2000 ? 1 : 3, command, root);
  return { documents: count, date: new Date().toISOString().slice(0, 10), node: process.versions.node, rows };
}

interface Result {
  documents: number;
  date: string;
  node: string;
  rows: (Cost & { name: string })[];
}

const own = 'docwright, all rules, cold';

function print({ documents, date, node, rows }: Result): void {
  const cold = rows.find(({ name }) => name === own)!.cpu;
  console.log(`\n${documents} documents, ${date}, Node ${node}\n`);
  console.log('| | CPU s | wall s | peak MiB | CPU, docwright cold = 1 |\n|---|---|---|---|---|');
  for (const { name, cpu, wall, memory } of rows) {
    console.log(
      `| ${name} | ${cpu.toFixed(2)} | ${wall.toFixed(2)} | ${memory.toFixed(0)} | ${(cpu / cold).toFixed(2)} |`,
    );
  }
}

install(work, others);
for (const count of counts.length > 0 ? counts.map(Number) : [1000, 10_000]) print(await bench(count));
