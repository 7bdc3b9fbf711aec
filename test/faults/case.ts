import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AskFor, checkProjectAt, openConfig } from '../../src/engine/index.ts';
import { writeTree } from '../support/cli.ts';

const config = 'docwright.config.ts';
const docwright = new URL('../../src/index.ts', import.meta.url).href;

/** Names of the cases of a folder: each is `<name>.tree` and `<name>.expected`. */
export const casesIn = (folder: string): string[] =>
  readdirSync(join(import.meta.dirname, folder))
    .filter((name) => name.endsWith('.tree'))
    .map((name) => name.replace(/\.tree$/, ''));

/** Findings that a case expects, `path:line:column rule-id`, sorted as reports are. */
export const expectedOf = (folder: string, name: string): string[] =>
  readFileSync(join(import.meta.dirname, folder, `${name}.expected`), 'utf8')
    .split('\n')
    .filter(Boolean);

/** Of other sites, all is there but what says of itself that it is gone. */
const askFor: AskFor = (addresses) =>
  Promise.resolve(
    new Map(addresses.flatMap((address) => (address.endsWith('/gone') ? [[address, 'it answers 404'] as const] : []))),
  );

/** Checks the tree of a case, with its own config or the default one. @returns The findings in the same form. */
export async function findingsOf(folder: string, name: string): Promise<string[]> {
  const files = parseTree(readFileSync(join(import.meta.dirname, folder, `${name}.tree`), 'utf8'));
  const root = writeTree({ 'content/.keep': '', ...files });
  const own = config in files ? join(root, config) : undefined;
  const place = { root, configPath: own ?? join(import.meta.dirname, 'default.config.ts') };
  const { report } = await checkProjectAt(place, await openConfig(place), { asOf: '2026-11-20', askFor });
  return report.diagnostics.map(
    ({ path, range, ruleId }) => `${path}:${range.start.line}:${range.start.column} ${ruleId}`,
  );
}

/**
 * Reads `-- path --` lines with the file's text below each. Behind the path may stand how it is written: `crlf`, `cr`,
 * `bom`, `latin1`, `utf16le`, `no-newline`.
 */
function parseTree(whole: string): Record<string, Uint8Array> {
  const parts = whole.split(/^-- (\S.*?)((?: (?:crlf|cr|bom|latin1|utf16le|no-newline))*) --\n/m);
  const files: Record<string, Uint8Array> = {};
  for (let index = 1; index < parts.length; index += 3) {
    const [path = '', words = '', body = ''] = parts.slice(index, index + 3);
    const text = path === config ? body.replace("'docwright'", `'${docwright}'`) : body;
    files[path] = encode(text, words.split(' '));
  }
  return files;
}

function encode(text: string, words: readonly string[]): Uint8Array {
  const has = (word: string) => words.includes(word);
  const ended = has('no-newline') ? text.replace(/\n$/, '') : text;
  const lines = has('crlf') ? ended.replaceAll('\n', '\r\n') : has('cr') ? ended.replaceAll('\n', '\r') : ended;
  const encoding = has('latin1') ? 'latin1' : has('utf16le') ? 'utf16le' : 'utf8';
  return Buffer.from(has('bom') ? `\uFEFF${lines}` : lines, encoding);
}
