import type { SiteProject } from '../engine/site.ts';
import type { FileHistory } from '../model/commit.ts';
import type { Packet } from '../views/packet/packet.ts';
import type { PacketPage } from './packets/page.ts';
import type { Place } from './page-kinds.ts';
import type { Runner } from './render/jsx/registry.ts';
import type { Renderer } from './render/renderer.ts';
import type { RulePage } from './rule-pages.ts';
import type { TypeNames } from './words/names.ts';

/** What the integration shares with the loader and the pages, which Vite loads as a second copy of our modules. */
export interface Session {
  /** Replaced as a whole when documents change. */
  site: SiteProject;
  renderer: Renderer;
  /** Renders a document to HTML, by its path; undefined where it has to run. */
  body: (path: string) => Promise<string | undefined>;
  /** Runs documents with JSX. */
  registry: Runner;
  /** Tells by address below the base whether a page is to be made. */
  isWanted: (address: string) => boolean;
  /** Names all that pages share. */
  edition: string;
  /** Path below which the site is served, with a slash at both ends. */
  base: string;
  /** What types are called, by their name. */
  typeNames: ReadonlyMap<string, TypeNames>;
  /** Where the site will stand, `https://docs.example.org`; undefined where nobody said. */
  origin: string | undefined;
  /** Runs a rule over its examples. */
  rulePage: (id: string) => Promise<RulePage>;
  /** Renders the packet of a task: the parser runs beside the pages. */
  packetPage: (packet: Packet) => Promise<PacketPage>;
  /** Names the bytes of a file of the project, by its path from the root. */
  fileDigest: (path: string) => string;
  /** What the repository tells of a document, by its path; nothing where the config does not ask. */
  history: (path: string) => FileHistory;
  /** It was asked for, and is not whole here. */
  isShallow: boolean;
  /** Of the repository that the history was read from; undefined where none was asked for. */
  historyState: string | undefined;
  /** True in the development server, which shows findings in the pages. */
  isDev: boolean;
}

/** What pages are planned by. */
export const placeOf = ({ site, base, origin, typeNames, fileDigest, history, isShallow }: Session): Place => ({
  ...site,
  base,
  origin,
  typeNames,
  fileDigest,
  history,
  isShallow,
});

const key = Symbol.for('docwright.session');
const shared = globalThis as { [key]?: Session };

export const openSession = (session: Session): Session => {
  shared[key] = session;
  return session;
};

/** @throws Where the integration is not part of the Astro config. */
export function currentSession(): Session {
  const session = shared[key];
  if (session === undefined) {
    throw new Error('docwright is not among the integrations of your Astro config; add: integrations: [docwright()]');
  }
  return session;
}
