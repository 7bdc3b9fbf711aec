import { MdastReader } from 'satteri';
import type { Range } from '../model/position.ts';

/** The types of nodes by their numbers in the parser's memory, named as in mdast. */
const types = {
  0: 'root',
  1: 'paragraph',
  2: 'heading',
  3: 'thematicBreak',
  4: 'blockquote',
  5: 'list',
  6: 'listItem',
  7: 'html',
  8: 'code',
  9: 'definition',
  10: 'text',
  11: 'emphasis',
  12: 'strong',
  13: 'inlineCode',
  14: 'break',
  15: 'link',
  16: 'image',
  17: 'linkReference',
  18: 'imageReference',
  19: 'footnoteDefinition',
  20: 'footnoteReference',
  21: 'table',
  22: 'tableRow',
  23: 'tableCell',
  24: 'delete',
  25: 'yaml',
  26: 'toml',
  100: 'mdxJsxFlowElement',
  101: 'mdxJsxTextElement',
  102: 'mdxFlowExpression',
  103: 'mdxTextExpression',
  104: 'mdxjsEsm',
} as const;

export type NodeType = (typeof types)[keyof typeof types];

/** Where a node's record, of four bytes each, holds what the reader gives only as objects. */
const place = { start: 12, end: 16, startLine: 20, startColumn: 24, endLine: 28, endColumn: 32 } as const;
const [firstChild, childCount] = [36, 40] as const;

/** The parser's memory of one text. */
interface Memory {
  reader: MdastReader;
  view: DataView;
  /** Bytes from the start of the memory to the records, of one record, and to the list of all children. */
  nodes: number;
  size: number;
  children: number;
}

/**
 * A node of a parsed text, with the names of mdast. It is read from the parser's memory as far as somebody asks: objects
 * with all that mdast tells of a node are most of what it costs to parse. A class, so that the getters are made once.
 */
export class Node {
  readonly type: NodeType;
  readonly #memory: Memory;
  readonly #id: number;
  #children: readonly Node[] | undefined;
  #value: string | undefined;

  constructor(memory: Memory, id: number) {
    this.#memory = memory;
    this.#id = id;
    this.type = types[memory.reader.getNodeType(id) as keyof typeof types];
  }

  /** Empty for a node that holds none. */
  get children(): readonly Node[] {
    return (this.#children ??= this.#readChildren());
  }

  #readChildren(): readonly Node[] {
    const memory = this.#memory;
    const count = this.#number(childCount);
    if (count === 0) return none;
    const from = memory.children + 4 * this.#number(firstChild);
    // oxlint-disable-next-line no-new-array -- one that grows takes room for seventeen, and most nodes hold one
    const found = new Array<Node>(count);
    for (let index = 0; index < count; index += 1) {
      found[index] = new Node(memory, memory.view.getUint32(from + 4 * index, true));
    }
    return found;
  }

  #number(offset: number): number {
    const { view, nodes, size } = this.#memory;
    return view.getUint32(nodes + this.#id * size + offset, true);
  }

  #text(offset: number): string {
    return this.#memory.reader.fieldString(this.#id, offset);
  }

  /** Where it begins and ends in the text. */
  get start(): number {
    return this.#number(place.start);
  }

  get end(): number {
    return this.#number(place.end);
  }

  get startLine(): number {
    return this.#number(place.startLine);
  }

  get range(): Range {
    return {
      start: { line: this.#number(place.startLine), column: this.#number(place.startColumn) },
      end: { line: this.#number(place.endLine), column: this.#number(place.endColumn) },
    };
  }

  /** Of a text, HTML, code and an expression. */
  get value(): string {
    return (this.#value ??= this.#readValue());
  }

  #readValue(): string {
    const value = this.#text(this.type === 'code' ? 16 : 0);
    return this.type.startsWith('mdx') ? value.replaceAll(phantomSpace, ' ') : value;
  }

  /** Of a link, image and definition. */
  get url(): string {
    return this.#text(0);
  }

  /** Of a definition and of what refers to one. */
  get identifier(): string {
    return this.#text(this.type === 'definition' ? 16 : 0);
  }

  /** Of a definition, as written. */
  get label(): string {
    return this.#text(24);
  }

  /** Of an image. */
  get alt(): string {
    return this.#text(this.type === 'image' ? 8 : 20);
  }

  /** Of a code block. */
  get lang(): string | undefined {
    return this.#text(0) || undefined;
  }

  get meta(): string | undefined {
    return this.#text(8) || undefined;
  }

  /** Of a heading. */
  get depth(): number {
    return this.#memory.reader.fieldU8(this.#id, 0, 1);
  }

  /** Of an item of a checklist. */
  get checked(): boolean | undefined {
    const checked = this.#memory.reader.fieldU8(this.#id, 0, 2);
    return checked === 2 ? undefined : checked === 1;
  }

  /** Name and attributes of a JSX element. */
  get element(): ReturnType<MdastReader['getMdxJsxElementData']> {
    return this.#memory.reader.getMdxJsxElementData(this.#id);
  }
}

const none: readonly Node[] = [];

/** Stands for a space in the parser's memory of JavaScript. */
const phantomSpace = '\uF002';

/** The root of a tree in the parser's memory. */
export function rootOf(memory: Uint8Array): Node {
  const reader = new MdastReader(memory);
  const { nodesOffset: nodes, nodeStructSize: size, childrenOffset: children } = reader.header;
  return new Node({ reader, view: new DataView(memory.buffer, memory.byteOffset), nodes, size, children }, 0);
}
