import type { SiteProject } from '../engine/site.ts';
import type { FileHistory } from '../model/commit.ts';
import { addressOf, indexPageAddress, ruleAddress, rulesAddress, searchAddress } from '../model/address.ts';
import { attention } from '../views/attention/index.ts';
import { indexPage, pageCount } from '../views/index-page.ts';
import { overview } from '../views/overview.ts';
import { publishedDocuments } from '../views/published.ts';
import { redirects } from '../views/redirects.ts';
import { documentInputs } from './document-inputs.ts';
import { only } from './kinds/only.ts';
import { reviews, role, roles, signOffs } from './kinds/people.ts';
import { ownView } from './kinds/own-views.ts';
import { map, statistics } from './kinds/sums.ts';
import { packet } from './kinds/packets.ts';
import { schedule, tracker } from './kinds/plans.ts';
import { projectHome, projects } from './kinds/projects.ts';
import { readersInputs } from './view-inputs/roles.ts';
import { projectsInputs } from './view-inputs/projects.ts';
import { decisions, metrics, risks } from './kinds/registers.ts';
import { alert, escalation, finder } from './kinds/runbooks.ts';
import { homeData } from './view-data/overview.ts';
import type { ViewData } from './machines/view-files.ts';
import type { TypeNames } from './words/names.ts';

/**
 * All that a page depends on, by name, beside what all pages share: plain data. A page is given this and nothing else,
 * so that it cannot show what it does not depend on.
 */
export type Inputs = Readonly<Record<string, unknown>>;

export interface PlannedPage<Own extends Inputs = Inputs> {
  /** As Astro has them in its pattern. */
  params: Readonly<Record<string, string>>;
  /** Path below the base, not escaped. */
  address: string;
  inputs: () => Own;
  /** What it shows, for machines: a file beside it. */
  data?: () => ViewData;
}

/** A project and where its site is served: below which path, and of which host. */
export interface Place extends SiteProject {
  base: string;
  /** `https://docs.example.org`; undefined where nobody said. */
  origin: string | undefined;
  /** What types are called, by their name. */
  typeNames: ReadonlyMap<string, TypeNames>;
  /** Names the bytes of a file, by its path from the root. */
  fileDigest: (path: string) => string;
  /** What the repository tells of a document, by its path. */
  history: (path: string) => FileHistory;
  /** It was asked for, and is not whole here: nothing is told. */
  isShallow: boolean;
}

export interface PageKind<Own extends Inputs = Inputs> {
  /** Of the addresses, for Astro. */
  pattern: string;
  entrypoint: string;
  pages: (site: Place) => PlannedPage<Own>[];
}

const home = {
  pattern: '/',
  entrypoint: 'index.astro',
  pages: (site: Place) =>
    only(
      '/',
      () => ({
        overview: overview(site.project),
        documents: site.report.summary.documents,
        attention: attention(site.project),
        ...projectsInputs(site),
        ...readersInputs(site),
      }),
      () => homeData(site),
    ),
};

const notFound = { pattern: '/404', entrypoint: '404.astro', pages: () => only('/404.html', () => ({})) };

const search = { pattern: '/search', entrypoint: 'search.astro', pages: () => only(searchAddress, () => ({})) };

const rules = { pattern: '/rules', entrypoint: 'rules.astro', pages: () => only(rulesAddress, () => ({})) };

const rule = {
  pattern: '/rules/[rule]',
  entrypoint: 'rule.astro',
  pages: ({ report }: Place) =>
    report.rules.map(({ id }) => ({ params: { rule: id }, address: ruleAddress(id), inputs: () => ({ id }) })),
};

const collection = {
  pattern: '/[...collection]',
  entrypoint: 'collection.astro',
  pages: ({ project }: Place) =>
    project.config.types.flatMap((type) =>
      Array.from({ length: pageCount(project, type) }, (_, index) => {
        const address = indexPageAddress(type, index + 1);
        return {
          params: { collection: address.slice(1, -1) },
          address,
          inputs: () => ({ ...indexPage(project, type, index + 1) }),
        };
      }),
    ),
};

const document = {
  pattern: '/[...id]',
  entrypoint: 'document.astro',
  pages: (site: Place) =>
    publishedDocuments(site.project).map((card) => ({
      params: { id: card.id },
      address: addressOf(card),
      inputs: () => documentInputs(site, card),
    })),
};

const redirect = {
  pattern: '/[...from]',
  entrypoint: 'redirect.astro',
  pages: ({ project }: Place) =>
    redirects(project).map(({ from, ...target }) => ({
      params: { from: from.slice(1, -1) },
      address: from,
      inputs: () => target,
    })),
};

/** Every page of the site is of one of these. */
export const pageKinds = {
  home,
  notFound,
  search,
  rules,
  rule,
  tracker,
  schedule,
  decisions,
  projects,
  projectHome,
  roles,
  role,
  reviews,
  signOffs,
  risks,
  metrics,
  packet,
  finder,
  alert,
  escalation,
  ownView,
  statistics,
  map,
  collection,
  document,
  redirect,
} satisfies Record<string, PageKind>;

export type KindName = keyof typeof pageKinds;

/** What the page of a kind is given. */
export type InputsOf<Name extends KindName> = ReturnType<
  ReturnType<(typeof pageKinds)[Name]['pages']>[number]['inputs']
>;
