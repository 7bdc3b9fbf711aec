import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export const repository = resolve(import.meta.dirname, '../..');

/** Fields in the frontmatter of each generated document; all are texts. */
export const fields = ['title', 'description', 'version', 'author', 'audience', 'date'];

/** Milliseconds after which time stamps are trusted. */
export const settled = 2500;

export const docwright = [process.execPath, join(repository, 'bin/docwright.js')];

/** @throws Where there is no generator in the folder. */
export function generatorIn(folder: string): string {
  const generator = resolve(folder, 'generate-corpus.mjs');
  if (!existsSync(generator)) {
    throw new Error(`There is no ${generator}; name the folder that holds generate-corpus.mjs`);
  }
  return generator;
}

/** Writes that many documents in the dialect of a tool; the folder is emptied first. */
export function generate(generator: string, count: number, folder: string, format: string): void {
  execFileSync(process.execPath, [generator, String(count), folder, format], { stdio: 'ignore' });
}

/**
 * A config with one type over all documents.
 *
 * @param index Where docwright is imported from; default: the checkout.
 */
export function docwrightConfig(title: string, index = join(repository, 'src/index.ts')): string {
  return `import { defineConfig, defineDocType, z } from ${JSON.stringify(index)};
const text = z.string();
export default defineConfig({ title: ${JSON.stringify(title)}, types: [defineDocType({ name: 'doc', files: ['**'],
  frontmatter: z.strictObject({ ${fields.map((field) => `${field}: text`).join(', ')} }) })] });\n`;
}

/**
 * Installs packages at exact versions into a folder.
 *
 * @throws With what npm says.
 */
export function install(folder: string, dependencies: Record<string, string>): void {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }));
  // The system's Node may be older than the packages want.
  const env = { ...process.env, PATH: `${dirname(process.execPath)}:${process.env['PATH']}` };
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}
