import { anchorsOf, findAnchor } from '../../check/anchors.ts';
import { resolveId } from '../../check/ids.ts';
import { resolveLink } from '../../check/resolve-link.ts';
import { tasks } from '../../doc-types/plan-tables.ts';
import { summary, summingUp } from '../../doc-types/summing-up.ts';
import type { Card } from '../../model/card.ts';
import type { Project } from '../../model/project.ts';
import { sectionBlocks, type Span } from '../../text/blocks.ts';
import { normalTitle } from '../../text/section-title.ts';
import { documentSummary } from '../document-summary.ts';
import { isPublished } from '../published.ts';

/** Text of a document that a packet holds: blocks of its body. */
export interface Part {
  /** Of the document, from the root. */
  path: string;
  title: string;
  status: string;
  /** Of its page, below the base. */
  address: string;
  /** Blocks of its body, each with its end. */
  spans: readonly Span[];
  /** Names the text. */
  digests: readonly string[];
  /** Lines of the whole body, where it is too long to be given in full; the spans are then what sums it up. */
  cutFrom: number | undefined;
}

/** Lines of a document that is given whole where a task links to it. */
export const mostLines = 150;

/** Documents and sections that are given for a task; links to more stay links. */
export const mostParts = 20;

/** The summary of a document, where it has one. */
export const summaryOf = (project: Project<Card>, card: Card): Part | undefined =>
  titled(project, card, summary, undefined);

/** The parts of a document that links and ids of another lead to: sections in full, documents in full up to a length. */
export function linkedParts(project: Project<Card>, from: Card, names: readonly string[]): Part[] {
  const parts = names.flatMap((name) => partOf(project, from, name) ?? []);
  const whole = new Set(
    parts.filter(({ spans, path }) => spans.length === 1 && isWhole(project, path, spans[0]!)).map(({ path }) => path),
  );
  const seen = new Set<string>();
  return parts.filter(({ path, spans }) => {
    const key = `${path} ${JSON.stringify(spans)}`;
    const isNew = !seen.has(key) && (!whole.has(path) || isWhole(project, path, spans[0]!));
    seen.add(key);
    return isNew;
  });
}

const isWhole = (project: Project<Card>, path: string, [from, to]: Span): boolean =>
  from === 0 && to === (project.byPath.get(path)?.blocks?.length ?? -1);

function partOf(project: Project<Card>, from: Card, name: string): Part | undefined {
  const { card, anchor } = targetOf(project, from, name) ?? {};
  if (card === undefined || !isPublished(project, card) || card.failures.length > 0) return undefined;
  const slug = anchor === undefined ? '' : (findAnchor(anchorsOf(project.config, card), anchor) ?? '');
  const at = slug === '' ? -1 : card.headings.findIndex((heading) => heading.slug === slug);
  if (at >= 0 && card.headings[at]!.depth > 1)
    return isTaskTable(card, at) ? undefined : part(project, card, [sectionBlocks(card.headings, at)]);
  if (card === from) return undefined;
  if (card.lines.body <= mostLines) return part(project, card, [[0, card.blocks?.length ?? 0]]);
  return (
    titled(project, card, summingUp, card.lines.body) ?? {
      ...part(project, card, []),
      cutFrom: card.lines.body,
    }
  );
}

function targetOf(
  project: Project<Card>,
  from: Card,
  name: string,
): { card: Card | undefined; anchor?: string | undefined } | undefined {
  const id = /^\p{L}+-\d+$/u.test(name) ? resolveId(project, from, name) : undefined;
  if (id?.kind === 'document') return { card: id.document };
  const target = resolveLink(project, from, name);
  return target.kind === 'document'
    ? { card: project.byPath.get(target.document.path), anchor: target.anchor }
    : undefined;
}

/** Rows of other tasks are no part of one. */
const isTaskTable = (card: Card, at: number): boolean =>
  tasks.rowsOf(card).length > 0 && normalTitle(card.headings[at]!.text) === normalTitle(tasks.section);

type Titles = Readonly<Record<string, readonly string[]>>;

const known = new WeakMap<Card, Map<Titles, Part | undefined>>();

/** Found once for a document: each task of a plan asks. */
function titled(project: Project<Card>, card: Card, wanted: Titles, cutFrom: number | undefined): Part | undefined {
  const ofCard = known.get(card) ?? new Map<Titles, Part | undefined>();
  known.set(card, ofCard);
  if (!ofCard.has(wanted)) ofCard.set(wanted, findTitled(project, card, wanted, cutFrom));
  return ofCard.get(wanted);
}

function findTitled(project: Project<Card>, card: Card, wanted: Titles, cutFrom: number | undefined): Part | undefined {
  const { docType } = documentSummary(project, card);
  const titles = Object.entries(wanted).flatMap(([title, others]) => [
    title,
    ...others,
    ...docType.sections.filter((spec) => spec.title === title).flatMap(({ aliases }) => aliases),
  ]);
  const normal = new Set(titles.map(normalTitle));
  const spans = card.headings.flatMap(({ depth, text }, at) =>
    depth === 2 && normal.has(normalTitle(text)) ? [sectionBlocks(card.headings, at)] : [],
  );
  return spans.length === 0 ? undefined : { ...part(project, card, spans), cutFrom };
}

export function part(project: Project<Card>, card: Card, spans: readonly Span[]): Part {
  const { title, number, status, address } = documentSummary(project, card);
  return {
    path: card.path,
    title: number === '' ? title : `${number} ${title}`,
    status,
    address,
    spans,
    digests: spans.flatMap(([from, to]) => (card.blocks ?? []).slice(from, to).map(({ digest }) => digest)),
    cutFrom: undefined,
  };
}

/** What links and ids of some blocks lead to. */
export const namesIn = ({ blocks = [] }: Card, spans: readonly Span[]): string[] => [
  ...new Set(spans.flatMap(([from, to]) => blocks.slice(from, to).flatMap(({ names = [] }) => names))),
];
