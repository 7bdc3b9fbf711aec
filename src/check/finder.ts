import { finderAddress } from '../model/address.ts';
import type { Config } from '../model/config.ts';
import type { DocType } from '../model/doc-type.ts';
import { sectionCalled } from '../text/section-title.ts';

const answersAlerts = ({ frontmatter }: DocType): boolean => 'alerts' in frontmatter.shape;

const tellsSymptoms = ({ sections }: DocType): boolean => sectionCalled(sections, 'Symptoms') !== undefined;

/** Types whose documents the runbook finder looks among, by their contract: those with alerts or symptoms. */
export const finderTypes = ({ types }: Pick<Config, 'types'>): DocType[] =>
  types.filter((type) => answersAlerts(type) || tellsSymptoms(type));

/** Path of the finder below the base: below the index of the first such type; undefined where there is none. */
export function finderPlace(config: Pick<Config, 'types'>): string | undefined {
  const types = finderTypes(config);
  const home = types.find(answersAlerts) ?? types[0];
  return home && finderAddress(home);
}
