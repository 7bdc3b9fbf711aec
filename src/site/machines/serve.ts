import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { HookParameters } from 'astro';
import { fileOf } from '../render/address.ts';
import { placeOf, type Session } from '../session.ts';
import { plannedFiles } from './index.ts';
import type { Content, PlannedFile } from './planned-file.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.ics': 'text/calendar; charset=utf-8',
  '.png': 'image/png',
};

/** Makes files for machines in the development server, each when somebody asks for it. */
export function serveFiles(session: Session, { server, logger }: HookParameters<'astro:server:setup'>): void {
  server.middlewares.use((request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const answer = async (): Promise<void> => {
      const type = mediaTypes[extname(pathname)];
      const isOurs = type !== undefined && pathname.startsWith(session.base);
      const content = isOurs ? await contentAt(session, `/${pathname.slice(session.base.length)}`) : undefined;
      if (type === undefined || content === undefined) next();
      else response.setHeader('Content-Type', type).end(content);
    };
    answer().catch((error: unknown) => {
      logger.error(error instanceof Error ? error.message : String(error));
      next(error);
    });
  });
}

/** @returns undefined where there is no such file, or one of the public folder takes its place. */
async function contentAt(session: Session, path: string): Promise<Buffer | undefined> {
  const { place, project } = session.site;
  const address = decoded(path);
  if (address === undefined || existsSync(join(place.root, project.config.publicDir, fileOf(address))))
    return undefined;
  const files = new Map(plannedFiles(placeOf(session), []).map((file) => [file.address, file]));
  const made = async ({ make }: PlannedFile): Promise<Buffer> => whole(await make(read));
  const read = (wanted: string): Promise<string> | undefined => {
    const file = files.get(wanted);
    return file && made(file).then(String);
  };
  const file = files.get(address);
  return file && made(file);
}

async function whole(content: Content): Promise<Buffer> {
  if (typeof content === 'string' || content instanceof Uint8Array) return Buffer.from(content);
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
