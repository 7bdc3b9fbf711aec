import mermaid from 'mermaid/package.json' with { type: 'json' };
import oxc from 'oxc-parser/package.json' with { type: 'json' };
import packageJson from '../../package.json' with { type: 'json' };

export const version: string = packageJson.version;

/** Versions of docwright and of the parsers of code; the other parsers come with docwright's. */
export const edition = `docwright ${version}, mermaid ${mermaid.version}, oxc ${oxc.version}, 1`;
