import type { Card } from '../../model/card.ts';
import type { Project } from '../../model/project.ts';
import { UsageError } from '../../model/usage-error.ts';
import { nearest } from '../../text/nearest.ts';
import { list } from '../../text/words.ts';
import { publishedDocuments } from '../../views/published.ts';

/**
 * Finds the documents that names mean: ids, the last part of one, paths of files, or collections.
 *
 * @returns Each once, in the order of their paths.
 * @throws {UsageError} Where a name means none, or several.
 */
export function wantedDocuments(project: Project<Card>, names: readonly string[], all: boolean): Card[] {
  const documents = publishedDocuments(project);
  if (all) return documents;
  const wanted = new Set(names.flatMap((name) => named(project, documents, name)));
  return documents.filter((document) => wanted.has(document));
}

function named({ config }: Project<Card>, documents: readonly Card[], name: string): Card[] {
  const id = name.replace(/^\.?\//, '').replace(/\/$/, '');
  const exact = documents.filter((document) => document.id === id || document.path === id);
  if (exact.length > 0) return exact;
  const type = config.types.find(({ collection }) => collection === id);
  if (type !== undefined) return documents.filter(({ docType }) => docType === type.name);
  const last = documents.filter((document) => document.id.endsWith(`/${id}`));
  if (last.length === 1) return last;
  if (last.length > 1)
    throw new UsageError(
      `"${name}" can be ${list(
        last.map((one) => one.id),
        'or',
      )}; write which`,
    );
  throw new UsageError(
    unknown(
      name,
      documents,
      config.types.map(({ collection }) => collection),
    ),
  );
}

/** Names the ids that hold it, else the nearest. */
function unknown(name: string, documents: readonly Card[], collections: readonly string[]): string {
  const ids = [...documents.map(({ id }) => id), ...collections];
  const holding = ids.filter((id) => id.includes(name)).slice(0, mostNamed);
  const parts = new Map(ids.map((id) => [id.slice(id.lastIndexOf('/') + 1), id]));
  const near = nearest(name, ids) ?? parts.get(nearest(name, parts.keys()) ?? '');
  const meant = holding.length > 0 ? holding : near === undefined ? [] : [near];
  const help = meant.length === 0 ? `types are ${list(collections)}` : `did you mean ${list(meant, 'or')}?`;
  return `No document or type is called "${name}"; ${help}`;
}

const mostNamed = 3;
