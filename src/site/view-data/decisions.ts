import { addressOf } from '../../model/address.ts';
import { type Decision, decisionLog } from '../../views/decisions.ts';
import type { ViewData } from '../machines/view-files.ts';
import type { Place } from '../page-kinds.ts';
import { fullAddress } from '../render/full-address.ts';

/** Every decision, newest first, and which replaced which. */
export function decisionsData(site: Place): ViewData {
  const { decisions, chains } = decisionLog(site.project);
  return {
    chains: chains.map((chain) => chain.map((step) => step.map(id))),
    rows: decisions.map(({ card, document, supersedes, supersededBy }) => ({
      document: card.id,
      type: card.docType,
      number: document.number || null,
      title: document.title,
      status: document.status || null,
      date: document.date || null,
      project: document.project || null,
      owner: document.owner || null,
      supersedes: supersedes.map(id),
      supersededBy: supersededBy.map(id),
      address: fullAddress(site, addressOf(card)),
    })),
  };
}

const id = ({ card }: Decision): string => card.id;
