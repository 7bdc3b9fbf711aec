import mermaid from 'mermaid/package.json' with { type: 'json' };
import oxc from 'oxc-parser/package.json' with { type: 'json' };
import packageJson from '../../package.json' with { type: 'json' };
import { codeEdition } from '../read/edition.ts';

export const version: string = packageJson.version;

/** Versions of docwright and of the parsers of code; the other parsers come with docwright's. */
export const edition = `docwright ${version}, mermaid ${mermaid.version}, oxc ${oxc.version}, 1`;

/** Of all that findings rest on in docwright: not of its site. */
export const checkEdition = (): string => codeEdition(edition, ['site']);
