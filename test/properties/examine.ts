import { isDeepStrictEqual } from 'node:util';
import { checkProject } from '../../src/check/check.ts';
import { createProject } from '../../src/check/project.ts';
import { type UserConfig, resolveConfig } from '../../src/config/define-config.ts';
import {
  builtInTypes,
  defineDocType,
  headingTitle,
  line,
  optional,
  required,
  sectionText,
} from '../../src/doc-types/index.ts';
import { baseFields, documentId } from '../../src/doc-types/fields.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { DocumentFacts, Failure } from '../../src/model/facts.ts';
import type { Position, Range } from '../../src/model/position.ts';
import { parseDocument } from '../../src/parse/document.ts';
import { fenceErrors } from '../../src/parse/fence-errors.ts';
import { locateMdxFailure } from '../../src/parse/mdx-failure.ts';
import { withType } from '../../src/parse/metadata/type.ts';
import { typeMatcher } from '../../src/read/documents.ts';
import { fileIndex } from '../../src/read/files.ts';
import { decode } from '../../src/read/text.ts';
import { reporters as loaders } from '../../src/reporters/index.ts';
import { rules } from '../../src/rules/index.ts';
import { createRenderer } from '../../src/site/render/renderer.ts';
import { renderParts } from '../support/render.ts';

/** A file below the content folder: its text, or its bytes in base64. */
export interface HostileFile {
  path: string;
  text?: string;
  bytes?: string;
}

const reporters = await Promise.all(
  Object.entries(loaders).map(async ([name, load]) => ({ name, reporter: await load() })),
);

const ruleIds = rules.map(({ id }) => id);

/** A contract that asks for all that a contract can ask for. */
const log = defineDocType({
  name: 'log',
  folder: 'logs',
  numbered: true,
  frontmatter: baseFields
    .partial()
    .extend({ amends: documentId({ to: ['log', 'adr'], acyclic: true, tolerates: ['n/a'] }).optional() }),
  metadata: {
    title: headingTitle(),
    date: line('Date'),
    status: sectionText('Status'),
    amends: line(['Amends', 'constructor']),
  },
  equals: { title: headingTitle({ anyCase: true }) },
  requiredWhen: { reviewed: { status: ['accepted', 'active'] } },
  keys: 'in order',
  sections: [
    required('Status', { min: { words: 3 }, lines: { max: 2 } }),
    required('Context', { exact: true, holds: ['table', 'checklist', 'list', 'code'] }),
    optional('Decision', { requiredWhen: { status: 'accepted' }, guidance: 'TODO', level: 1 }),
  ],
  otherSections: false,
  lines: { min: 4, max: 6 },
  life: { order: ['proposed', 'accepted'], final: ['superseded'], review: 30 },
  severityByStatus: { accepted: 'warning' },
});

const userConfig: UserConfig = { types: [...builtInTypes, log], site: 'https://docs.example.org', base: '/docs' };
const config = resolveConfig(userConfig, ruleIds);

async function parse({ path, text, bytes }: HostileFile): Promise<DocumentFacts> {
  const decoded = bytes === undefined ? textOf({ path, text: text ?? '' }) : decode(Buffer.from(bytes, 'base64'));
  const source = {
    path: `content/${path}`,
    id: path.replace(/\.mdx?$/, ''),
    docType: '',
    format: path.endsWith('x') ? ('mdx' as const) : ('md' as const),
    ...(typeof decoded === 'string' ? { text: decoded } : { text: '', failure: decoded }),
  };
  const facts = parseDocument(source);
  const locate = async (failure: Failure) => (source.format === 'mdx' ? locateMdxFailure(source, failure) : failure);
  const failures = await Promise.all(facts.failures.map(locate));
  return withType({ ...facts, failures }, typeMatcher(config.types)(path));
}

/** What an editor shows of a file, also where it is not UTF-8. */
const textOf = ({ text = '', bytes }: HostileFile): string =>
  (bytes === undefined ? text : new TextDecoder().decode(Buffer.from(bytes, 'base64'))).replace(/^\uFEFF+/, '');

async function check(documents: readonly DocumentFacts[]): Promise<Diagnostic[]> {
  const errors = await fenceErrors(documents);
  const paths = [...documents.map(({ path }) => path), 'public/a.png', 'content/adrs/a.svg', 'content/plans/a.svg'];
  return checkProject(
    createProject(config, documents, fileIndex(undefined, paths), { ruleIds, asOf: '2026-11-20', ...errors }),
    rules,
  );
}

/** @returns What does not hold of the files, in words; empty where all does. */
export async function examine(files: readonly HostileFile[]): Promise<string[]> {
  const documents = await Promise.all(files.map(parse));
  const found = await check(documents);
  const again = await check(await Promise.all(files.map(parse)));
  const turned = await check(documents.toReversed());
  const texts = new Map(files.map((file) => [`content/${file.path}`, textOf(file)]));
  return [
    ...documents.flatMap((document) => strayRanges(document, texts.get(document.path), document.path)),
    ...found.flatMap((diagnostic) => strayRanges(diagnostic, texts.get(diagnostic.path), diagnostic.ruleId)),
    ...difference('the same files twice', found, again),
    ...difference('the files in another order', found, turned),
    ...unreported(found, documents, texts),
    ...(await Promise.all(documents.map(otherIds))).flat(),
  ];
}

const renderer = createRenderer(renderParts({ highlighter: { highlight: async () => '', save: () => undefined } }));

/** Headings of the page have the ids that links are checked against. */
async function otherIds(document: DocumentFacts): Promise<string[]> {
  // A footnote moves to the end of the page, and away from it where nobody refers to it; its headings do too.
  if (document.failures.length > 0 || /\[\^.*\]:/.test(document.text)) return [];
  const body = await renderer.render(document, `/${document.path}`);
  if (body === undefined) return [];
  const ids = Array.from(body.matchAll(/<h[1-6](?: [^>]*?)? id="([^"]*)"/g), ([, id]) => id);
  const slugs = document.headings.map(({ slug }) => slug);
  return isDeepStrictEqual(ids, slugs) ? [] : [`the page has ${JSON.stringify(ids)}, we know ${JSON.stringify(slugs)}`];
}

function difference(what: string, a: readonly Diagnostic[], b: readonly Diagnostic[]): string[] {
  if (isDeepStrictEqual(a, b)) return [];
  const only = (some: readonly Diagnostic[], others: readonly Diagnostic[]) =>
    some.filter((one) => !others.some((other) => isDeepStrictEqual(one, other)));
  return [`${what}: ${JSON.stringify(only(a, b))} became ${JSON.stringify(only(b, a))}`];
}

/** Ranges anywhere in a value that do not lie in a text. */
function strayRanges(value: unknown, text: string | undefined, path: string): string[] {
  const lines = (text ?? '').split(/\r\n|\r|\n/);
  const isIn = ({ line: number, column }: Position) => column >= 1 && column <= (lines[number - 1]?.length ?? -1) + 1;
  const visit = (part: unknown, place: string): string[] => {
    if (typeof part !== 'object' || part === null) return [];
    if (isPosition(part)) return isIn(part) ? [] : [`${place} is outside: ${JSON.stringify(part)}`];
    const crossed =
      isRange(part) && isAfter(part.start, part.end) ? [`${place} is crossed: ${JSON.stringify(part)}`] : [];
    return [
      ...crossed,
      ...Object.entries(part).flatMap(([key, below]) => (key === 'values' ? [] : visit(below, `${place}.${key}`))),
    ];
  };
  return visit(value, path);
}

const isPosition = (value: object): value is Position =>
  'line' in value && 'column' in value && Object.keys(value).length === 2;
const isRange = (value: object): value is Range =>
  'start' in value && 'end' in value && Object.keys(value).length === 2;
const isAfter = (a: Position, b: Position): boolean => a.line > b.line || (a.line === b.line && a.column > b.column);

/** Every reporter can tell of every finding. */
function unreported(
  diagnostics: Diagnostic[],
  documents: readonly DocumentFacts[],
  sources: ReadonlyMap<string, string>,
): string[] {
  const summary = { documents: documents.length, errors: 0, warnings: 0, infos: diagnostics.length, durationMs: 0 };
  const report = {
    version: '0',
    summary,
    diagnostics,
    documents: documents.map(({ path }) => path),
    rules: [],
    sources,
  };
  return reporters.flatMap(({ name, reporter }) => {
    const text = reporter(report, { color: false });
    return text.isWellFormed() ? [] : [`${name} writes half a character`];
  });
}
