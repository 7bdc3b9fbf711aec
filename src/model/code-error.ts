import type { Fence } from './facts.ts';

/** Why a piece of code could not be read. */
export interface CodeError {
  message: string;
  /** Within the code, 1-based; absent where it cannot be known. */
  line?: number;
}

/** What parsers said of pieces of code: an error, or null where there is none. */
export type Verdicts = ReadonlyMap<string, CodeError | null>;

/** Key of a piece of code among `Project.codeErrors`. */
export const codeKey = (lang: string, code: string): string => `${lang}\n${code}`;

/** Rustdoc's word, behind the language, for code that is not meant to be right; and code before and after a change. */
export const isIgnored = ({ meta = '' }: Fence): boolean => /(?:^|[\s,])(?:ignore(?:$|[\s,])|(?:del|rem)=)/.test(meta);
