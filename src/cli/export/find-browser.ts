import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { UsageError } from '../../model/usage-error.ts';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

const macPlaces = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

const windowsPlaces = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/**
 * Finds a browser of the Chromium family: the one that is named, that of `CHROME` or `CHROME_PATH`, one in the PATH, or
 * one in the usual places of the system.
 *
 * @throws {UsageError} Where there is none, or the one that is named cannot be run.
 */
export function findBrowser(named: string | undefined, { env, platform } = process): string {
  const own = named ?? (env['CHROME'] || env['CHROME_PATH'] || undefined);
  if (own !== undefined) {
    const path = isProgram(resolve(own)) ? resolve(own) : inPath([own], env['PATH']);
    if (path !== undefined) return path;
    const from = named === undefined ? 'CHROME' : '--browser';
    throw new UsageError(`${own}, which ${from} names, is no program; name the file of Chrome, Chromium or Edge`);
  }
  const exe = platform === 'win32' ? names.map((name) => `${name}.exe`) : names;
  const found = inPath(exe, env['PATH']) ?? places(env, platform).find(isProgram);
  if (found !== undefined) return found;
  throw new UsageError(
    'There is no Chrome, Chromium or Edge here, which makes the pages; install one, or name its file: --browser <file>',
  );
}

const inPath = (wanted: readonly string[], path = ''): string | undefined =>
  wanted
    .flatMap((name) => path.split(delimiter).map((folder) => (folder === '' ? '' : join(folder, name))))
    .find(isProgram);

function places(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') return macPlaces;
  if (platform !== 'win32') return ['/snap/bin/chromium', '/opt/google/chrome/chrome'];
  const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
  return folders.flatMap((folder) => (folder ? windowsPlaces.map((place) => join(folder, place)) : []));
}

function isProgram(path: string): boolean {
  if (path === '') return false;
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false; // Not there, or not to be run by us.
  }
}
