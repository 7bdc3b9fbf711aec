import { relative } from 'node:path';
import type { SiteProject } from '../engine/site.ts';
import { addressOf } from '../model/address.ts';
import { noHistory } from '../model/commit.ts';
import { readHistory } from '../read/git-history.ts';
import { rowLines } from '../views/line-address.ts';
import { publishedDocuments } from '../views/published.ts';
import { makeAhead } from './ahead.ts';
import { type BuildInputs, fileDigests } from './build/inputs.ts';
import type { Drawer } from './diagrams/drawer.ts';
import { createFigures } from './diagrams/figure.ts';
import { idAddresses, linkAddresses, pictureNotes } from './document-inputs.ts';
import type { Highlighter } from './render/code/highlight.ts';
import { createNeedsShelf } from './render/jsx/needs-shelf.ts';
import type { RegistryPlace, Runner } from './render/jsx/registry.ts';
import { createRenderer } from './render/renderer.ts';
import { packetPage } from './packets/page.ts';
import { rulePage } from './rule-pages.ts';
import { openSession, type Session } from './session.ts';
import { wordsIn } from './words/index.ts';
import { typeNames } from './words/names.ts';

/** A project, and what was known of its files before it was read. */
export interface CheckedSite {
  site: SiteProject;
  inputs: BuildInputs;
}

interface Makers {
  highlighter: Highlighter;
  drawer: Drawer;
  openRegistry: (place: RegistryPlace) => Runner;
}

/** Begins what the integration, the loader and the pages share. */
export function createSession(
  { site, inputs }: CheckedSite,
  { highlighter, drawer, openRegistry }: Makers,
  isDev: boolean,
): Session {
  const cardAt = (filePath: string) => {
    const { project, place } = session.site;
    return project.byPath.get(relative(place.root, filePath).replaceAll('\\', '/'));
  };
  const { config } = site.project;
  const linkAddress = (filePath: string, url: string): string | undefined => {
    const card = cardAt(filePath);
    const addresses = card === undefined ? {} : linkAddresses(session.site.project, session.base, card);
    return Object.hasOwn(addresses, url) ? addresses[url] : undefined;
  };
  const idAddressesAt = (filePath: string) => {
    const card = cardAt(filePath);
    return card === undefined ? {} : idAddresses(session.site.project, session.base, card);
  };
  const rowLinesAt = (filePath: string) => {
    const lines = rowLines(cardAt(filePath) ?? { rows: {} });
    return lines.size === 0 ? undefined : lines;
  };
  const pictureNotesAt = (filePath: string) => {
    const card = cardAt(filePath);
    return card === undefined ? {} : pictureNotes(session.site.project, session.base, card);
  };
  const words = wordsIn[config.language];
  const renderer = createRenderer({
    linkAddress,
    rowLines: rowLinesAt,
    idAddresses: idAddressesAt,
    pictureNotes: pictureNotesAt,
    highlighter,
    figures: createFigures(drawer, highlighter, words),
    words: words.body,
  });
  const body = (path: string): Promise<string | undefined> => {
    const { project, place, source } = session.site;
    return renderer.render({ ...source(path), hasJsx: project.byPath.get(path)!.hasJsx }, place.root);
  };
  const registry = openRegistry({
    root: site.place.root,
    isDev,
    documents: () => {
      const { project, hashes, source } = session.site;
      const running = publishedDocuments(project).filter(({ hasJsx, failures }) => hasJsx && failures.length === 0);
      return running.map(({ path }) => ({ path, hash: hashes.get(path) ?? '', source: () => source(path) }));
    },
    known: createNeedsShelf(site.place.root, () => session.edition),
  });
  const session: Session = openSession({
    site,
    renderer,
    // A server is asked in no order, and what it made before would be old.
    body: isDev
      ? body
      : makeAhead(
          () => bodyOrder(session),
          bodiesAhead,
          async (path) => body(path),
        ),
    registry,
    base: config.base,
    origin: config.site,
    typeNames: typeNames(config.types, config.language),
    rulePage,
    packetPage: (packet) => packetPage(session, packet),
    isDev,
    isWanted: () => true,
    edition: '',
    fileDigest: isDev ? () => '' : fileDigests(site.place.root, inputs),
    ...historyOf(site),
  });
  return session;
}

/** While their diagrams are drawn, other bodies are rendered. */
const bodiesAhead = 8;

/** Paths of the documents whose pages have to be made and that need not run, in the order of their pages. */
const bodyOrder = ({ site: { project }, isWanted }: Session): string[] =>
  publishedDocuments(project)
    .filter((card) => !card.hasJsx && card.failures.length === 0 && isWanted(addressOf(card)))
    .map(({ path }) => path);

/** Read once: a server shows the history that there was when it began. */
function historyOf({
  project: { config },
  place: { root },
}: SiteProject): Pick<Session, 'history' | 'historyState' | 'isShallow'> {
  if (!config.history) return { history: () => noHistory, historyState: undefined, isShallow: false };
  const { state, files, missing, isShallow } = readHistory(root, config.content);
  if (missing !== undefined) console.error(`Pages show no history: ${missing}`);
  return { history: (path) => files[path] ?? noHistory, historyState: state, isShallow };
}
