import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure, Sidecar, SourceDocument } from '../model/facts.ts';
import { decode, unreadable, withoutMark } from './text.ts';
import { codeOf } from './walk.ts';

/** A document that was found and not read yet. */
export interface FoundDocument extends Omit<SourceDocument, 'text' | 'sidecar'> {
  /** Path of the file that has its metadata, from the root. */
  sidecarPath: string | undefined;
}

/** The files of a document, from the root. */
export type DocumentFiles = Pick<FoundDocument, 'path' | 'sidecarPath' | 'failure'>;

export function readDocument(root: string, found: FoundDocument): SourceDocument {
  const { sidecarPath: _path, ...document } = found;
  return { ...document, ...readFiles(root, found) };
}

/** Reads what the files of a document say. */
export function readFiles(
  root: string,
  { path, sidecarPath, failure }: DocumentFiles,
): Pick<SourceDocument, 'text' | 'failure' | 'sidecar'> {
  const text = failure ?? readText(join(root, path));
  return {
    ...(typeof text === 'string' ? { text } : { text: '', failure: text }),
    ...(sidecarPath !== undefined && { sidecar: readSidecar(root, sidecarPath) }),
  };
}

function readSidecar(root: string, path: string): Sidecar {
  const text = readText(join(root, path));
  return typeof text === 'string' ? { path, text } : { path, text: '', failure: text };
}

function readText(path: string): string | Failure {
  try {
    const text = readFileSync(path, 'utf8');
    // What is not UTF-8 reads as U+FFFD; where it stands, the bytes tell.
    return text.includes('\uFFFD') ? decode(readFileSync(path)) : withoutMark(text);
  } catch (error) {
    return unreadable(
      `The file cannot be read (${codeOf(error)})`,
      'Make the file readable, or leave it out of the content folder',
    );
  }
}
