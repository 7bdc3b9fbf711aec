import { frame } from './frame.ts';

/** What the search says in the browser, as JSON. */
export function searchWords(): string {
  const { words, isDev } = frame();
  const { failed } = words.scripts.search;
  return JSON.stringify({ ...words.scripts.search, failed: isDev ? words.search.missing : failed });
}
