import { NotDrawable } from './attributes.ts';

/** What mermaid makes of a diagram before it is drawn, of types that consist of boxes and lines. */
interface Boxes {
  getData?: () => { nodes: readonly Labelled[]; edges: readonly Labelled[] };
  getBlocksFlat?: () => readonly Labelled[];
}

type Labelled = Readonly<Record<string, unknown>>;

const labels = ['label', 'startLabelLeft', 'startLabelRight', 'endLabelLeft', 'endLabelRight'];

/** Boxes whose label is a name that nobody sees. */
const unlabelled = new Set<unknown>([
  'stateStart',
  'stateEnd',
  'fork',
  'forkJoin',
  'choice',
  'divider',
  'noteGroup',
  'composite',
]);

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** Mermaid leaves some escapes in labels, which a browser would read as HTML. */
export const withoutEscapes = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole: string, decimal?: string, hex?: string, name = '') => {
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    if (name !== '' && entities[name] === undefined) throw new NotDrawable(`a label in it holds ${whole}`);
    return entities[name] ?? (code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole);
  });

/** As mermaid writes the escapes of a diagram while it works: `#quot;` and `#9829;`. */
const asEntities = (text: string): string => text.replace(/ﬂ°°(\d+)¶ß/g, '&#$1;').replace(/ﬂ°(\w+)¶ß/g, '&$1;');

/** Whether mermaid lays out labels of a type as HTML, if it can. */
export const hasBoxes = (db: unknown): db is Boxes =>
  typeof db === 'object' && db !== null && ('getData' in db || 'getBlocksFlat' in db);

/** Replaces escapes in all texts of a picture. */
export function unescapeTexts(node: Node): void {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) {
      const text = child.textContent ?? '';
      if (text.includes('&')) child.textContent = withoutEscapes(text);
    } else if (child.nodeType === 1 && (child as Element).localName !== 'style') unescapeTexts(child);
  }
}

/**
 * Makes sure that every label stands in the picture: mermaid loses characters of some where it cannot use HTML.
 *
 * @throws {NotDrawable} Naming the label.
 */
export function requireLabels(db: Boxes, svg: Element): void {
  const data = db.getData?.();
  const boxes = data === undefined ? (db.getBlocksFlat?.() ?? []) : [...data.nodes, ...data.edges];
  const shown = Array.from(svg.querySelectorAll('text'), ({ textContent }) => bare(textContent ?? ''));
  for (const box of boxes) {
    if (unlabelled.has(box['shape'] ?? box['type'])) continue;
    for (const label of labels.flatMap((name) => box[name])) {
      if (typeof label !== 'string' || label === '') continue;
      const wanted = bare(withoutEscapes(asEntities(label).replace(/<br\s*\/?>/gi, '')));
      if (!shown.some((text) => text.includes(wanted))) throw new NotDrawable(`a label is lost in it: ${label}`);
    }
  }
}

/** Without spaces and the marks of Markdown, which are no text. */
const bare = (text: string): string => text.replace(/[\s\u00a0*_`]|\\n/g, '');
