/**
 * Measures builds by docwright beside those of other site generators from the same generated documents, in one run.
 *
 * `npm run bench:build -- <folder of generate-corpus.mjs> [count ...]`; needs Linux, bash and the npm registry.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { type BuildOptions, buildOptions } from './build-options.ts';
import { install } from './corpus.ts';
import { openProject } from './project.ts';
import { endProcess, processesBelow } from './processes.ts';
import { runSteps } from './steps.ts';
import { type Row, summary, table } from './table.ts';
import { tools } from './tools/index.ts';
import type { Tool } from './tools/tool.ts';

/** A tool in its folder, or why it cannot take part. */
interface Entry {
  tool: Tool;
  root: string;
  label: string;
  problem?: string;
}

function prepare(tool: Tool, work: string): Entry {
  const root = join(work, tool.name);
  const entry = { tool, root, label: tool.name };
  mkdirSync(root);
  try {
    entry.label = tool.label();
    if (tool.packages !== undefined) install(root, tool.packages);
    return entry;
  } catch (error) {
    const { message, stderr = '' } = error as Error & { stderr?: Buffer | string };
    const said = stderr.toString().split('\n').slice(0, 3).join(' ');
    return { ...entry, problem: `not installed: ${said || message}` };
  }
}

async function bench(entries: readonly Entry[], count: number, options: BuildOptions): Promise<Row[]> {
  const rows = entries.flatMap(({ tool, label, problem }) =>
    options.steps.map((step): Row => {
      const remark = tool.remarks?.[step];
      return { tool: tool.name, label, step, ...(remark && { remark }), outcomes: problem ? [{ problem }] : [] };
    }),
  );
  const projects = entries
    .filter(({ problem }) => problem === undefined)
    .map(({ tool, root }) => openProject(tool, root, options.generator, count));
  const runs = options.runs ?? (count < 5000 ? 3 : 1);
  // Whatever else the machine does meanwhile meets all tools: each has its turn in each run.
  for (let run = 0; run < runs; run += 1) {
    for (const project of projects) {
      for await (const [step, outcome] of runSteps(project, options.steps, run, options.timeout)) {
        const said = 'problem' in outcome ? outcome.problem : `${outcome.cpu.toFixed(2)} CPU s`;
        console.error(`${count} documents, run ${run + 1} of ${runs}, ${project.tool.name}, ${step}: ${said}`);
        rows.find((row) => row.tool === project.tool.name && row.step === step)?.outcomes.push(outcome);
      }
    }
  }
  return rows;
}

const machine = () => ({
  date: new Date().toISOString().slice(0, 10),
  node: process.versions.node,
  cores: availableParallelism(),
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  nodeOptions: process.env['NODE_OPTIONS'] ?? '',
});

function refuse(error: Error): never {
  console.error(error.message);
  process.exit(2);
}

const options = await buildOptions(process.argv.slice(2)).catch(refuse);
const work = mkdtempSync(join(tmpdir(), 'docwright-bench-'));
// The sites of some tools are gigabytes.
const clear = () => rmSync(work, { recursive: true, force: true, maxRetries: 5 });
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    for (const { pid } of processesBelow(process.pid)) endProcess(pid);
    clear();
    process.exit(130);
  });
}
try {
  const entries = tools.filter(({ name }) => options.only.includes(name)).map((tool) => prepare(tool, work));
  const sizes: object[] = [];
  for (const count of options.counts) {
    const rows = await bench(entries, count, options);
    const { date, node, cores } = machine();
    console.log(`\n${count} documents, ${date}, Node ${node}, ${cores} cores\n\n${table(rows)}`);
    sizes.push({ documents: count, rows: rows.map((row) => ({ ...row, median: summary(row) })) });
    // After each size: a long run that is broken off has lost only the rest.
    if (options.json !== undefined)
      writeFileSync(options.json, `${JSON.stringify({ ...machine(), sizes }, null, 2)}\n`);
  }
} finally {
  clear();
}
