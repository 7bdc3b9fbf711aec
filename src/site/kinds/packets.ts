import { tasksAddress } from '../../model/address.ts';
import { taskAddresses } from '../../views/packet/task-address.ts';
import { plansOf } from '../../views/plan/plans.ts';
import type { Place } from '../page-kinds.ts';
import { pageLinks } from '../packets/page-links.ts';
import { packetInputs } from '../view-inputs/packet.ts';

export const packet = {
  pattern: '/tasks/[...task]',
  entrypoint: 'packet.astro',
  pages: (site: Place) => {
    const plans = plansOf(site.project);
    const addresses = taskAddresses(plans);
    return Array.from(plans.tasks.values(), (task) => {
      const address = addresses.get(task.key)!;
      return {
        params: { task: address.slice(tasksAddress.length, -1) },
        address,
        inputs: () => packetInputs(site, task, pageLinks),
      };
    });
  },
};
