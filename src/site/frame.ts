import { ownViewAddress } from '../model/address.ts';
import type { Config } from '../model/config.ts';
import type { ReviewCycle } from '../model/review-cycle.ts';
import { currentSession, type Session } from './session.ts';
import { type Formats, formatsIn } from './words/formats.ts';
import { type Words, wordsIn } from './words/index.ts';
import { type DocumentProject, documentProjects } from '../views/projects.ts';
import { siteViews, viewAddress, type ViewName } from './views.ts';
import type { TypeNames } from './words/names.ts';
import { statusName } from './words/statuses.ts';

/** What all pages share: a change of it makes all of them anew. */
export interface Frame {
  config: Config;
  /** Path below which the site is served, with a slash at both ends. */
  base: string;
  /** Where the site will stand, `https://docs.example.org`; undefined where nobody said. */
  origin: string | undefined;
  /** True in the development server, which shows findings in the pages. */
  isDev: boolean;
  /** Whether the project has an icon of its own. */
  hasIcon: boolean;
  /** Those that have something to show. */
  views: readonly { name: ViewName; title: string; address: string }[];
  /** Projects of the documents. */
  projects: readonly Pick<DocumentProject, 'names' | 'label' | 'address'>[];
  words: Words;
  formats: Formats;
  /** What types are called, by their name. */
  typeNames: ReadonlyMap<string, TypeNames>;
}

let known: { site: Session['site']; base: string; origin: string | undefined; frame: Frame } | undefined;

/** Made once for a project: every part of every page asks. */
export function frame(): Frame {
  const session = currentSession();
  const { site, base, origin } = session;
  if (known?.site !== site || known.base !== base || known.origin !== origin)
    known = { site, base, origin, frame: makeFrame(session) };
  return known.frame;
}

function makeFrame({ site, base, origin, isDev, typeNames }: Session): Frame {
  const { config, fileExists } = site.project;
  return {
    config,
    base,
    origin,
    isDev,
    hasIcon: fileExists(`${config.publicDir}/favicon.svg`),
    views: [
      ...siteViews
        .filter(({ exists }) => exists(site.project))
        .map((view) => ({
          name: view.name,
          title: wordsIn[config.language][view.name].title,
          address: viewAddress(view, config),
        })),
      ...config.views.map(({ name, title }) => ({
        name: `own ${name}` as const,
        title,
        address: ownViewAddress(name),
      })),
    ],
    projects: documentProjects(site.project).map(({ names, label, address }) => ({ names, label, address })),
    words: wordsIn[config.language],
    formats: formatsIn(config.language),
    typeNames,
  };
}

/** What a type is called, in the language of the interface. */
export const namesOf = (type: string): TypeNames =>
  frame().typeNames.get(type) ?? { label: type, plural: type, description: '' };

/** What a project is called, by what a document says. */
export const projectNamed = (name: string): string =>
  frame().projects.find((project) => project.names.includes(name))?.label ?? name;

/** What a cycle of reviews is called. */
export function cycleNamed(cycle: ReviewCycle): string {
  const { names, everyDays } = frame().words.reviews;
  return typeof cycle === 'number' ? everyDays(cycle) : names[cycle];
}

/** What a status is called, in the language of the interface. */
export const statusNamed = (status: string): string => statusName(status, frame().config.language);
