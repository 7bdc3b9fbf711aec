import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';

/** All reporters, by the name that `--format` takes. */
export const reporters = { pretty, json } satisfies Record<string, Reporter>;
