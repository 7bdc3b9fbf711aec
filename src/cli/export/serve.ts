import { once } from 'node:events';
import { createReadStream, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';

/** What browsers refuse to take as something else; all the rest they find out. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

export interface FolderServer {
  /** With the base, and a slash at the end. */
  address: string;
  stop: () => Promise<void>;
}

/** Serves a folder to this computer alone, on a free port. */
export async function serveFolder(folder: string, base: string): Promise<FolderServer> {
  const server = createServer(({ url = '/' }, response) => {
    const file = fileAt(folder, base, url);
    if (file === undefined) response.writeHead(404).end();
    else send(file, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${base}`,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function fileAt(folder: string, base: string, url: string): string | undefined {
  const path = decoded(url.replace(/[?#].*$/s, ''));
  if (path?.startsWith(base) !== true) return undefined;
  const below = path.slice(base.length);
  const file = join(folder, below.endsWith('/') || below === '' ? `${below}index.html` : below);
  const isInside = file.startsWith(folder + sep) && !below.includes('\0');
  return isInside && statSync(file, { throwIfNoEntry: false })?.isFile() === true ? file : undefined;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function send(file: string, response: ServerResponse): void {
  response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}
