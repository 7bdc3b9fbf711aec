import { type Anchors, anchorsOf, findAnchor, hasAnchor, withoutTextMark } from '../check/anchors.ts';
import type { Link, LinkedFacts, Outline } from '../model/facts.ts';
import type { Project } from '../model/project.ts';
import { linksTo } from './links-to.ts';

/** A link to a place that its target, which could be parsed, does not have. */
export interface LostAnchor {
  link: Link;
  target: Outline;
  anchor: string;
  /** All that a link to the target may name. */
  names: readonly string[];
  /** The one that differs in letter case alone. */
  otherCase: string | undefined;
}

/** Of the document that was asked for last: both rules look at one document before the next. */
const latest = new WeakMap<Project<Outline>, { document: LinkedFacts; lost: readonly LostAnchor[] }>();

/** The lost anchors of a document, in document order; found once for both rules. */
export function lostAnchors(project: Project<Outline>, document: LinkedFacts): readonly LostAnchor[] {
  const known = latest.get(project);
  if (known?.document === document) return known.lost;
  const lost = findLost(project, document);
  latest.set(project, { document, lost });
  return lost;
}

function findLost(project: Project<Outline>, document: LinkedFacts): LostAnchor[] {
  const lost: LostAnchor[] = [];
  let known: Map<Outline, Places> | undefined;
  // Most anchors are there: that is found out without putting all names of the target together.
  const isOnSite = project.config.links.anchors !== 'github';
  for (const { link, target } of linksTo(project, document, 'document')) {
    if (link.kind !== 'link' || target.anchor === undefined) continue;
    if (target.document.failures.length > 0) continue;
    const anchor = withoutTextMark(target.anchor);
    if (isOnSite && hasAnchor(target.document, anchor)) continue;
    const places = known?.get(target.document) ?? { anchors: anchorsOf(project.config, target.document) };
    known ??= new Map<Outline, Places>();
    known.set(target.document, places);
    if (findAnchor(places.anchors, anchor) !== undefined) continue;
    const names = (places.names ??= [...places.anchors.keys()]);
    const folded = (places.folded ??= Map.groupBy(names, (name) => name.toLowerCase()));
    const [first, ...more] = folded.get(anchor.toLowerCase()) ?? [];
    lost.push({ link, target: target.document, anchor, names, otherCase: more.length === 0 ? first : undefined });
  }
  return lost;
}

/** Of one target; what only lost anchors need is made for the first of them. */
interface Places {
  anchors: Anchors;
  names?: readonly string[];
  folded?: ReadonlyMap<string, readonly string[]>;
}
