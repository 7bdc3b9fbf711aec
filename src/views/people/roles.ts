import { slug } from 'github-slugger';
import { isClosed } from '../../check/plan/planned-tasks.ts';
import type { Card } from '../../model/card.ts';
import type { Project } from '../../model/project.ts';
import { nameKey } from '../../text/name-key.ts';
import { documentSummary } from '../document-summary.ts';
import { plansOf, type ScheduledTask } from '../plan/plans.ts';
import { type Mention, type MentionKind, mentionsOf } from './mentions.ts';
import { type DueReview, reviewsOf } from './reviews.ts';
import { type SignOff, signOffsOf } from './sign-offs.ts';

/** A role or a person, and all that names it. */
export interface Role {
  /** Its name as names are compared. */
  key: string;
  /** As it is written most often. */
  name: string;
  /** Of its page, unlike that of any other role. */
  slug: string;
  mentions: Readonly<Record<MentionKind, readonly Mention[]>>;
  /** Not done: those that are late first, then as they start. */
  tasks: readonly ScheduledTask[];
  /** Called for, of documents that it keeps. */
  reviews: readonly DueReview[];
  /** Open or lapsed. */
  signOffs: readonly SignOff[];
}

const known = new WeakMap<Project<Card>, readonly Role[]>();

/** All roles, by name. */
export function rolesOf(project: Project<Card>): readonly Role[] {
  const found = known.get(project) ?? collect(project);
  known.set(project, found);
  return found;
}

const byKey = new WeakMap<readonly Role[], ReadonlyMap<string, Role>>();

/** The role that is called so. */
export function roleNamed(project: Project<Card>, name: string): Role | undefined {
  const roles = rolesOf(project);
  const keys = byKey.get(roles) ?? new Map(roles.map((role) => [role.key, role]));
  byKey.set(roles, keys);
  return keys.get(nameKey(name));
}

interface Found extends Omit<Role, 'key' | 'name' | 'slug' | 'mentions' | 'tasks' | 'reviews' | 'signOffs'> {
  /** How often each spelling stands somewhere. */
  spellings: Map<string, number>;
  mentions: Record<MentionKind, Mention[]>;
  tasks: ScheduledTask[];
  reviews: DueReview[];
  signOffs: SignOff[];
}

const nothing = (): Found => ({
  spellings: new Map(),
  mentions: { reads: [], keeps: [], answers: [], risk: [], metric: [], deliverable: [], escalation: [] },
  tasks: [],
  reviews: [],
  signOffs: [],
});

function collect(project: Project<Card>): Role[] {
  const all = new Map<string, Found>();
  const at = (role: string): Found => {
    const key = nameKey(role);
    const found = all.get(key) ?? nothing();
    all.set(key, found);
    found.spellings.set(role.trim(), (found.spellings.get(role.trim()) ?? 0) + 1);
    return found;
  };
  for (const mention of mentionsOf(project)) at(mention.role).mentions[mention.kind].push(mention);
  for (const task of plansOf(project).tasks.values())
    for (const owner of new Set(task.owners)) {
      const found = at(owner);
      if (!isClosed(task)) found.tasks.push(task);
    }
  for (const signOff of signOffsOf(project)) {
    const found = at(signOff.role);
    if (signOff.state === 'lapsed' || signOff.state === 'open') found.signOffs.push(signOff);
  }
  for (const review of reviewsOf(project)) {
    const { owner } = documentSummary(project, review.document);
    if (owner !== '' && review.state !== 'later') at(owner).reviews.push(review);
  }
  all.delete('');
  return named(all);
}

function named(all: ReadonlyMap<string, Found>): Role[] {
  const slugs = uniqueSlugs([...all.keys()].toSorted(byText));
  return Array.from(slugs, ([key, own]) => {
    const { spellings, tasks, ...found } = all.get(key)!;
    return { ...found, key, name: commonest(spellings), slug: own, tasks: tasks.toSorted(byUrgency) };
  });
}

/** File systems take names of 255 bytes, and a character has up to four. */
const longestStart = /^.{0,60}/u;

/** A part of an address for each name, in their order; those that are alike are numbered. */
function uniqueSlugs(keys: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return new Map(
    keys.map((key) => {
      const plain = longestStart.exec(slug(key).replace(/^-+|-+$/g, ''))?.[0] || 'role';
      let count = next.get(plain) ?? 1;
      let own = plain;
      while (taken.has(own)) own = `${plain}-${(count += 1)}`;
      next.set(plain, count);
      taken.add(own);
      return [key, own];
    }),
  );
}

const commonest = (spellings: ReadonlyMap<string, number>): string =>
  [...spellings].toSorted(([a, often], [b, other]) => other - often || byText(a, b))[0]?.[0] ?? '';

/** Tasks that stand in no schedule come last. */
const byUrgency = (a: ScheduledTask, b: ScheduledTask): number =>
  Number(b.isLate) - Number(a.isLate) || byText(startOf(a), startOf(b));

const startOf = ({ isLate, slot }: ScheduledTask): string => (isLate ? slot?.lastDay : slot?.firstDay) ?? '9999';

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
