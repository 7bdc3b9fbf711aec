import { targetOf } from '../check/old-addresses.ts';
import { defineRule } from '../model/rule.ts';
import { nearest } from '../text/nearest.ts';
import { siteAddresses } from './site-addresses.ts';
import { quotedPlace } from './site-file.ts';

const redirects = { bad: { '/old/': '/adrs/serch/' }, good: { '/old/': '/adrs/search/' } };

const config = (own: Readonly<Record<string, string>>): string =>
  `export default defineConfig({\n  redirects: ${JSON.stringify(own)},\n});\n`;

export const redirectDeadEnd = defineRule({
  id: 'redirect-dead-end',
  severity: 'error',
  summary: 'A redirect of the config leads to an address that the site does not have.',
  rationale: 'The redirect is not made, so who follows an old link finds an error page.',
  examples: {
    bad: { '../docwright.config.ts': config(redirects.bad), 'adrs/search.md': '' },
    good: { '../docwright.config.ts': config(redirects.good), 'adrs/search.md': '' },
    redirects,
  },

  scope: 'site',
  *check({ project, files }) {
    for (const { written, to } of project.config.redirects.values()) {
      if (files.config === undefined || targetOf(project, to) !== undefined) continue;
      const near = nearest(to, siteAddresses(project));
      yield {
        message: `The redirect of "${written}" leads to "${to}", which is not there`,
        help: near === undefined ? 'Name an address that is there, or remove the redirect' : `Did you mean "${near}"?`,
        ...quotedPlace(files.config, written),
      };
    }
  },
});
