import { indexAddress, projectsAddress } from '../model/address.ts';
import { frame, namesOf } from './frame.ts';
import { href, linkHref } from './url.ts';
import type { ViewName } from './views.ts';

/** Where in the navigation a page stands. */
export interface Here {
  collection?: string | undefined;
  /** Name of the view that the page is. */
  view?: ViewName | undefined;
  /** Address of the page of a project that it is. */
  project?: string | undefined;
}

export interface MenuLink {
  label: string;
  address: string;
  current?: 'page' | 'true' | undefined;
}

export interface Menu {
  id: string;
  label: string;
  links: readonly MenuLink[];
}

/** More types than these take a menu: the header has room for about seven words. */
const mostTypes = 6;
/** More are in the list of all projects. */
const mostProjects = 12;

/** What the header leads to: some at once, the rest in menus that open. */
export function menusOf({ collection, view, project }: Here): { links: MenuLink[]; menus: Menu[] } {
  const { config, views, projects, words } = frame();
  const types = config.types.map((type) => ({
    label: namesOf(type.name).plural,
    address: href(indexAddress(type)),
    current: type.collection === collection ? ('true' as const) : undefined,
  }));
  const shownViews = views.map(({ name, title, address }) => ({
    label: title,
    address: href(address),
    current: name === view ? ('page' as const) : undefined,
  }));
  const shownProjects = projects.slice(0, mostProjects).map(({ label, address }) => ({
    label,
    address: href(address),
    current: address === project ? ('page' as const) : undefined,
  }));
  const more =
    projects.length > mostProjects ? [{ label: words.header.allProjects, address: href(projectsAddress) }] : [];
  const menus = [
    { id: 'menu-types', label: words.header.types, links: types.length > mostTypes ? types : [] },
    {
      id: 'menu-projects',
      label: words.header.projects,
      links: projects.length > 1 ? [...shownProjects, ...more] : [],
    },
    { id: 'menu-views', label: words.header.views, links: shownViews.length > 1 ? shownViews : [] },
  ];
  return {
    links: [
      ...(types.length > mostTypes ? [] : types),
      ...(shownViews.length > 1 ? [] : shownViews),
      ...config.header.links.map(({ label, href: address }) => ({ label, address: linkHref(address) })),
    ],
    menus: menus.filter(({ links }) => links.length > 0),
  };
}
