import { hash } from 'node:crypto';
import type { Card } from '../../model/card.ts';
import type { Project } from '../../model/project.ts';
import { relatedDocuments } from '../../views/relation-groups.ts';
import type { Place } from '../page-kinds.ts';
import { twinInputs } from './twin.ts';

const known = new WeakMap<Project<Card>, Map<Card, string>>();

/** Names all that files for machines say of a document: those that speak of all documents depend on this. */
export function documentState(site: Place, card: Card): string {
  const states = known.get(site.project) ?? new Map<Card, string>();
  known.set(site.project, states);
  const state = states.get(card) ?? stateOf(site, card);
  states.set(card, state);
  return state;
}

function stateOf(site: Place, card: Card): string {
  const related = Array.from(relatedDocuments(site.project, card), ([field, cards]) => [
    field,
    ...Array.from(cards, ({ id }) => id),
  ]);
  return hash('sha1', JSON.stringify([card.id, twinInputs(site, card), related]), 'base64url');
}
