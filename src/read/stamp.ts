import { hash } from 'node:crypto';
import { statSync } from 'node:fs';
import { sep } from 'node:path';
import type { SourceDocument } from '../model/facts.ts';
import type { DocumentFiles } from './document.ts';

/** Some file systems tell the time of a change to two seconds only. */
const coarsest = 2000;

/**
 * Tells of the files of a document whether they were written, without reading them.
 *
 * @param now Milliseconds of the clock.
 * @returns Empty where they changed so lately that another change would not show, or are not there.
 */
export function stampOf(root: string, { path, sidecarPath }: DocumentFiles, now: number): string {
  if (sidecarPath === undefined) return stampOfFile(root + sep + path, now);
  const stamps = [path, sidecarPath].map((file) => stampOfFile(root + sep + file, now));
  return stamps.includes('') ? '' : stamps.join(' ');
}

function stampOfFile(path: string, now: number): string {
  try {
    const { mtimeMs, ctimeMs, size, ino } = statSync(path);
    return mtimeMs > now - coarsest ? '' : `${mtimeMs} ${ctimeMs} ${size} ${ino}`;
  } catch {
    return ''; // Not there, a loop of links, or behind a closed door.
  }
}

/** Of what the files of a document say; empty where they cannot be read. */
export function hashOf({ text, failure, sidecar }: Pick<SourceDocument, 'text' | 'failure' | 'sidecar'>): string {
  if (failure !== undefined || sidecar?.failure !== undefined) return '';
  const own = hashOfText(text);
  return sidecar === undefined ? own : `${own}.${hashOfText(JSON.stringify([sidecar.path, sidecar.text]))}`;
}

const hashOfText = (text: string): string => hash('sha256', text, 'base64url');
