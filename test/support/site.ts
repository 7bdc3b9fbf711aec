import { spawn as spawnProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { bin, environment } from './cli.ts';

/** A server of the command line, `preview` or `dev`. */
export interface Server {
  /** Where it serves, with a slash at the end. */
  address: string;
  /** All that it has written. */
  output(): string;
  stop(): Promise<void>;
}

/**
 * Starts a command that serves, on a port that is free, and waits for its address.
 *
 * @throws Where it ends before it serves, with what it wrote.
 */
export async function serve(...args: string[]): Promise<Server> {
  const port = String(await freePort());
  const child = spawnProcess(process.execPath, [bin, ...args, '--port', port], { env: environment() });
  const ended = once(child, 'exit');
  let output = '';
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const found = /Serving (http:\S+?\/)[; ]/.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(`The server ended: ${output}`)));
  });
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
  };
  return { address, output: () => output, stop };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('No port is free');
  return address.port;
}
