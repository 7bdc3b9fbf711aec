import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { bin, environment, writeTree } from '../support/cli.ts';

const MiB = 1024 * 1024;

/** Makes so much that is soon done with that V8 would give it all the room there may be. Runs in a process of its own. */
const useMuch = `
  const { getHeapSpaceStatistics } = require('node:v8');
  const newSpace = () => getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space').space_size;
  const useMuch = async () => {
    const start = newSpace();
    const kept = [];
    for (let i = 0; i < 150; i++) {
      kept[i % 5] = Array.from({ length: 100_000 }, (_, number) => ({ number }));
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    return { start, end: newSpace() };
  };`;

const inThread = `${useMuch} useMuch().then((sizes) => require('node:worker_threads').parentPort.postMessage(sizes));`;

const script = (isPrepared: boolean): string => `${useMuch}
  const { Worker } = require('node:worker_threads');
  (async () => {
    if (${isPrepared}) (await import(${JSON.stringify(new URL('../../src/cli/v8.ts', import.meta.url).href)})).prepareMemory();
    const main = await useMuch();
    const worker = new Worker(${JSON.stringify(inThread)}, { eval: true });
    worker.once('message', (thread) => console.log(JSON.stringify({ main, thread })));
  })();`;

interface Sizes {
  start: number;
  end: number;
}

function sizes(isPrepared: boolean): { main: Sizes; thread: Sizes } {
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script(isPrepared)], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as { main: Sizes; thread: Sizes };
}

test('the space for what is soon done with stays small, and is no smaller in a thread', () => {
  const [usual, prepared] = [sizes(false), sizes(true)];
  for (const { end } of [usual.main, usual.thread]) expect(end).toBeGreaterThan(48 * MiB);
  for (const { end } of [prepared.main, prepared.thread]) expect(end).toBeLessThan(48 * MiB);
  expect(prepared.thread.start).toBeGreaterThanOrEqual(16 * MiB);
});

test('a build lets the bundler give back what it no longer needs, unless it is told otherwise', () => {
  const show = 'data:text/javascript,process.on("exit",()=>console.log("delay",process.env.MIMALLOC_PURGE_DELAY))';
  const root = writeTree({ 'content/adrs/0001-a.md': '# No metadata\n' });
  const delayOf = (env: NodeJS.ProcessEnv) => {
    const { stdout } = spawnSync(process.execPath, ['--import', show, bin, 'build', '--root', root], {
      encoding: 'utf8',
      env: { ...environment(), ...env },
    });
    return /^delay (.*)$/m.exec(stdout)?.[1];
  };
  expect(delayOf({})).toBe('0');
  expect(delayOf({ MIMALLOC_PURGE_DELAY: '100' })).toBe('100');
});
