/** A node with more children is asked through slots, one with fewer is looked through. */
const FEW = 8;

const spread = (node: number, character: number): number => {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(character + 1, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
};

/** The least power of two that is twice as much. */
function roomFor(count: number): number {
  let size = 2;
  while (size < count * 2) size *= 2;
  return size;
}

/**
 * Words as paths of characters, in flat arrays: 400,000 words in some 13 MB. The children
 * of a node lie side by side, and those of sisters one behind the other: a computer reads
 * memory fast where it is read on, and slowly where it is jumped about in.
 */
export class Trie {
  /** The root's children by character plus one. */
  private readonly heads = new Int32Array(65_537);
  private readonly slots: Int32Array;
  private readonly mask: number;

  constructor(
    /** The word that ends at a node, or -1. */
    readonly words: Int32Array,
    /** By node: the one before it, and the character between; the root is 0. */
    readonly parents: Int32Array,
    readonly letters: Uint16Array,
    /** By node: its first child; the last is the one before the first of the next node. */
    readonly children: Int32Array,
  ) {
    let many = 0;
    for (let node = 1; node < words.length; node += 1) {
      const count = this.childCount(node);
      if (count > FEW) many += count;
    }
    this.slots = new Int32Array(roomFor(many));
    this.mask = this.slots.length - 1;
    const heads = children[1] ?? 1;
    for (let node = 1; node < heads; node += 1) this.heads[(letters[node] as number) + 1] = node;
    for (let node = heads; node < words.length; node += 1) {
      const parent = parents[node] as number;
      if (this.childCount(parent) <= FEW) continue;
      let slot = spread(parent, letters[node] as number) & this.mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask;
      this.slots[slot] = node;
    }
  }

  childCount(node: number): number {
    return (this.children[node + 1] as number) - (this.children[node] as number);
  }

  /** The child of `node` by a character, or -1. */
  child(node: number, character: number): number {
    if (node === 0) return (this.heads[character + 1] as number) || -1;
    const from = this.children[node] as number;
    const to = this.children[node + 1] as number;
    if (to - from <= FEW) {
      for (let child = from; child < to; child += 1) {
        if (this.letters[child] === character) return child;
      }
      return -1;
    }
    let slot = spread(node, character) & this.mask;
    for (;;) {
      const child = this.slots[slot] as number;
      if (child === 0) return -1;
      if (child >= from && child < to && this.letters[child] === character) return child;
      slot = (slot + 1) & this.mask;
    }
  }
}

/** The children of one node are spread over so many slots while words are added, as a power of two. */
const SPREAD = 12;

/** A trie whose words are still being added; those that begin alike should come one after the other. */
export class GrowingTrie {
  /** The word that ends at a node, or -1. */
  readonly words: Int32Array;
  private readonly parents: Int32Array;
  private readonly letters: Uint16Array;
  /** By node: its latest child, and the child made before it of the same parent; 0: none. */
  private readonly firstChild: Int32Array;
  private readonly nextChild: Int32Array;
  /** The root's children by character plus one: they are too many to lie near each other among the slots. */
  private readonly heads = new Int32Array(65_537);
  private readonly slots: Int32Array;
  private readonly mask: number;
  private last = 0;

  /** `nodes`: how many there will be at most, the root included. */
  constructor(nodes: number) {
    const size = Math.max(1 << SPREAD, roomFor(nodes));
    this.words = new Int32Array(nodes).fill(-1);
    this.parents = new Int32Array(nodes);
    this.letters = new Uint16Array(nodes);
    this.firstChild = new Int32Array(nodes);
    this.nextChild = new Int32Array(nodes);
    this.slots = new Int32Array(size);
    this.mask = size - 1;
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
    return this.last;
  }

  /** All that was added, node by node from the root outwards, and what each node was here is there. */
  finish(): { trie: Trie; places: Int32Array } {
    const count = this.last + 1;
    const order = new Int32Array(count);
    const places = new Int32Array(count);
    const words = new Int32Array(count).fill(-1);
    const parents = new Int32Array(count);
    const letters = new Uint16Array(count);
    const children = new Int32Array(count + 1);
    let made = 1;
    for (let node = 0; node < made; node += 1) {
      children[node] = made;
      let child = this.firstChild[order[node] as number] as number;
      while (child > 0) {
        order[made] = child;
        places[child] = made;
        words[made] = this.words[child] as number;
        parents[made] = node;
        letters[made] = this.letters[child] as number;
        made += 1;
        child = this.nextChild[child] as number;
      }
    }
    children[count] = made;
    return { trie: new Trie(words, parents, letters, children), places };
  }

  /** Nodes made one after the other lie near each other. */
  private slotOf(node: number, character: number): number {
    return (node * 3 + (Math.imul(character + 1, 0x9e3779b1) >>> (32 - SPREAD))) & this.mask;
  }
}
