import { reporters } from '../reporters/index.ts';
import { list } from '../text/words.ts';
import type { Command, Flag } from './command.ts';

const place = {
  config: { short: 'c', value: 'file', summary: 'Config file; default: docwright.config.ts in the root' },
  root: { value: 'folder', summary: 'Root of the project; default: the working directory' },
  'cache-dir': {
    value: 'folder',
    summary: 'Where to keep what spares the next run work; default: node_modules/.cache/docwright',
  },
} satisfies Record<string, Flag>;

const server = {
  port: { value: 'number', summary: 'Port to listen on; default: 4321, or the next that is free' },
  host: { value: 'address', summary: 'Address to listen on; default: localhost' },
} satisfies Record<string, Flag>;

const base = {
  base: { value: 'path', summary: 'Path below which the site is served; default: as in the config' },
} satisfies Record<string, Flag>;

const outDir = { 'out-dir': { value: 'folder', summary: 'Folder of the built site; default: dist' } } satisfies Record<
  string,
  Flag
>;

const day = {
  'as-of': { value: 'YYYY-MM-DD', summary: 'Day that dates are compared with; default: today' },
} satisfies Record<string, Flag>;

/** All commands, in the order in which help lists them. */
export const commands = {
  check: {
    summary: 'Check all documents, or those named, against their contracts',
    positionals: '[paths...]',
    arity: [0, Infinity],
    flags: {
      ...place,
      format: {
        value: 'name[=file]',
        repeatable: true,
        summary: `How to report: ${list(Object.keys(reporters), 'or')}; to standard output or a file; default: pretty`,
      },
      quiet: { short: 'q', summary: 'Report errors only' },
      since: {
        value: 'ref',
        summary: 'Report only what changed since this branch left the git ref, or is caused by it',
      },
      'no-baseline': { summary: 'Report the findings too that the baseline lists' },
      external: { summary: 'Ask other sites too whether the links to them work' },
      'no-cache': { summary: 'Check every document anew, whatever the last run found' },
      'max-warnings': { value: 'number', summary: 'Fail when there are more warnings than this' },
      watch: { short: 'w', summary: 'Check again whenever documents, config or baseline change' },
      ...day,
    },
    load: () => import('./commands/check.ts'),
  },
  fix: {
    summary: 'Mend what can be mended without asking',
    positionals: '[paths...]',
    arity: [0, Infinity],
    flags: {
      ...place,
      'dry-run': { summary: 'Write nothing; print what would change as a diff' },
      rule: { value: 'id', repeatable: true, summary: 'Mend findings of this rule only' },
      'no-baseline': { summary: 'Mend the findings too that the baseline lists' },
      ...day,
    },
    load: () => import('./commands/fix.ts'),
  },
  explain: {
    summary:
      'Tell what a rule asks for and why, what a figure counts, or which contract and rules a file has and who says so',
    positionals: '<rule, figure or file>',
    arity: [1, 1],
    flags: place,
    load: () => import('./commands/explain.ts'),
  },
  baseline: {
    summary: "Write today's findings down as known, so that check fails on new ones only",
    positionals: '',
    arity: [0, 0],
    flags: { ...place, prune: { summary: 'Only take out those that are mended' } },
    load: () => import('./commands/baseline.ts'),
  },
  build: {
    summary: 'Check, then build the site',
    positionals: '',
    arity: [0, 0],
    flags: {
      ...place,
      ...outDir,
      ...base,
      ...day,
      offline: { summary: 'Also make a copy that opens without a server: dist-offline, or --out-dir' },
      force: { summary: 'Make every page, also where nothing changed since the last build' },
      'no-cache': { summary: 'Take nothing from earlier builds, and keep nothing for later ones' },
      verbose: { summary: 'Tell which pages were made and why, and how long each part took' },
    },
    load: () => import('./commands/build.ts'),
  },
  dev: {
    summary: 'Serve the site while you write, with findings as they come and go',
    positionals: '',
    arity: [0, 0],
    flags: { ...place, ...base, ...server },
    load: () => import('./commands/dev.ts'),
  },
  preview: {
    summary: 'Serve the site as it was built',
    positionals: '',
    arity: [0, 0],
    flags: { ...place, ...outDir, ...base, ...server },
    load: () => import('./commands/preview.ts'),
  },
  export: {
    summary: 'Build the site, then print documents, types of them, or all to PDF files',
    positionals: '--pdf <ids...>',
    arity: [0, Infinity],
    flags: {
      ...place,
      ...outDir,
      ...base,
      pdf: { summary: 'What to make; there is nothing else yet' },
      all: { summary: 'Take all documents' },
      out: { value: 'folder', summary: 'Folder of the files; default: pdf' },
      paper: { value: 'a4 or letter', summary: 'Size of the pages; default: a4' },
      browser: { value: 'file', summary: 'Chrome, Chromium or Edge; default: CHROME, or one that is found' },
      timeout: { value: 'seconds', summary: 'How long one document may take; default: 60' },
    },
    load: () => import('./commands/export.ts'),
  },
  routes: {
    summary: 'Tell which addresses and headings came and went since they were last written down',
    positionals: '',
    arity: [0, 0],
    flags: { ...place, update: { summary: 'Write down those that there are now: they are to stay' } },
    load: () => import('./commands/routes.ts'),
  },
  new: {
    summary: 'Write a new document from its contract',
    positionals: '<type> <title>',
    arity: [2, 2],
    flags: {
      ...place,
      author: { value: 'name', summary: 'Its author; default: git config user.name' },
      date: { value: 'YYYY-MM-DD', summary: 'Its date; default: today' },
      mdx: { summary: 'Write MDX; default: Markdown' },
    },
    load: () => import('./commands/new.ts'),
  },
  task: {
    summary: 'Print all that it takes to carry out a task of a plan, as one text',
    positionals: '<plan#task>',
    arity: [1, 1],
    flags: { ...place, json: { summary: 'Print it as JSON, for programs' }, ...day },
    load: () => import('./commands/task.ts'),
  },
  sign: {
    summary: 'Write into a document that somebody approves it as it is',
    positionals: '<document>',
    arity: [1, 1],
    flags: {
      ...place,
      as: { value: 'role', summary: 'The role that signs, as the table of sign-offs has it' },
      name: { value: 'name', summary: 'Who it is; default: as the table has it' },
      'as-of': { value: 'YYYY-MM-DD', summary: 'Day of the sign-off; default: today' },
    },
    load: () => import('./commands/sign.ts'),
  },
} satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;
