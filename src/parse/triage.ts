import type { DocType } from '../model/doc-type.ts';
import type { DocumentFacts, Format, Section } from '../model/facts.ts';
import type { Symptom, Triage } from '../model/triage.ts';
import { lineIndex } from '../text/line-index.ts';
import { isSection, sectionCalled } from '../text/section-title.ts';
import type { Node } from './node.ts';
import { itemText, textOf } from './text.ts';
import { parseTree } from './tree.ts';

type Body = Pick<DocumentFacts, 'text' | 'format' | 'sections'>;

/** Symptoms of a document that are kept, and characters of each: somebody reads them. */
const most = { symptoms: 40, length: 300 };

/**
 * Reads what tells whether a document is the one that helps: of the sections that its contract calls Symptoms and Impact, by
 * title or alias.
 *
 * @returns undefined where the contract has no such sections, or the document says nothing in them.
 */
export function triageOf(body: Body, { sections }: Pick<DocType, 'sections'>): Triage | undefined {
  const [signs, harm] = ['Symptoms', 'Impact'].map((name) => {
    const spec = sectionCalled(sections, name);
    return spec && body.sections.find((section) => isSection(spec, section));
  });
  const symptoms = signs === undefined ? [] : linesOf(body, signs).slice(0, most.symptoms);
  const impact = sentenceOf(harm?.opening?.text ?? '');
  if (symptoms.length === 0 && impact === '') return undefined;
  return { symptoms, ...(signs && { slug: signs.slug }), ...(impact !== '' && { impact }) };
}

/** The section is parsed once more, by itself: its tree is gone, and no other type needs it. */
function linesOf({ text, format }: Body, { range, end }: Section): Symptom[] {
  const lines = lineIndex(text);
  const own = text.slice(lines.offset(range.end), lines.offset(end));
  const definitions = text.match(/^ {0,3}\[[^\]\n]+\]:.*$/gm) ?? [];
  return treeOf(own, definitions, format).flatMap(symptomsIn);
}

function treeOf(text: string, definitions: readonly string[], format: Format): readonly Node[] {
  try {
    return parseTree(`${text}\n\n${definitions.join('\n')}`, format).children;
  } catch {
    // In MDX, a line of code that looks like a definition may hold a brace that nothing closes.
    return parseTree(text, format).children;
  }
}

function symptomsIn(node: Node): Symptom[] {
  switch (node.type) {
    case 'paragraph':
      return symptom(textOf(node));
    case 'code':
      return node.value.split(/\r\n?|\n/).flatMap((line) => symptom(line, true));
    case 'listItem':
      return [...symptom(itemText(node)), ...node.children.filter(({ type }) => isApart.has(type)).flatMap(symptomsIn)];
    case 'table':
      return node.children.slice(1).flatMap((row) => symptom(row.children.map(textOf).filter(Boolean).join(' · ')));
    case 'heading':
    case 'definition':
    case 'footnoteDefinition':
      return [];
    default:
      return node.children.flatMap(symptomsIn);
  }
}

/** Of what stands in an item of a list, what its text does not hold. */
const isApart: ReadonlySet<string> = new Set(['list', 'code']);

function symptom(written: string, isCode = false): Symptom[] {
  const text = oneLine(written, most.length);
  return text === '' ? [] : [{ text, isCode }];
}

const oneLine = (text: string, length: number): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > length
    ? `${line
        .slice(0, length - 1)
        .trimEnd()
        .toWellFormed()}…`
    : line;
};

const sentenceOf = (text: string): string => oneLine(/^[^]*?[.!?。](?=\s|$)/u.exec(text)?.[0] ?? text, 200);
