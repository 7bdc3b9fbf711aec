import { trackerAddress } from '../../model/address.ts';
import { attentionOf } from '../plan/attention.ts';
import { plansOf, type ScheduledTask } from '../plan/plans.ts';
import type { AttentionItem, AttentionSource } from './source.ts';

const item = ({ plan, line, id, title, slot, isLate }: ScheduledTask): AttentionItem => ({
  card: plan,
  line,
  text: `${id} ${title.text}`,
  day: isLate ? slot?.lastDay : undefined,
});

const source = (
  name: AttentionSource['name'],
  choose: (attention: ReturnType<typeof attentionOf>) => readonly ScheduledTask[],
  values?: Readonly<Record<string, string>>,
): AttentionSource => ({
  name,
  address: trackerAddress,
  rest: `#${name}`,
  ...(values && { ofProject: { values, part: 'all' } }),
  items: (project) => choose(attentionOf(plansOf(project))).map(item),
});

export const lateTasks = source('late', ({ late }) => late, { only: 'late' });
export const tasksInCycles = source('cycles', ({ cycles }) => cycles.flatMap((cycle) => cycle[0] ?? []));
export const blockedTasks = source('blocked', ({ blocked }) => blocked, { status: 'blocked' });
export const unownedTasks = source('unowned', ({ unowned }) => unowned, { only: 'unowned' });
