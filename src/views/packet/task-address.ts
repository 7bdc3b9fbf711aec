import { addressOf, tasksAddress } from '../../model/address.ts';
import type { Card } from '../../model/card.ts';
import type { Plan, Plans } from '../plan/plans.ts';

const known = new WeakMap<Plans, ReadonlyMap<string, string>>();

/**
 * Addresses of the packets of all tasks, below the base, by key. An id is written with letters, digits, `_` and `-`
 * alone; of two that are then the same on some disk, the second gets a number.
 */
export function taskAddresses(plans: Plans): ReadonlyMap<string, string> {
  const found = known.get(plans) ?? new Map(plans.plans.flatMap(addressesOf));
  known.set(plans, found);
  return found;
}

function addressesOf({ document, tasks }: Plan): [key: string, address: string][] {
  const taken = new Set<string>();
  return tasks.map(({ key, id }) => {
    const safe = id
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}_-]/gu, '-')
      .slice(0, longest);
    let name = safe;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${safe}-${number}`;
    taken.add(name.toLowerCase());
    return [key, taskAddress(document, name)];
  });
}

/** Names of files have an end. */
const longest = 80;

const taskAddress = (document: Card, name: string): string => `${tasksAddress}${addressOf(document).slice(1)}${name}/`;
