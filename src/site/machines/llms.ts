import { markdownAddress } from '../../model/address.ts';
import type { Card } from '../../model/card.ts';
import { collectionDocuments } from '../../views/collection-documents.ts';
import { documentSummary } from '../../views/document-summary.ts';
import type { Place } from '../page-kinds.ts';
import { fullAddress } from '../render/full-address.ts';
import { wordsIn } from '../words/index.ts';
import { addresses } from './addresses.ts';
import { escapeMarkdown, markdownLink } from './markdown.ts';
import type { FileKind } from './planned-file.ts';
import { documentState } from './state.ts';
import { noticeOf, standingOf, textOf } from './twin.ts';

/** What there is to read, for language models: https://llmstxt.org. */
export const llms: FileKind = (site) => [
  {
    address: addresses.llms,
    inputs: () => ({ documents: sections(site) }),
    make: () => llmsText(site),
  },
  {
    address: addresses.llmsFull,
    inputs: () => ({ documents: ordered(site).map((card) => documentState(site, card)) }),
    isAssembled: true,
    async *make(read) {
      yield head(site);
      for (const card of ordered(site)) {
        yield '\n';
        // oxlint-disable-next-line no-await-in-loop -- so that one of them is in memory
        yield (await read(markdownAddress(card))) ?? (await textOf(site, card));
      }
    },
  },
];

function llmsText(site: Place): string {
  const words = wordsIn[site.project.config.language].machines;
  const about = words.about(fullAddress(site, addresses.llmsFull), fullAddress(site, addresses.facts));
  const parts = sections(site).map(({ title, lines }) => `\n## ${title}\n\n${lines.join('\n')}\n`);
  return [head(site), `\n${about}\n`, ...parts].join('');
}

function head({ project: { config } }: Place): string {
  const description = escapeMarkdown(config.description);
  return `# ${escapeMarkdown(config.title)}\n${description === '' ? '' : `\n> ${description}\n`}`;
}

/** Documents that hold by type, then all others: models with little room leave out what is optional. */
function sections(site: Place): { title: string; lines: string[] }[] {
  const { types } = site.project.config;
  const parts = types.map((type) => ({
    title: escapeMarkdown(site.typeNames.get(type.name)?.plural ?? type.plural),
    cards: documentsOf(site, type).filter((card) => standingOf(site, card) === undefined),
  }));
  const gone = ordered(site).filter((card) => standingOf(site, card) !== undefined);
  return [...parts, { title: 'Optional', cards: gone }]
    .filter(({ cards }) => cards.length > 0)
    .map(({ title, cards }) => ({ title, lines: cards.map((card) => lineOf(site, card)) }));
}

function lineOf(site: Place, card: Card): string {
  const summary = documentSummary(site.project, card);
  const link = markdownLink(`${summary.number} ${summary.title}`, fullAddress(site, markdownAddress(card)));
  const gone = standingOf(site, card);
  const notes = [gone && noticeOf(site, summary, gone), escapeMarkdown(summary.purpose)].filter(Boolean);
  return `- ${link}${notes.length === 0 ? '' : `: ${notes.join('. ')}`}`;
}

/** In the order of their index pages, those that no longer hold at the end. */
function ordered(site: Place): Card[] {
  const cards = site.project.config.types.flatMap((type) => documentsOf(site, type));
  const holds = (card: Card) => standingOf(site, card) === undefined;
  return [...cards.filter(holds), ...cards.filter((card) => !holds(card))];
}

const documentsOf = ({ project }: Place, type: Parameters<typeof collectionDocuments>[1]): Card[] =>
  collectionDocuments(project, type).map(({ path }) => project.byPath.get(path)!);
