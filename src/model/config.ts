import type { Levels } from './diagnostic.ts';
import type { DocType } from './doc-type.ts';
import type { Replaceable, SiteLink, Theme } from './theme.ts';
import type { OwnView } from './own-view.ts';
import type { Language } from './language.ts';

/** Which days are worked on. */
export interface Calendar {
  /** Days of the week that are not, from 0 for Sunday. */
  weekend: readonly number[];
  /** Other days that are not, `YYYY-MM-DD`. */
  daysOff: readonly string[];
}

/** How a project that documents belong to is called. */
export interface ProjectSettings {
  label?: string | undefined;
  description?: string | undefined;
}

/** A project's settings with all defaults filled in. */
export interface Config {
  title: string;
  description: string;
  /** Of the interface, and of documents that do not say theirs. */
  language: Language;
  theme: Theme;
  header: { links: readonly SiteLink[] };
  /** Text and links at the end of all pages; an empty text leaves docwright's own. */
  footer: { text: string; links: readonly SiteLink[] };
  /** The project's own components in place of docwright's, from the root. */
  components: Readonly<Partial<Record<Replaceable, string | undefined>>>;
  /** Pages of rows that the project makes itself. */
  views: readonly OwnView[];
  /** Folder of the documents, from the root, without slashes at its ends. */
  content: string;
  /** Folder that is copied to the site as it is, from the root. */
  publicDir: string;
  /** Address of the site, `https://docs.example.org`. */
  site: string | undefined;
  /** Path below which the site is served; begins and ends with `/`. */
  base: string;
  /** Where a document is edited, `{path}` for its path from the root. */
  editUrl: string | undefined;
  /** Pages show the newest commits of their document. */
  history: boolean;
  types: readonly DocType[];
  /** Levels over the rules' own. */
  rules: Levels;
  /** Absolute paths of the files that it was read from. */
  origin: readonly string[];
  /** Levels for some documents, over all others; of several that fit, the last one counts. */
  overrides: readonly Override[];
  links: LinkSettings;
  /** Where addresses below the base lead that the site had before, by address. */
  redirects: ReadonlyMap<string, Redirect>;
  calendar: Calendar;
  alerts: AlertSettings;
  /** What is to be said of projects, by what documents call theirs, in the order of the site. */
  projects: Readonly<Record<string, ProjectSettings>>;
  /** Crawlers are asked to stay away. */
  noindex: boolean;
  /** Pages say how they are shown where somebody shares them, with a picture each. */
  openGraph: boolean;
  /** Whom to tell of a weakness; undefined where the site does not say. */
  security: SecuritySettings | undefined;
}

/** Where alerts come from. */
export interface AlertSettings {
  /** Globs, from the root, of files with rules of Prometheus. */
  rules: readonly string[];
}

/** What RFC 9116 has a site say in its `security.txt`. Addresses are absolute. */
export interface SecuritySettings {
  /** Addresses of those to tell, the preferred one first. */
  contact: readonly string[];
  /** Day after which none of this holds, `YYYY-MM-DD`. */
  expires: string;
  encryption: string | undefined;
  acknowledgments: string | undefined;
  /** Of messages, by BCP 47, in no order. */
  preferredLanguages: readonly string[];
  policy: string | undefined;
  hiring: string | undefined;
}

export interface Redirect {
  /** As the config has it. */
  written: string;
  /** An address below the base, with an anchor if one is meant, or one of another site. */
  to: string;
}

/** How links are read and checked. */
export interface LinkSettings {
  /** Whose anchors links are written with: those of the site, or those that the code host makes of headings. */
  anchors: 'site' | 'github';
  /** File, from the root, that lists files which are in the repository though not here. */
  knownFiles: string | undefined;
  /** Beginnings of addresses that are not checked. */
  unchecked: readonly string[];
  /** Where ids of documents of other places lead, by what stands before the number; `{number}` stands for that. */
  ids: Readonly<Record<string, string>>;
}

export interface Override {
  /** Globs from the content folder. */
  files: readonly string[];
  rules: Levels;
}
