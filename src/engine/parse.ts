import { setImmediate } from 'node:timers/promises';
import { pathInContent } from '../model/address.ts';
import type { Config } from '../model/config.ts';
import type { DocumentFacts, SourceDocument } from '../model/facts.ts';
import type { Asked } from '../parse/body.ts';
import { parseDocument } from '../parse/document.ts';
import { locateMdxFailure } from '../parse/mdx-failure.ts';
import { askedBy } from '../parse/metadata/asked.ts';
import { withType } from '../parse/metadata/type.ts';
import { typeMatcher } from '../read/documents.ts';

export type Parse = (source: SourceDocument) => Promise<DocumentFacts>;

/** How many documents are parsed before the parser's memory is given back, for which it waits for the event loop. */
const batch = 50;

/** Parses documents one after another. */
export async function parseAll(sources: readonly SourceDocument[], parse: Parse): Promise<DocumentFacts[]> {
  const documents: DocumentFacts[] = [];
  for (let from = 0; from < sources.length; from += batch) {
    documents.push(...(await Promise.all(sources.slice(from, from + batch).map(parse))));
    await setImmediate();
  }
  return documents;
}

/** Turns documents of a project into facts, each with its type and the metadata that the type reads. */
export function createParser({ content, types }: Config): Parse {
  const typesOf = typeMatcher(types);
  return async (source) => {
    const own = typesOf(pathInContent(content, source.path));
    return withType(await parseSource(source, askedBy(own)), own);
  };
}

async function parseSource(source: SourceDocument, asked: Asked): Promise<DocumentFacts> {
  const facts = parseDocument(source, asked);
  if (source.format !== 'mdx' || source.failure !== undefined || facts.failures.length === 0) return facts;
  return { ...facts, failures: await Promise.all(facts.failures.map((failure) => locateMdxFailure(source, failure))) };
}
