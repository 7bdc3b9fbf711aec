import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { Config } from '../../model/config.ts';
import { accentStyles } from './accent.ts';

const look = 'virtual:docwright/look';
const views = 'virtual:docwright/views';
const accent = 'virtual:docwright/accent.css';
const ownFolder = fileURLToPath(new URL('../', import.meta.url));

/** Gives pages what a project's config says of their look, and its own components in place of docwright's. */
export function lookPlugin(
  root: string,
  { theme, components, views: own }: Pick<Config, 'theme' | 'components' | 'views'>,
): Plugin {
  const replacements = new Map(
    Object.entries(components).flatMap(([name, path]) =>
      path === undefined ? [] : [[join(ownFolder, `components/${name}.astro`), join(root, path)] as const],
    ),
  );
  return {
    name: 'docwright-look',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source === look || source === accent || source === views) return `\0${source}`;
      // A project's own component may import the one that it stands for: only docwright's imports lead to it.
      if (!source.startsWith('.') || !importer?.startsWith(ownFolder)) return null;
      return replacements.get(join(dirname(importer.replace(/\?.*$/s, '')), source)) ?? null;
    },
    load(id) {
      if (id === `\0${look}`) return lookModule(root, theme);
      if (id === `\0${views}`) return viewsModule(root, own);
      return id === `\0${accent}` ? accentStyles(theme.accent) : null;
    },
  };
}

/** Components of views, by name; most views have none. */
function viewsModule(root: string, own: Config['views']): string {
  const named = own.flatMap(({ name, component }) => (component === undefined ? [] : [{ name, component }]));
  const imports = named.map(
    ({ component }, index) => `import view${index} from ${JSON.stringify(join(root, component))};`,
  );
  const entries = named.map(({ name }, index) => `${JSON.stringify(name)}: view${index}`);
  return [...imports, `export const components = { ${entries.join(', ')} };`].join('\n');
}

/** Styles in their order, and the logo as Astro imports pictures. */
function lookModule(root: string, { css, logo }: Config['theme']): string {
  const quoted = (path: string): string => JSON.stringify(join(root, path));
  const lines = [`import ${JSON.stringify(accent)};`, ...css.map((path) => `import ${quoted(path)};`)];
  if (logo === undefined) return [...lines, 'export const logo = undefined;'].join('\n');
  const { light, dark = light, alt } = logo;
  return [
    ...lines,
    `import light from ${quoted(light)};`,
    `import dark from ${quoted(dark)};`,
    `export const logo = { light, dark, alt: ${JSON.stringify(alt)} };`,
  ].join('\n');
}
