/** The children of one node are spread over so many slots, as a power of two. */
const SPREAD = 12;

/** Words as paths of characters, in flat arrays: 400,000 words in some 25 MB; words that begin alike should be added one after the other. */
export class Trie {
  /** The word that ends at a node, or -1. */
  readonly words: Int32Array;
  /** By node: the one before it, and the character between; the root is 0. */
  readonly parents: Int32Array;
  readonly letters: Uint16Array;
  /** By node: its latest child, the child made before it of the same parent (0: none), and how many there are. */
  readonly firstChild: Int32Array;
  readonly nextChild: Int32Array;
  readonly childCount: Uint16Array;
  /** The root's children by character plus one: they are too many to lie near each other among the slots. */
  private readonly heads = new Int32Array(65_537);
  private readonly slots: Int32Array;
  private readonly mask: number;
  private last = 0;

  /** `nodes`: how many there will be at most, the root included. */
  constructor(nodes: number) {
    let size = 1 << SPREAD;
    while (size < nodes * 2) size *= 2;
    this.words = new Int32Array(nodes).fill(-1);
    this.parents = new Int32Array(nodes);
    this.letters = new Uint16Array(nodes);
    this.firstChild = new Int32Array(nodes);
    this.nextChild = new Int32Array(nodes);
    this.childCount = new Uint16Array(nodes);
    this.slots = new Int32Array(size);
    this.mask = size - 1;
  }

  /** The child of `node` by a character, or -1. */
  child(node: number, character: number): number {
    if (node === 0) return (this.heads[character + 1] as number) || -1;
    let slot = this.slotOf(node, character);
    for (;;) {
      const child = this.slots[slot] as number;
      if (child === 0) return -1;
      if (this.parents[child] === node && this.letters[child] === character) return child;
      slot = (slot + 1) & this.mask;
    }
  }

  /** The child of `node`, made where there is none. */
  add(node: number, character: number): number {
    let slot = -1;
    if (node === 0) {
      const head = this.heads[character + 1] as number;
      if (head > 0) return head;
    } else {
      slot = this.slotOf(node, character);
      for (;;) {
        const child = this.slots[slot] as number;
        if (child === 0) break;
        if (this.parents[child] === node && this.letters[child] === character) return child;
        slot = (slot + 1) & this.mask;
      }
    }
    this.last += 1;
    this.parents[this.last] = node;
    this.letters[this.last] = character;
    if (slot < 0) this.heads[character + 1] = this.last;
    else this.slots[slot] = this.last;
    this.nextChild[this.last] = this.firstChild[node] as number;
    this.firstChild[node] = this.last;
    this.childCount[node] = (this.childCount[node] as number) + 1;
    return this.last;
  }

  /** Nodes made one after the other lie near each other: a computer's memory is slow where it is jumped about in. */
  private slotOf(node: number, character: number): number {
    return (node * 3 + (Math.imul(character + 1, 0x9e3779b1) >>> (32 - SPREAD))) & this.mask;
  }
}
