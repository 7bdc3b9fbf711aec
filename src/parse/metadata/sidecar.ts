import { YAMLException } from 'js-yaml';
import type { DocumentFacts, Failure, Frontmatter, Sidecar } from '../../model/facts.ts';
import { lineIndex } from '../../text/line-index.ts';
import { parseYaml } from '../yaml.ts';
import { yamlHelp } from '../yaml-help.ts';

/** The metadata of a document that has it in a file of its own. Frontmatter goes before, as a whole. */
export function sidecarMetadata({ frontmatter, sidecar }: DocumentFacts): {
  frontmatter: Frontmatter;
  failure?: Failure | undefined;
} {
  if (frontmatter.exists || sidecar === undefined) return { frontmatter };
  const empty: Frontmatter = { ...frontmatter, exists: true, file: sidecar };
  if (sidecar.failure !== undefined) return { frontmatter: empty, failure: { ...sidecar.failure, path: sidecar.path } };
  try {
    return parse(sidecar, empty);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const failure = failureAt(sidecar, error.mark?.position ?? 0, error.reason, yamlHelp(error, sidecar.text));
    return { frontmatter: empty, failure };
  }
}

function parse(sidecar: Sidecar, empty: Frontmatter) {
  const lines = lineIndex(sidecar.text);
  const { value, keys, places } = parseYaml(sidecar.text, (start, end) => lines.range(start, end));
  if (value === null || value === undefined) return { frontmatter: empty };
  if (typeof value !== 'object' || Array.isArray(value)) {
    return {
      frontmatter: empty,
      failure: failureAt(sidecar, 0, 'it is not a list of keys with values', 'Write one "key: value" pair a line'),
    };
  }
  return { frontmatter: { ...empty, values: value as Record<string, unknown>, keys, places } };
}

function failureAt({ path, text }: Sidecar, offset: number, reason: string, help: string): Failure {
  const at = Math.min(offset, text.length);
  return {
    message: `The metadata is not valid YAML: ${reason}`,
    help,
    range: lineIndex(text).range(at, at),
    path,
  };
}
