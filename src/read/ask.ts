import { setTimeout } from 'node:timers/promises';

/** How other sites are asked. Times in milliseconds. */
export interface Manners {
  /** Requests at the same time, in all and to one host. */
  atOnce: number;
  perHost: number;
  timeout: number;
  tries: number;
  /** Before the second try; doubled before each more. */
  pause: number;
  /** Who asks for a longer pause is left alone. */
  longestPause: number;
}

/** `unknown` is a host that will not talk now; nobody can be blamed for that. */
export type Answer =
  | { kind: 'there' | 'unknown' }
  | { kind: 'gone'; reason: string }
  /** The host itself does not answer. */
  | { kind: 'down'; reason: string; isFinal: boolean };

/** An answer that may be another one after a pause: as long as the host asks for, or as we like. */
interface Attempt {
  answer: Answer;
  isPassing: boolean;
  pause?: number | undefined;
}

/** Asks whether an address is there: for its head first, and where that fails for the whole. */
export async function ask(address: string, agent: string, manners: Manners): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    const {
      answer,
      isPassing,
      pause = manners.pause * 2 ** (attempt - 1),
    } = await askOnce(address, agent, manners, attempt);
    if (!isPassing || attempt >= manners.tries) return answer;
    if (pause > manners.longestPause) return { kind: 'unknown' };
    await setTimeout(pause);
  }
}

async function askOnce(address: string, agent: string, { timeout }: Manners, attempt: number): Promise<Attempt> {
  const request = async (method: 'HEAD' | 'GET') => {
    const headers = { 'user-agent': agent, accept: '*/*' };
    const response = await fetch(address, { method, headers, signal: AbortSignal.timeout(timeout) });
    await response.body?.cancel();
    return response;
  };
  try {
    const head = attempt === 1 ? await request('HEAD') : undefined;
    const isAnswer =
      head !== undefined && (head.ok || head.status === 429 || (head.status >= 500 && head.status !== 501));
    return judge(isAnswer ? head : await request('GET'));
  } catch (error) {
    return failure(error, new URL(address).host, timeout);
  }
}

/** Who asks for a login, or refuses machines, has the page. */
const refused = new Set([401, 403, 407, 999]);

function judge({ status, headers }: Response): Attempt {
  if (status === 429) return { answer: { kind: 'unknown' }, isPassing: true, pause: retryAfter(headers) };
  if (status < 400 || refused.has(status)) return { answer: { kind: 'there' }, isPassing: false };
  const answer = { kind: 'gone', reason: `it answers ${status}` } as const;
  return { answer, isPassing: status >= 500 && status !== 501, pause: retryAfter(headers) };
}

/** Seconds, or a date. */
function retryAfter(headers: Headers): number | undefined {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  const pause = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(pause) ? undefined : Math.max(0, pause);
}

/** Failures of the whole host, not of one address. */
const closed = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN']);

function failure(error: unknown, host: string, timeout: number): Attempt {
  if ((error as Error).name === 'TimeoutError') {
    const reason = `${host} does not answer within ${timeout / 1000} s`;
    return { answer: { kind: 'down', reason, isFinal: false }, isPassing: true };
  }
  const cause = (error as Error).cause as { code?: string; message?: string } | undefined;
  const what = cause?.code ?? cause?.message ?? (error as Error).message;
  if (what.includes('redirect count'))
    return { answer: { kind: 'gone', reason: 'it redirects without end' }, isPassing: false };
  if (/CERT|SIGNATURE|TLS/.test(what)) {
    const reason = `the certificate of ${host} is not accepted (${what})`;
    return { answer: { kind: 'down', reason, isFinal: true }, isPassing: false };
  }
  if (what === 'ENOTFOUND')
    return { answer: { kind: 'down', reason: `there is no host ${host}`, isFinal: true }, isPassing: false };
  return {
    answer: { kind: 'down', reason: `the connection to ${host} fails (${what})`, isFinal: closed.has(what) },
    isPassing: true,
  };
}
