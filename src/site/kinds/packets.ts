import { tasksAddress } from '../../model/address.ts';
import { taskAddresses } from '../../views/packet/task-address.ts';
import { plansOf } from '../../views/plan/plans.ts';
import { linkAddresses } from '../document-inputs.ts';
import type { Place } from '../page-kinds.ts';
import type { LinksOf } from '../packets/markdown.ts';
import { packetInputs } from '../view-inputs/packet.ts';

const pageLinks: LinksOf = ({ project, base }, card) => linkAddresses(project, base, card);

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
