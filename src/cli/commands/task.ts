import { openConfig } from '../../engine/index.ts';
import { openSite } from '../../engine/site.ts';
import type { Card } from '../../model/card.ts';
import type { Project } from '../../model/project.ts';
import { UsageError } from '../../model/usage-error.ts';
import { findProject } from '../../read/project-place.ts';
import { forTerminal, toJson } from '../../reporters/escape.ts';
import { packetFile } from '../../site/packets/file.ts';
import { nearest } from '../../text/nearest.ts';
import { list } from '../../text/words.ts';
import { packetOf } from '../../views/packet/packet.ts';
import { taskAddresses } from '../../views/packet/task-address.ts';
import { type Plan, plansOf, type ScheduledTask } from '../../views/plan/plans.ts';
import type { Run } from '../command.ts';
import { dayFlag, placeFlags } from '../options.ts';
import { packetRecord } from '../task/record.ts';

export const run: Run = async (args, io) => {
  const [name = ''] = args.positionals;
  const asOf = dayFlag(args, 'as-of');
  const place = findProject(placeFlags(args));
  const config = await openConfig(place);
  const opened = await openSite(place, config, { asOf });
  const { report, project } = opened;
  const site = { ...opened, base: config.base, origin: config.site };
  const task = findTask(project, name);
  if (report.summary.errors > 0)
    io.err('The documents have errors, which docwright check tells: this may lack something\n');
  const packet = packetOf(project, task);
  const page = taskAddresses(plansOf(project)).get(task.key)!;
  const text = await packetFile(site, packet, page, project.asOf);
  io.out(
    args.values['json'] === true
      ? toJson(packetRecord(site, packet, { page, text }))
      : text.split('\n').map(forTerminal).join('\n'),
  );
  return 0;
};

/**
 * Finds the task that is meant: `orca#T5`, or `T5` where one plan alone has it.
 *
 * @throws {UsageError} Where there is none, or several.
 */
function findTask(project: Project<Card>, name: string): ScheduledTask {
  const hash = name.lastIndexOf('#');
  const [document, id] = [hash < 0 ? '' : name.slice(0, hash), name.slice(hash + 1)];
  const { plans } = plansOf(project);
  if (plans.length === 0) throw new UsageError('No document has tasks: a plan keeps them in a table below ## Tasks');
  const among = document === '' ? plans : plansNamed(plans, document);
  const found = among.flatMap(({ tasks }) => tasks.filter((task) => task.id === id));
  const [task, ...others] = found;
  if (task !== undefined && others.length === 0) return task;
  if (task === undefined) throw new UsageError(unknownTask(among, id));
  throw new UsageError(`${said(id)} is the id of several tasks; write ${list(found.map(nameOf), 'or')}`);
}

const nameOf = ({ plan, id }: ScheduledTask): string => said(`${plan.id}#${id}`);

function plansNamed(plans: readonly Plan[], name: string): Plan[] {
  const exact = plans.filter(({ document: { id, path } }) => id === name || path === name);
  const found = exact.length > 0 ? exact : plans.filter(({ document: { id } }) => id.endsWith(`/${name}`));
  if (found.length > 0) return found;
  const ids = plans.map(({ document: { id } }) => id);
  const near = nearest(name, [...ids, ...ids.map((id) => id.split('/').at(-1) ?? id)]);
  throw new UsageError(
    `No plan is called ${said(name)}; ${near === undefined ? `plans are ${list(ids.map(said), 'and')}` : `did you mean ${said(near)}?`}`,
  );
}

function unknownTask(among: readonly Plan[], id: string): string {
  const ids = among.flatMap(({ tasks }) => tasks.map((task) => task.id));
  const near = nearest(id, [...new Set(ids)]);
  const where = among.length === 1 ? ` in ${said(among[0]!.document.path)}` : '';
  return `No task is called ${said(id)}${where}${near === undefined ? '' : `; did you mean ${said(near)}?`}`;
}

const said = (text: string): string => forTerminal(text);
