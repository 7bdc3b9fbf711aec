import type { Readable, Writable } from 'node:stream';

/** Data of the DevTools protocol: https://chromedevtools.github.io/devtools-protocol/ */
export type Data = Readonly<Record<string, unknown>>;

interface Message {
  id?: number;
  sessionId?: string;
  method?: string;
  params?: Data;
  result?: Data;
  error?: { message: string };
}

interface Pending {
  resolve: (result: Data) => void;
  reject: (error: Error) => void;
}

/** Speaks with a browser. */
export interface Connection {
  /** Rejects where the browser refuses, or ends before it answers. */
  send: (method: string, params?: Data, sessionId?: string) => Promise<Data>;
  /** Waits for an event of a session. Rejects where the browser ends before. */
  once: (method: string, sessionId: string) => Promise<Data>;
}

/** Over a pair of pipes, messages ended by NUL: a browser that is left alone ends by itself. */
export function connect(input: Writable, output: Readable): Connection {
  const pending = new Map<number, Pending>();
  const waiting = new Map<string, Pending[]>();
  let last = 0;
  let ended: Error | undefined;
  let text = '';

  const end = (): void => {
    ended = new Error('the browser ended; name another with --browser');
    for (const { reject } of [...pending.values(), ...[...waiting.values()].flat()]) reject(ended);
    pending.clear();
    waiting.clear();
  };
  const take = ({ id, sessionId, method, params = {}, result = {}, error }: Message): void => {
    if (id !== undefined) {
      const own = pending.get(id);
      pending.delete(id);
      if (error === undefined) own?.resolve(result);
      else own?.reject(new Error(error.message));
      return;
    }
    const key = `${sessionId} ${method}`;
    for (const { resolve } of waiting.get(key) ?? []) resolve(params);
    waiting.delete(key);
  };
  output.setEncoding('utf8');
  output.on('data', (chunk: string) => {
    const parts = (text + chunk).split('\0');
    text = parts.pop() ?? '';
    for (const part of parts) take(JSON.parse(part) as Message);
  });
  output.once('close', end);
  input.on('error', end);

  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        if (ended !== undefined) return reject(ended);
        const id = (last += 1);
        pending.set(id, { resolve, reject });
        input.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
      }),
    once: (method, sessionId) =>
      new Promise((resolve, reject) => {
        if (ended !== undefined) return reject(ended);
        const key = `${sessionId} ${method}`;
        waiting.set(key, [...(waiting.get(key) ?? []), { resolve, reject }]);
      }),
  };
}
