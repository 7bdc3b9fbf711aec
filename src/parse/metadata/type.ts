import { holds } from '../../model/condition.ts';
import type { DocType } from '../../model/doc-type.ts';
import type { DocumentFacts } from '../../model/facts.ts';
import { signOffsTable } from '../../model/table.ts';
import { contentHash } from '../content-hash.ts';
import { readTables } from '../tables/read.ts';
import { countsOf } from '../counts.ts';
import { triageOf } from '../triage.ts';
import { bodyMetadata } from './body.ts';
import { metadataLinks } from './links.ts';
import { readSource } from './source.ts';
import { sidecarMetadata } from './sidecar.ts';

/**
 * Gives a document its type and the metadata that the type reads: the first type whose condition holds.
 *
 * @param types Those whose files it is among, in the config's order.
 */
export function withType(facts: DocumentFacts, types: readonly DocType[]): DocumentFacts {
  const typed = typedFacts(facts, types);
  const promises = [...new Set([...typed.promises, ...promisedIn(typed)])];
  return { ...typed, promises, counts: countsOf(typed) };
}

/** Documents that its deliverables name and that are still to be written. */
const promisedIn = ({ deliverables }: DocumentFacts): string[] =>
  deliverables.flatMap(({ url, status }) => (status === 'done' || status === 'dropped' ? [] : [url]));

function typedFacts(facts: DocumentFacts, types: readonly DocType[]): DocumentFacts {
  for (const type of types) {
    const own = { ...withMetadata(facts, type), docType: type.name };
    const typed = withTriage(withRows(withLinks(withExpected(own, type), type), type), type);
    if (type.when === undefined) return typed;
    try {
      if (holds(type.when, typed.frontmatter.values)) return typed;
    } catch (error) {
      return failed(typed, type, error);
    }
  }
  return { ...facts, docType: '' };
}

function withMetadata(facts: DocumentFacts, { metadata }: DocType): DocumentFacts {
  if (metadata.from === 'body') return { ...facts, frontmatter: bodyMetadata(facts, metadata.fields) };
  if (metadata.from === 'frontmatter') return facts;
  const { frontmatter, failure } = sidecarMetadata(facts);
  return { ...facts, frontmatter, failures: failure === undefined ? facts.failures : [...facts.failures, failure] };
}

function withLinks(facts: DocumentFacts, { linkFields }: DocType): DocumentFacts {
  if (linkFields.length === 0) return facts;
  return { ...facts, links: [...metadataLinks(facts.frontmatter, linkFields, facts.text), ...facts.links] };
}

function withExpected(facts: DocumentFacts, { equals }: DocType): DocumentFacts {
  if (Object.keys(equals).length === 0) return facts;
  const expected = Object.entries(equals).flatMap(([name, source]) => {
    const [found] = readSource(facts, source);
    return found === undefined ? [] : [[name, found] as const];
  });
  return { ...facts, frontmatter: { ...facts.frontmatter, expected: Object.fromEntries(expected) } };
}

function withRows(facts: DocumentFacts, type: DocType): DocumentFacts {
  if (type.tables.length === 0) return facts;
  const read = readTables(facts, type);
  const isSigned = read.rows[signOffsTable] !== undefined;
  return { ...facts, ...read, ...(isSigned && { contentHash: contentHash(facts, type) }) };
}

function withTriage(facts: DocumentFacts, type: DocType): DocumentFacts {
  const triage = triageOf(facts, type);
  return triage === undefined ? facts : { ...facts, triage };
}

/** A contract may hold its author's own code, which may throw. */
function failed(facts: DocumentFacts, { label }: DocType, error: unknown): DocumentFacts {
  const reason = error instanceof Error ? error.message : String(error);
  const failure = {
    message: `The condition of ${label} fails on the metadata: ${reason}`,
    help: 'Mend "when" of the type, or the value that it fails on',
    range: facts.frontmatter.range,
  };
  return { ...facts, failures: [...facts.failures, failure] };
}
