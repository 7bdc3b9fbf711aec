import type { PageData } from './engine.ts';

/** What is shown of a document that was found. */
export interface Hit {
  url: string;
  meta: Readonly<Record<string, string | undefined>>;
  /** Whether it no longer holds. */
  isGone: boolean;
  /** HTML: text with `<mark>`; empty where sections say more. */
  excerpt: string;
  /** The best of its sections, in its order. */
  sections: { title: string; url: string; excerpt: string }[];
}

const maxSections = 3;

/** Takes what is shown of a page, which is small beside all its text. */
export function hitOf({ url, meta, filters, excerpt, sub_results: parts }: PageData): Hit {
  const sections = bestSections(parts.filter((part) => part.url !== url));
  return {
    url,
    meta,
    isGone: filters['standing']?.includes('gone') ?? false,
    excerpt: parts.find((part) => part.url === url)?.excerpt ?? (sections.length === 0 ? excerpt : ''),
    sections: sections.map((section) => ({ title: section.title, url: section.url, excerpt: section.excerpt })),
  };
}

type Section = PageData['sub_results'][number];

const worth = ({ weighted_locations: places }: Section): number =>
  places.reduce((sum, { balanced_score: score }) => sum + score, 0);

function bestSections(sections: readonly Section[]): Section[] {
  const best = sections.toSorted((a, b) => worth(b) - worth(a)).slice(0, maxSections);
  return sections.filter((section) => best.includes(section));
}
