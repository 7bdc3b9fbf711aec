import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { noteText, type Project, type State } from './project.ts';

export interface SiteSize {
  bytes: number;
  files: number;
}

export function sizeOf(root: string): SiteSize {
  const paths = filesOf(join(root, 'dist'));
  return { bytes: paths.reduce((total, path) => total + statSync(path).size, 0), files: paths.length };
}

/**
 * Looks whether a site is what it has to be: a build that is quick since it did nothing is worth nothing.
 *
 * @returns What is wrong; undefined where nothing is.
 */
export function faultOf({ root, documents }: Project, { sentence, title, token }: State): string | undefined {
  const pages = [...documents.keys()].map((path) => join(root, 'dist', path, 'index.html'));
  const missing = pages.filter((path) => !existsSync(path)).length;
  if (missing > 0) return `${missing} of ${pages.length} pages are missing`;
  const [component, edited, retitled] = pages.slice(0, 3).map((path) => readFileSync(path, 'utf8'));
  if (!component?.includes('note-tip') || !component.includes(noteText)) return 'the component is not in its page';
  if (!edited?.includes(sentence)) return 'the edited sentence is not in its page';
  if (!retitled?.includes(title)) return 'the new title is not in its page';
  const styles = filesOf(join(root, 'dist')).filter((path) => path.endsWith('.css'));
  const isThemed = edited.includes(token) || styles.some((path) => readFileSync(path, 'utf8').includes(token));
  return isThemed ? undefined : 'the change of the theme is not in the site';
}

function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
