import type { Config } from '../model/config.ts';
import { currentSession } from './session.ts';
import { type Words, wordsIn } from './words/index.ts';

/** What all pages share: a change of it makes all of them anew. */
export interface Frame {
  config: Config;
  /** Path below which the site is served, with a slash at both ends. */
  base: string;
  /** True in the development server, which shows findings in the pages. */
  isDev: boolean;
  /** Whether the project has an icon of its own. */
  hasIcon: boolean;
  words: Words;
}

export function frame(): Frame {
  const { site, base, isDev } = currentSession();
  const { config, fileExists } = site.project;
  return {
    config,
    base,
    isDev,
    hasIcon: fileExists(`${config.publicDir}/favicon.svg`),
    words: wordsIn[config.language],
  };
}
