import { hash } from 'node:crypto';
import { type DocumentFiles, readFiles } from './document.ts';
import type { Stored } from './snapshot-line.ts';
import { hashOf, stampOf } from './stamp.ts';
import { type FoundFile, listFiles } from './walk.ts';

/** What lies on the disk. Each thing is looked at once, whoever asks. */
export interface Look {
  /**
   * Lists the files below the content folder.
   *
   * @throws {UsageError} Where there is no content folder.
   */
  files: (content: string) => readonly FoundFile[];
  /** Of the files of a document; empty where they do not tell. */
  stamp: (document: DocumentFiles) => string;
  /** Tells whether the files of a document say what they said. */
  isSame: (document: DocumentFiles, stored: Stored) => boolean;
}

export function createLook(root: string): Look {
  const listed = new Map<string, readonly FoundFile[]>();
  const stamps = new Map<string, string>();
  const answers = new Map<Stored, boolean>();
  const look: Look = {
    files: (content) => {
      const files = listed.get(content) ?? listFiles(root, content);
      listed.set(content, files);
      return files;
    },
    stamp: (document) => {
      const key = document.sidecarPath === undefined ? document.path : `${document.path}\n${document.sidecarPath}`;
      const stamp = stamps.get(key) ?? (document.failure === undefined ? stampOf(root, document, Date.now()) : '');
      stamps.set(key, stamp);
      return stamp;
    },
    isSame: (document, stored) => {
      // What could not be read has no hash: it may be readable now.
      if (stored.hash === '' || document.sidecarPath !== stored.sidecarPath) return false;
      const stamp = look.stamp(document);
      if (stamp !== '' && stamp === stored.stamp) return true;
      const answer = answers.get(stored) ?? hashOf(readFiles(root, document)) === stored.hash;
      answers.set(stored, answer);
      return answer;
    },
  };
  return look;
}

/** Of the names of files, and of what stands in the place of some. */
export const namesOf = (files: readonly FoundFile[]): string =>
  hash(
    'sha256',
    files.map(({ path, failure }) => (failure === undefined ? path : `${path}\t${failure.message}`)).join('\0'),
  );
