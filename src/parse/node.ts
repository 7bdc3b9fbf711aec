import { MdastReader } from 'satteri';
import type { Range } from '../model/position.ts';
import { countPlainWords, countWords } from '../text/words.ts';

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
const [typeOffset, firstChild, childCount, dataOffset] = [4, 36, 40, 44] as const;

/** The parser's memory of one text. */
interface Memory {
  reader: MdastReader;
  view: DataView;
  bytes: Uint8Array;
  /** Bytes from the start of the memory to the records, of one record, and to the list of all children. */
  nodes: number;
  size: number;
  children: number;
  /** To what types have of their own, and to the texts. */
  data: number;
  texts: number;
}

/**
 * A node of a parsed text, with the names of mdast. It is read from the parser's memory as far as somebody asks: objects
 * with all that mdast tells of a node are most of what it costs to parse. A class, so that the getters are made once; it
 * has no private methods, for which each node would have one field more.
 */
export class Node {
  readonly type: NodeType;
  readonly #memory: Memory;
  readonly #id: number;
  #children: readonly Node[] | undefined;

  constructor(memory: Memory, id: number) {
    this.#memory = memory;
    this.#id = id;
    this.type = types[memory.view.getUint8(memory.nodes + id * memory.size + typeOffset) as keyof typeof types];
  }

  /** Empty for a node that holds none. */
  get children(): readonly Node[] {
    return (this.#children ??= childrenOf(this.#memory, this.#id));
  }

  /** Where it begins and ends in the text. */
  get start(): number {
    return numberAt(this.#memory, this.#id, place.start);
  }

  get end(): number {
    return numberAt(this.#memory, this.#id, place.end);
  }

  get startLine(): number {
    return numberAt(this.#memory, this.#id, place.startLine);
  }

  get range(): Range {
    return {
      start: {
        line: numberAt(this.#memory, this.#id, place.startLine),
        column: numberAt(this.#memory, this.#id, place.startColumn),
      },
      end: {
        line: numberAt(this.#memory, this.#id, place.endLine),
        column: numberAt(this.#memory, this.#id, place.endColumn),
      },
    };
  }

  /** Of a text, HTML, code and an expression. */
  get value(): string {
    const value = this.#memory.reader.fieldString(this.#id, this.type === 'code' ? 16 : 0);
    return this.type.startsWith('mdx') ? value.replaceAll(phantomSpace, ' ') : value;
  }

  /** Of the value of a text, of which seldom somebody asks for more. */
  get words(): number {
    const { view, bytes, data, texts } = this.#memory;
    const at = data + numberAt(this.#memory, this.#id, dataOffset);
    const start = texts + view.getUint32(at, true);
    return countPlainWords(bytes, start, start + view.getUint32(at + 4, true)) ?? countWords(this.value);
  }

  /** Of a link, image and definition. */
  get url(): string {
    return this.#memory.reader.fieldString(this.#id, 0);
  }

  /** Of a definition and of what refers to one. */
  get identifier(): string {
    return this.#memory.reader.fieldString(this.#id, this.type === 'definition' ? 16 : 0);
  }

  /** Of a definition, as written. */
  get label(): string {
    return this.#memory.reader.fieldString(this.#id, 24);
  }

  /** Of an image. */
  get alt(): string {
    return this.#memory.reader.fieldString(this.#id, this.type === 'image' ? 8 : 20);
  }

  /** Of a code block. */
  get lang(): string | undefined {
    return this.#memory.reader.fieldString(this.#id, 0) || undefined;
  }

  get meta(): string | undefined {
    return this.#memory.reader.fieldString(this.#id, 8) || undefined;
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

/** A field of a node's record. */
const numberAt = ({ view, nodes, size }: Memory, id: number, offset: number): number =>
  view.getUint32(nodes + id * size + offset, true);

function childrenOf(memory: Memory, id: number): readonly Node[] {
  const count = numberAt(memory, id, childCount);
  if (count === 0) return none;
  const from = memory.children + 4 * numberAt(memory, id, firstChild);
  // oxlint-disable-next-line no-new-array -- one that grows takes room for seventeen, and most nodes hold one
  const found = new Array<Node>(count);
  for (let index = 0; index < count; index += 1) {
    found[index] = new Node(memory, memory.view.getUint32(from + 4 * index, true));
  }
  return found;
}

const none: readonly Node[] = [];

/** Stands for a space in the parser's memory of JavaScript. */
const phantomSpace = '\uF002';

/** The root of a tree in the parser's memory. */
export function rootOf(memory: Uint8Array): Node {
  const reader = new MdastReader(memory);
  const { nodesOffset, nodeStructSize, childrenOffset, typeDataOffset, stringPoolOffset } = reader.header;
  const places = {
    nodes: nodesOffset,
    size: nodeStructSize,
    children: childrenOffset,
    data: typeDataOffset,
    texts: stringPoolOffset,
  };
  return new Node({ reader, view: new DataView(memory.buffer, memory.byteOffset), bytes: memory, ...places }, 0);
}
