import { addressOf, roleAddress } from '../../model/address.ts';
import type { Card } from '../../model/card.ts';
import { documentSummary } from '../../views/document-summary.ts';
import { lineAddress } from '../../views/line-address.ts';
import type { Mention } from '../../views/people/mentions.ts';
import { type DueReview, reviewsOf } from '../../views/people/reviews.ts';
import { type Role, rolesOf } from '../../views/people/roles.ts';
import { type SignOff, signOffsOf } from '../../views/people/sign-offs.ts';
import type { ViewData } from '../machines/view-files.ts';
import type { Place } from '../page-kinds.ts';
import { fullAddress, fullLineAddress } from '../render/full-address.ts';
import { daysFor, daysRecord } from '../view-inputs/days.ts';
import { pathsOf, roleRow } from '../view-inputs/roles.ts';

export const signOffsData = (site: Place): ViewData => ({
  rows: signOffsOf(site.project).map((signOff) => signOffRecord(site, signOff)),
});

export const reviewsData = (site: Place): ViewData => ({
  days: daysRecord(daysFor.reviews(site)),
  rows: reviewsOf(site.project).map((review) => reviewRecord(site, review)),
});

export const rolesData = (site: Place): ViewData => ({
  days: daysRecord(daysFor.roles(site)),
  rows: rolesOf(site.project).map((role) => roleRecord(site, role)),
});

/** What a role has to read, and beside that what it owns and has to do. */
export function roleData(site: Place, role: Role): ViewData {
  const { keeps, answers, risk, metric, deliverable, escalation } = role.mentions;
  const owned = (mentions: readonly Mention[]) => mentions.map((mention) => mentionRecord(site, mention));
  return {
    days: daysRecord(daysFor.role(site, role)),
    role: roleRecord(site, role),
    tasks: role.tasks.map(({ plan, id, title, isLate, slot, line }) => ({
      document: plan.id,
      id,
      title: title.text,
      isLate,
      firstDay: slot?.firstDay ?? null,
      lastDay: slot?.lastDay ?? null,
      address: fullLineAddress(site, lineAddress(plan, line)),
    })),
    reviews: role.reviews.map((review) => reviewRecord(site, review)),
    signOffs: role.signOffs.map((signOff) => signOffRecord(site, signOff)),
    documents: keeps.map(({ document }) => document.id),
    answersFor: owned(answers),
    risks: owned(risk),
    metrics: owned(metric),
    deliverables: owned(deliverable),
    escalation: owned(escalation),
    rows: pathsOf(site, role).flatMap(({ steps }) =>
      steps.map(({ document, minutes, total }) => ({ ...documentRecord(site, document), minutes, total })),
    ),
  };
}

function documentRecord(site: Place, document: Card) {
  const { title, status, project, address } = documentSummary(site.project, document);
  return {
    document: document.id,
    title,
    project: project || null,
    status: status || null,
    address: fullAddress(site, address),
  };
}

const roleRecord = (site: Place, role: Role) => ({
  ...roleRow(site, role),
  address: fullAddress(site, roleAddress(role)),
});

const reviewRecord = (site: Place, { document, due, field, from, cycle, state }: DueReview) => ({
  document: document.id,
  due,
  state,
  cycle,
  countedFrom: field,
  day: from,
  owner: documentSummary(site.project, document).owner || null,
  address: fullAddress(site, addressOf(document)),
});

const signOffRecord = (site: Place, { document, line, role, name, date, version, state }: SignOff) => ({
  document: document.id,
  role,
  name: name || null,
  date: date || null,
  version: version || null,
  documentVersion: documentSummary(site.project, document).version || null,
  state,
  address: fullLineAddress(site, lineAddress(document, line)),
});

const mentionRecord = (site: Place, { document, line, cell }: Mention) => ({
  document: document.id,
  text: cell?.text ?? null,
  address: fullLineAddress(site, lineAddress(document, line)),
});
