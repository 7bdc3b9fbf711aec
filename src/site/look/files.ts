import { existsSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Config } from '../../model/config.ts';
import { UsageError } from '../../model/usage-error.ts';

type Looks = Pick<Config, 'theme' | 'components' | 'views'>;

/** The files that a config names for the look of its site, by their place in it. */
const filesOf = ({ theme, components, views }: Looks): [place: string, path: string][] => [
  ...theme.css.map((path, index): [string, string] => [`theme.css.${index}`, path]),
  ...(theme.logo ? [['theme.logo', theme.logo.light] as [string, string]] : []),
  ...(theme.logo?.dark === undefined ? [] : [['theme.logo.dark', theme.logo.dark] as [string, string]]),
  ...Object.entries(components).flatMap(([name, path]): [string, string][] =>
    path === undefined ? [] : [[`components.${name}`, path]],
  ),
  ...views.flatMap(({ name, component }): [string, string][] =>
    component === undefined ? [] : [[`views.${name}.component`, component]],
  ),
];

/**
 * Looks for the files that a config names for the look of its site.
 *
 * @throws {UsageError} With all that are missing, or that a link leads out of the root.
 */
export function checkLookFiles(root: string, config: Looks): void {
  const mistakes = filesOf(config).flatMap(([place, path]) => {
    const file = join(root, path);
    if (!existsSync(file)) return [`${place}: there is no file ${path} below ${root}`];
    const isOutside = relative(realpathSync(root), realpathSync(file)).split(sep)[0] === '..';
    return isOutside ? [`${place}: ${path} is a link that leads out of ${root}; put the file itself there`] : [];
  });
  if (mistakes.length > 0) throw new UsageError(mistakes.join('\n'));
}
