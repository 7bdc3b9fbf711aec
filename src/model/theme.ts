/** What a project says of how its site looks. Paths are from the root. */
export interface Theme {
  /** Of links, marks and buttons; undefined for docwright's own green. */
  accent: Accent | undefined;
  logo: Logo | undefined;
  /** Styles that come after docwright's own. */
  css: readonly string[];
}

/** Colours, `#rrggbb`, for the two schemes. */
export interface Accent {
  light: string;
  dark: string;
}

export interface Logo {
  light: string;
  /** Of the dark scheme, where it has one of its own. */
  dark: string | undefined;
  /** What it says: it stands in place of the title then. Empty where the title stands beside it. */
  alt: string;
}

/** A link that a project adds to its pages. */
export interface SiteLink {
  label: string;
  /** A path of the site, `/guides/`, or an address elsewhere. */
  href: string;
}

/** Components of docwright that a project may replace with its own. */
export const replaceable = ['Header', 'Footer', 'Sidebar', 'DocumentHeader', 'Hero'] as const;

export type Replaceable = (typeof replaceable)[number];
