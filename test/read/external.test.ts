import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { unreachableAddresses } from '../../src/read/external.ts';
import { goodAdr, run, writeTree } from '../support/cli.ts';

const servers: Server[] = [];

afterEach(() => {
  vi.unstubAllGlobals();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server on this computer. @returns Its address, and what was asked of it. */
async function serve(answer: RequestListener): Promise<{ base: string; requests: string[] }> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

const quick = { timeout: 800, pause: 5, longestPause: 1500 };

const reasons = async (base: string, paths: string[], root = writeTree({ 'node_modules/x': '' })) => {
  const found = await unreachableAddresses(
    root,
    'docwright/test',
    paths.map((path) => base + path),
    quick,
  );
  return Object.fromEntries(Array.from(found, ([address, reason]) => [address.replace(base, ''), reason]));
};

test('what answers is there, at the first or the second request', async () => {
  const { base, requests } = await serve(({ method, url = '', headers }, response) => {
    const status = url === '/head' && method === 'HEAD' ? 405 : url === '/moved' ? 301 : 200;
    response.writeHead(headers['user-agent'] === 'docwright/test' ? status : 400, { location: '/there' }).end('x');
  });
  expect(await reasons(base, ['/there', '/head', '/moved'])).toEqual({});
  expect(requests.toSorted()).toEqual(['GET /head', 'HEAD /head', 'HEAD /moved', 'HEAD /there', 'HEAD /there']);
});

test.each([
  [404, 'it answers 404', ['HEAD /', 'GET /']],
  [410, 'it answers 410', ['HEAD /', 'GET /']],
  [501, 'it answers 501', ['HEAD /', 'GET /']],
  [503, 'it answers 503', ['HEAD /', 'GET /', 'GET /']],
  [401, undefined, ['HEAD /', 'GET /']],
  [403, undefined, ['HEAD /', 'GET /']],
  [429, undefined, ['HEAD /', 'GET /', 'GET /']],
])('a host that answers %i', async (status, reason, expected) => {
  const { base, requests } = await serve((_, response) => response.writeHead(status).end());
  expect(await reasons(base, ['/'])).toEqual(reason === undefined ? {} : { '/': reason });
  expect(requests).toEqual(expected);
});

test.each([
  ['1', ['HEAD /', 'GET /'], 900],
  ['0', ['HEAD /', 'GET /'], 0],
  ['3600', ['HEAD /'], 0],
  [new Date(Date.now() + 3_600_000).toUTCString(), ['HEAD /'], 0],
  ['soon', ['HEAD /', 'GET /'], 0],
])('429 with Retry-After: %s', async (after, expected, least) => {
  const { base, requests } = await serve((_, response) => {
    response.writeHead(requests.length === 1 ? 429 : 200, { 'retry-after': after }).end();
  });
  const start = performance.now();
  expect(await reasons(base, ['/'])).toEqual({});
  expect(requests).toEqual(expected);
  expect(performance.now() - start).toBeGreaterThanOrEqual(least);
});

test('a host that hangs is given up, and nothing is said of pages that were not asked for', async () => {
  const { base, requests } = await serve(() => undefined);
  const paths = Array.from({ length: 20 }, (_, number) => `/${number}`);
  const found = await reasons(base, paths);
  expect(found['/0']).toMatch(/^127\.0\.0\.1:\d+ does not answer within 0\.8 s$/);
  expect(found['/19']).toBeUndefined();
  expect(requests.length).toBeLessThanOrEqual(9);
});

test('redirects without end, closed doors, and what is no address', async () => {
  const { base } = await serve((_, response) => response.writeHead(302, { location: '/' }).end());
  expect(await reasons(base, ['/'])).toEqual({ '/': 'it redirects without end' });
  const closed = await serve(() => undefined);
  servers.at(-1)?.close();
  expect((await reasons(closed.base, ['/']))['/']).toMatch(
    /^the connection to 127\.0\.0\.1:\d+ fails \(ECONNREFUSED\)$/,
  );
  expect(await reasons('http://a b', [''])).toEqual({ '': 'it is no valid address' });
  const cut = await serve((request) => request.destroy());
  expect((await reasons(cut.base, ['/']))['/']).toMatch(/fails \(\w+\)$/);
});

test('each address once, two at a time', async () => {
  let [now, most] = [0, 0];
  const { base, requests } = await serve((_, response) => {
    now += 1;
    most = Math.max(most, now);
    setTimeout(() => {
      now -= 1;
      response.end();
    }, 10);
  });
  const paths = Array.from({ length: 10 }, (_, number) => `/${number}`);
  expect(await reasons(base, [...paths, ...paths])).toEqual({});
  expect(requests).toHaveLength(10);
  expect(most).toBe(2);
});

test('what was reached is not asked for again for a day; what was not, is', async () => {
  const root = writeTree({ 'node_modules/x': '' });
  const { base, requests } = await serve(({ url }, response) => response.writeHead(url === '/gone' ? 404 : 200).end());
  const twice = async () => [await reasons(base, ['/', '/gone'], root), requests.splice(0).length];
  expect(await twice()).toEqual([{ '/gone': 'it answers 404' }, 3]);
  expect(await twice()).toEqual([{ '/gone': 'it answers 404' }, 2]);
  const cache = join(root, 'node_modules/.cache/docwright/external.json');
  const before = readFileSync(cache, 'utf8');
  for (const damaged of [before.slice(0, -3), '7', '[]', `{"${base}/":"x"}`, `{"${base}/":1}`, `{"${base}/":9e15}`]) {
    writeFileSync(cache, damaged);
    expect(await twice()).toEqual([{ '/gone': 'it answers 404' }, 3]);
  }
});

test('without node_modules nothing is kept', async () => {
  const root = writeTree({ a: '' });
  const { base } = await serve((_, response) => response.end());
  expect(await reasons(base, ['/'], root)).toEqual({});
  expect(existsSync(join(root, 'node_modules'))).toBe(false);
});

test('only check --external asks, and only for what is checked', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    return new Response(null, { status: address.endsWith('gone') ? 404 : 200 });
  });
  const root = writeTree({
    'content/adrs/a.md': `${goodAdr}\n[a](https://x.org/gone#b) [c](https://x.org/)\n`,
    'content/adrs/d.md': `${goodAdr}\n[e](https://y.org/)\n`,
  });
  const check = (...flags: string[]) =>
    run('check', 'content/adrs/a.md', '--root', root, '--format', 'concise', ...flags);
  expect((await check()).out).not.toContain('unreachable-link');
  expect(asked).toEqual([]);
  const { out, err, status } = await check('--external');
  expect(out).toContain(
    'content/adrs/a.md:27:1 warning unreachable-link "https://x.org/gone" cannot be reached: it answers 404',
  );
  expect(err).toBe('Asking for 2 links to other sites\n');
  expect(status).toBe(0);
  expect(asked.toSorted()).toEqual(['https://x.org/', 'https://x.org/gone', 'https://x.org/gone']);
});
