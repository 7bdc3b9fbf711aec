import { externalAddress } from '../check/external-address.ts';
import { defineRule } from '../model/rule.ts';

export const unreachableLink = defineRule({
  id: 'unreachable-link',
  severity: 'warning',
  summary: 'A link to another site finds nothing there; only `check --external` asks.',
  rationale:
    'Other sites move and close without telling. Their servers fail for a while as well, so that a check asks them only when it is told to.',
  examples: {
    bad: 'See [how others do it](https://docs.astro.build/gone).\n',
    good: 'See [how others do it](https://docs.astro.build/).\n',
    unreachable: { 'https://docs.astro.build/gone': 'it answers 404' },
  },

  *check({ document, project }) {
    if (project.unreachable.size === 0) return;
    for (const { url, range } of document.links) {
      const address = externalAddress(project.config, url);
      const reason = address === undefined ? undefined : project.unreachable.get(address);
      if (reason === undefined) continue;
      yield {
        message: `"${address}" cannot be reached: ${reason}`,
        help: 'Mend the address, or link to a copy that lasts; links.unchecked in the config leaves addresses alone',
        range,
      };
    }
  },
});
