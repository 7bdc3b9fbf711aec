#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`docwright needs Node 22.18 or newer; this is ${process.versions.node}`);
  process.exit(2);
}

// Half of a short run would be compiling modules that did not change.
module.enableCompileCache();

// A checkout runs its source; a published package holds compiled code, since Node strips no types in node_modules.
const compiled = new URL('../lib/cli/main.js', import.meta.url);
const { main } = await import(existsSync(compiled) ? compiled.href : '../src/cli/main.ts');
process.exitCode = await main(process.argv.slice(2));
