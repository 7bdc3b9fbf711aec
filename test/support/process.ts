import { join } from 'node:path';

export const bin = join(import.meta.dirname, '../../bin/docwright.js');

/** The environment without what the test runner put into it: Astro behaves differently under vitest. */
export const environment = (): NodeJS.ProcessEnv => {
  const own = /^(?:VITEST|NODE_ENV|MODE|DEV|PROD|SSR|TEST)/;
  return { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name))), NO_COLOR: '1' };
};

/** What a command wrote to stderr, without how far it is: that is told where the machine is slow. */
export const withoutProgress = (text: string): string => text.replace(/^Making pages: .*\n?/gm, '');
