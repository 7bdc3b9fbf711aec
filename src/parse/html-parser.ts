import { createRequire } from 'node:module';
import type * as Parser from 'htmlparser2';

let parser: typeof Parser | undefined;

/** Loaded with the first HTML, which many documents have none of: its tables of entities take a tenth of the start. */
export const htmlParser = (): typeof Parser =>
  (parser ??= createRequire(import.meta.url)('htmlparser2') as typeof Parser);
