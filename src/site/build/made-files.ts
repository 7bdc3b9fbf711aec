import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Content, PlannedFile, ReadFile } from '../machines/planned-file.ts';
import { inFolder } from '../place-file.ts';
import { fileOf } from '../render/address.ts';

export interface WriteOptions {
  /** Folder that the site is made in. */
  staging: string;
  /** The site that stands. */
  standing: string;
  /** Tells by address whether a file has to be made; the others are in the site that stands. */
  isWanted: (address: string) => boolean;
  /** Is told how many are made. */
  count: (done: number, all: number) => void;
}

/** Makes files of a site. One that the project has made itself stays. */
export async function writeFiles(
  files: readonly PlannedFile[],
  { staging, standing, isWanted, count }: WriteOptions,
): Promise<void> {
  const wanted = files.filter(({ address }) => isWanted(address) && !existsSync(join(staging, fileOf(address))));
  const planned = new Map(files.map((file) => [file.address, file]));
  const read: ReadFile = (address) =>
    planned.has(address)
      ? readFileSync(join(isWanted(address) ? staging : standing, fileOf(address)), 'utf8')
      : undefined;
  let done = 0;
  const writeAll = async (some: readonly PlannedFile[]): Promise<void> => {
    const next = some.values();
    const work = async (): Promise<void> => {
      for (const { address, make } of next) {
        // oxlint-disable-next-line no-await-in-loop -- no more are in memory than there are workers
        await write(join(staging, fileOf(address)), await make(read));
        count((done += 1), wanted.length);
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, work));
  };
  await writeAll(wanted.filter(({ isAssembled = false }) => !isAssembled));
  await writeAll(wanted.filter(({ isAssembled = false }) => isAssembled));
}

async function write(path: string, content: Content): Promise<void> {
  if (typeof content === 'string' || content instanceof Uint8Array) {
    inFolder(path, () => writeFileSync(path, content));
    return;
  }
  const file = inFolder(path, () => openSync(path, 'w'));
  try {
    for await (const chunk of inChunks(content)) writeFileSync(file, chunk);
  } finally {
    closeSync(file);
  }
}

/** Each call of the system costs more than most parts. */
const chunkSize = 1024 * 1024;

async function* inChunks(parts: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = '';
  for await (const part of parts) {
    chunk += part;
    if (chunk.length < chunkSize) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}
