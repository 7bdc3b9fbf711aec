import type { MdastReader } from 'satteri';
import type { Range } from '../model/position.ts';
import {
  byteAt,
  childAt,
  childCountAt,
  endAt,
  type Memory,
  rangeAt,
  startAt,
  startLineAt,
  stringAt,
  typeAt,
} from './memory.ts';
import type { NodeType } from './memory.ts';

/**
 * A node of a parsed text, with the names of mdast. It is read from the parser's memory as far as somebody asks: objects
 * with all that mdast tells of a node are most of what it costs to parse. A class, so that the getters are made once.
 */
export class Node {
  readonly type: NodeType;
  readonly memory: Memory;
  /** In the memory. */
  readonly id: number;
  #children: readonly Node[] | undefined;

  constructor(memory: Memory, id: number) {
    this.memory = memory;
    this.id = id;
    this.type = typeAt(memory, id);
  }

  /** Empty for a node that holds none. */
  get children(): readonly Node[] {
    return (this.#children ??= childrenOf(this.memory, this.id));
  }

  /** Where it begins and ends in the text. */
  get start(): number {
    return startAt(this.memory, this.id);
  }

  get end(): number {
    return endAt(this.memory, this.id);
  }

  get startLine(): number {
    return startLineAt(this.memory, this.id);
  }

  get range(): Range {
    return rangeAt(this.memory, this.id);
  }

  /** Of a text, HTML, code and an expression. */
  get value(): string {
    const value = stringAt(this.memory, this.id, this.type === 'code' ? 16 : 0);
    return this.type.startsWith('mdx') ? value.replaceAll(phantomSpace, ' ') : value;
  }

  /** Of a link, image and definition. */
  get url(): string {
    return stringAt(this.memory, this.id);
  }

  /** Of a definition and of what refers to one. */
  get identifier(): string {
    return stringAt(this.memory, this.id, this.type === 'definition' ? 16 : 0);
  }

  /** Of a definition, as written. */
  get label(): string {
    return stringAt(this.memory, this.id, 24);
  }

  /** Of an image. */
  get alt(): string {
    return stringAt(this.memory, this.id, this.type === 'image' ? 8 : 20);
  }

  /** Of a code block. */
  get lang(): string | undefined {
    return stringAt(this.memory, this.id) || undefined;
  }

  get meta(): string | undefined {
    return stringAt(this.memory, this.id, 8) || undefined;
  }

  /** Of a heading. */
  get depth(): number {
    return byteAt(this.memory, this.id) ?? 1;
  }

  /** Of an item of a checklist. */
  get checked(): boolean | undefined {
    const checked = byteAt(this.memory, this.id);
    return checked === 0 || checked === 1 ? checked === 1 : undefined;
  }

  /** Name and attributes of a JSX element. */
  get element(): ReturnType<MdastReader['getMdxJsxElementData']> {
    return this.memory.reader().getMdxJsxElementData(this.id);
  }
}

function childrenOf(memory: Memory, id: number): readonly Node[] {
  const count = childCountAt(memory, id);
  if (count === 0) return none;
  // oxlint-disable-next-line no-new-array -- one that grows takes room for seventeen, and most nodes hold one
  const found = new Array<Node>(count);
  for (let index = 0; index < count; index += 1) found[index] = new Node(memory, childAt(memory, id, index));
  return found;
}

const none: readonly Node[] = [];

/** Stands for a space in the parser's memory of JavaScript. */
const phantomSpace = '\uF002';
