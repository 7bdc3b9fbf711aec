import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { figures } from '../../check/figures/registry.ts';
import { checkProjectAt, openConfig } from '../../engine/index.ts';
import { UsageError } from '../../model/usage-error.ts';
import { findProject, type ProjectPlace } from '../../read/project-place.ts';
import { rules } from '../../rules/index.ts';
import { nearest } from '../../text/nearest.ts';
import type { Arguments, Run } from '../command.ts';
import { type ConfigText, explainDocument } from '../explain/document.ts';
import { explainFigure } from '../explain/figure.ts';
import { explainRule } from '../explain/rule.ts';
import { placeFlags } from '../options.ts';

export const run: Run = async (args, io) => {
  const [subject = ''] = args.positionals;
  const rule = rules.find(({ id }) => id === subject);
  const figure = figures.get(subject);
  if (figure !== undefined) io.out(explainFigure(subject, figure));
  else io.out(rule === undefined ? await explainFile(subject, args) : explainRule(rule));
  return 0;
};

async function explainFile(subject: string, args: Arguments): Promise<string> {
  const place = findProject(placeFlags(args));
  const absolute = [resolve(subject), resolve(place.root, subject)].find((path) => existsSync(path));
  if (absolute === undefined) {
    const near = nearest(subject, [...rules.map(({ id }) => id), ...figures.keys()]);
    throw new UsageError(
      `"${subject}" is no rule, no figure and no file${near === undefined ? '' : `; did you mean ${near}?`}`,
    );
  }
  const { project } = await checkProjectAt(place, await openConfig(place), { useBaseline: false });
  const document = project.byPath.get(relative(place.root, absolute).split(sep).join('/'));
  if (document === undefined) {
    throw new UsageError(`${subject} is no document; documents are .md and .mdx files in ${project.config.content}/`);
  }
  return explainDocument(project, document, rules, configText(place));
}

const configText = ({ root, configPath }: ProjectPlace): ConfigText | undefined =>
  configPath === undefined ? undefined : { name: relative(root, configPath), text: readFileSync(configPath, 'utf8') };
