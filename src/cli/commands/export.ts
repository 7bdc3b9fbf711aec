import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openConfig } from '../../engine/index.ts';
import { openSite } from '../../engine/site.ts';
import { addressOf } from '../../model/address.ts';
import type { Card } from '../../model/card.ts';
import { UsageError } from '../../model/usage-error.ts';
import { findProject } from '../../read/project-place.ts';
import { escapePath } from '../../site/render/address.ts';
import { count, list } from '../../text/words.ts';
import type { Arguments, Run } from '../command.ts';
import { type Browser, openBrowser } from '../export/browser.ts';
import { findBrowser } from '../export/find-browser.ts';
import { type Paper, papers, printPage } from '../export/print.ts';
import { serveFolder } from '../export/serve.ts';
import { wantedDocuments } from '../export/wanted.ts';
import type { Io } from '../io.ts';
import { baseFlag, numberFlag, outDirOf, placeFlags, textFlag } from '../options.ts';
import { run as build } from './build.ts';

export const run: Run = async (args, io) => {
  const all = args.values['all'] === true;
  if (args.values['pdf'] !== true) throw new UsageError('export makes PDF: docwright export --pdf adrs/0001-name');
  if (all === args.positionals.length > 0)
    throw new UsageError('Name documents or types, or take --all: docwright export --pdf adrs');
  const paper = paperOf(args);
  const browserPath = findBrowser(textFlag(args, 'browser'));
  const place = findProject(placeFlags(args));
  const config = await openConfig(place);
  const base = baseFlag(args) ?? config.base;
  const { project } = await openSite(place, { ...config, base });
  const documents = wantedDocuments(project, args.positionals, all);
  const status = await build(
    { values: { ...args.values, force: false }, positionals: [] },
    { ...io, out: (text) => io.err(text) },
  );
  if (status !== 0) return status;
  const folder = resolve(textFlag(args, 'out') ?? 'pdf');
  const server = await serveFolder(outDirOf(args, place.root), base);
  const printer = createPrinter(browserPath, (numberFlag(args, 'timeout') ?? 60) * 1000);
  const stop = (): void => void printer.close().finally(() => process.exit(130));
  for (const signal of signals) process.once(signal, stop);
  try {
    const addressAt = (card: Card) => server.address + escapePath(addressOf(card)).slice(1);
    const failed = await exportAll(documents, folder, (card) => printer.print(addressAt(card), paper), io);
    io.err(`${count(documents.length - failed, 'document')} in ${relative('.', folder) || '.'}/\n`);
    return failed === 0 ? 0 : 1;
  } finally {
    for (const signal of signals) process.off(signal, stop);
    await printer.close();
    await server.stop();
  }
};

const signals = ['SIGINT', 'SIGTERM'] as const;

function paperOf(args: Arguments): Paper {
  const paper = textFlag(args, 'paper') ?? 'a4';
  if (Object.hasOwn(papers, paper)) return paper as Paper;
  throw new UsageError(`--paper takes ${list(Object.keys(papers), 'or')}, not "${paper}"`);
}

/** One after the other: a document that fails does not stop the rest. @returns How many failed. */
async function exportAll(
  documents: readonly Card[],
  folder: string,
  print: (card: Card) => Promise<Uint8Array>,
  io: Io,
): Promise<number> {
  let failed = 0;
  for (const card of documents) {
    const file = join(folder, `${card.id}.pdf`);
    try {
      // oxlint-disable-next-line no-await-in-loop -- one browser prints one page at a time
      const pdf = await print(card);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, pdf);
      io.out(`${relative('.', file)}\n`);
    } catch (error) {
      failed += 1;
      io.err(`${card.id}: not exported: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  return failed;
}

interface Printer {
  print: (address: string, paper: Paper) => Promise<Uint8Array>;
  close: () => Promise<void>;
}

/** Prints with one browser, and takes another where that one hangs or ends. */
function createPrinter(path: string, timeout: number): Printer {
  let browser: Browser | undefined;
  let isOver = false;
  const drop = async (): Promise<void> => {
    const last = browser;
    browser = undefined;
    await last?.close();
  };
  return {
    close: async () => {
      isOver = true;
      await drop();
    },
    print: async (address, paper) => {
      // Whoever stops it ends the process next: another browser would stay behind.
      if (isOver) throw new Error('it was stopped');
      browser ??= openBrowser(path);
      const stop = new AbortController();
      const late = wait(timeout, undefined, { signal: stop.signal }).then(() => {
        throw new Error(`it took longer than ${timeout / 1000} seconds; --timeout gives it more`);
      });
      try {
        return await Promise.race([printPage(browser, address, paper), late]);
      } catch (error) {
        await drop();
        throw error;
      } finally {
        stop.abort();
        late.catch(() => undefined); // It was in time.
      }
    },
  };
}
