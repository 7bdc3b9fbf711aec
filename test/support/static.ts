import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' };

/** Serves the files of a folder on a free port. */
export async function serveFolder(folder: string): Promise<{ address: string; stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    const address = decodeURIComponent(new URL(request.url!, 'http://localhost').pathname);
    const path = address.endsWith('/') ? `${address}index.html` : address;
    readFile(join(folder, path)).then(
      (content) => response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream').end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => void server.listen(0, resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
