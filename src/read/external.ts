import { readReached, writeReached } from './answers.ts';
import { type Answer, ask, type Manners } from './ask.ts';

const usual: Manners = {
  atOnce: 16,
  perHost: 2,
  timeout: 10_000,
  tries: 3,
  pause: 500,
  longestPause: 30_000,
};

/** A host that has failed this often in a row is not asked again. */
const mostFailures = 2;

/**
 * Asks other sites for addresses, each once: several at a time, few of one host, again after a pause where that may
 * help. What was reached within the last day is not asked for.
 *
 * @param root Of the project, whose cache it uses.
 * @param agent What the requests say that they are from.
 * @returns Why those that cannot be reached are not, by address.
 */
export async function unreachableAddresses(
  root: string,
  agent: string,
  addresses: Iterable<string>,
  own: Partial<Manners> = {},
): Promise<Map<string, string>> {
  const manners = { ...usual, ...own };
  const now = Date.now();
  const reached = readReached(root, now);
  const found = new Map<string, string>();
  const open = [...new Set(addresses)].filter((address) => !reached.has(address));
  for (const address of open) if (!URL.canParse(address)) found.set(address, 'it is no valid address');
  const lanes = lanesFor(
    open.filter((address) => !found.has(address)),
    manners.perHost,
  );
  await inParallel(lanes, manners.atOnce, async (lane) => {
    for (const address of lane.addresses) {
      // Of what was not asked for, nothing is known.
      if (lane.host.isDown) continue;
      const answer = await ask(address, agent, manners);
      note(lane.host, answer);
      if (answer.kind === 'there') reached.set(address, now);
      else if ('reason' in answer) found.set(address, answer.reason);
    }
  });
  if (open.length > 0) writeReached(root, reached);
  return found;
}

interface Host {
  /** Whether it is asked no more. */
  isDown: boolean;
  failures: number;
}

function note(host: Host, answer: Answer): void {
  host.failures = answer.kind === 'down' ? host.failures + 1 : 0;
  if (answer.kind === 'down' && (answer.isFinal || host.failures >= mostFailures)) host.isDown = true;
}

interface Lane {
  host: Host;
  addresses: string[];
}

/** Addresses of one host that are asked for one after another. */
function lanesFor(addresses: readonly string[], perHost: number): Lane[] {
  const byHost = Map.groupBy(addresses, (address) => new URL(address).host);
  return [...byHost.values()].flatMap((all) => {
    const host: Host = { isDown: false, failures: 0 };
    const lanes = Array.from({ length: Math.min(perHost, all.length) }, (): Lane => ({ host, addresses: [] }));
    for (const [index, address] of all.entries()) lanes[index % lanes.length]?.addresses.push(address);
    return lanes;
  });
}

async function inParallel<Item>(items: readonly Item[], atOnce: number, work: (item: Item) => Promise<void>) {
  const left = items.values();
  const worker = async () => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
}
