import { type Confusion, type Confusions, NEAR_SOUND, SAME_SOUND, UNLIKE } from './confusion';
import type { Language } from './language';
import type { Model } from './model';
import type { Tables } from './tables';
import type { Trie } from './trie';
import { LONGEST, type Proposal } from './written';

/** What a change costs by its kind, decimal logarithms; the second of the same kind in one word costs less. */
const FIRST_CHANGE = [-1.9, -2.5, -2.7, -3.4] as const;
const SECOND_CHANGE = [-0.8, -2, -2.4, -3.4] as const;
/** No change costs less than these, the first and any. */
const LEAST_FIRST = FIRST_CHANGE[SAME_SOUND];
const LEAST_CHANGE = SECOND_CHANGE[SAME_SOUND];
/** At most so many proposals are kept for one place. */
const KEPT = 14;
/** A character that is not like the meant one is told only from a word so long. */
const LONG = 3;
/** A node with more children is not tried for such a character. */
const MOST_CHILDREN = 1000;
/** Below this a character by itself is too rare to be proposed. */
const ALONE = -3.4;
/** Where a node has so many times more children than a character has others, these are asked for one by one. */
const MANY = 8;

/**
 * Proposes words at one place after the other and keeps its room between them. Of all
 * that sound or look alike only the likeliest are kept, so what cannot become one of
 * them is not followed: it changes nothing that is found, only the time.
 */
export class Proposer {
  private readonly model: Model;
  private readonly trie: Trie;
  private readonly confusions: Confusions;
  private readonly tables: Tables;
  private text: Int32Array = new Int32Array(0);
  private start = 0;
  /** What is kept, the likeliest first; of equals the one that was found first. */
  private count = 0;
  private readonly end = new Int32Array(KEPT);
  private readonly word = new Int32Array(KEPT);
  private readonly cost = new Float64Array(KEPT);
  private readonly edits = new Uint8Array(KEPT);
  private readonly worth = new Float64Array(KEPT);
  /** What is not worth more is not kept. */
  private least = -Infinity;
  /** Children that are still to be followed, each with its kind of change: a stack, one run for each node on the way. */
  private readonly waiting = new Int32Array(1 << 17);
  private height = 0;
  /** By character: the node found for it, 0 for none. */
  private readonly nodeOf: Int32Array;

  constructor({ model, confusions, tables }: Language) {
    this.model = model;
    this.trie = model.trie;
    this.confusions = confusions;
    this.tables = tables;
    this.nodeOf = new Int32Array(model.units.length);
  }

  /** The likeliest words that would stand at `start` with one or two other characters; `loose` marks those that stand alone. */
  find(text: Int32Array, start: number, loose: Uint8Array): Proposal[] {
    this.text = text;
    this.start = start;
    this.count = 0;
    this.least = -Infinity;
    this.changed();
    this.unlike(loose);
    this.bothWrong();
    this.alone();
    const found: Proposal[] = [];
    for (let at = 0; at < this.count; at += 1) {
      found.push({
        start,
        end: this.end[at] as number,
        word: this.word[at] as number,
        cost: this.cost[at] as number,
        edits: this.edits[at] as number,
      });
    }
    return found;
  }

  private add(end: number, word: number, cost: number, edits: number): void {
    if (this.model.onlyKnown[word] !== 0) return;
    const worth = (this.model.single[word] as number) + cost;
    if (worth <= this.least) return;
    let at = this.count < KEPT ? this.count : KEPT - 1;
    for (; at > 0 && (this.worth[at - 1] as number) < worth; at -= 1) {
      this.worth[at] = this.worth[at - 1] as number;
      this.end[at] = this.end[at - 1] as number;
      this.word[at] = this.word[at - 1] as number;
      this.cost[at] = this.cost[at - 1] as number;
      this.edits[at] = this.edits[at - 1] as number;
    }
    this.worth[at] = worth;
    this.end[at] = end;
    this.word[at] = word;
    this.cost[at] = cost;
    this.edits[at] = edits;
    if (this.count < KEPT) this.count += 1;
    if (this.count === KEPT) this.least = this.worth[KEPT - 1] as number;
  }

  /** True when no word from a node on can be kept at this cost. */
  private isHopeless(node: number, cost: number): boolean {
    return (this.tables.best[node] as number) + cost <= this.least;
  }

  /** Words of two characters and more with one wrong, or with two of which the first is not the word's first. */
  private changed(): void {
    const { text, start } = this;
    const own = text[start] as number;
    const next = this.trie.child(0, own);
    if (next >= 0) this.walk(next, start + 1, 0, 0, -1);
    const second = text[start + 1] ?? -1;
    if (own < 0 || second < 0) return;
    const from = this.height;
    this.collectHeads(own, second);
    this.follow(from, start + 2, 0, 0, -1);
  }

  private walk(node: number, at: number, cost: number, edits: number, kind: number): void {
    const { text, start, trie } = this;
    if (this.isHopeless(node, edits === 0 ? LEAST_FIRST : cost)) return;
    const word = trie.words[node] as number;
    if (word >= 0 && edits > 0 && at - start > 1) this.add(at, word, cost, edits);
    if (at >= text.length || at - start >= LONGEST) return;
    const own = text[at] as number;
    const next = trie.child(node, own);
    if (next >= 0) this.walk(next, at + 1, cost, edits, kind);
    if (own < 0 || edits >= 2) return;
    if (this.isHopeless(node, cost + (edits === 0 ? LEAST_FIRST : LEAST_CHANGE))) return;
    const from = this.height;
    this.collect(node, own);
    this.follow(from, at + 1, cost, edits, kind);
  }

  /** Goes on from the nodes that wait above `from`, each reached by one more change. */
  private follow(from: number, at: number, cost: number, edits: number, kind: number): void {
    const to = this.height;
    for (let index = from; index < to; index += 2) {
      const child = this.waiting[index] as number;
      const how = this.waiting[index + 1] as Confusion;
      const more = cost + (how === kind ? SECOND_CHANGE[how] : FIRST_CHANGE[how]);
      if (!this.isHopeless(child, more)) this.walk(child, at, more, edits + 1, how);
    }
    this.height = from;
  }

  private wait(node: number, kind: number): void {
    this.waiting[this.height] = node;
    this.waiting[this.height + 1] = kind;
    this.height += 2;
  }

  /** The beginnings of words whose second character is `second` and whose first may have been meant by `own`. */
  private collectHeads(own: number, second: number): void {
    const { nodeOf, confusions } = this;
    const { secondFrom, secondHead, secondNode } = this.tables;
    const { characters, kinds } = confusions.others(own);
    let count = 0;
    const to = secondFrom[second + 1] as number;
    for (let at = secondFrom[second] as number; at < to; at += 1) {
      const head = secondHead[at] as number;
      if (confusions.kindAmong(own, head) < 0) continue;
      nodeOf[head] = secondNode[at] as number;
      count += 1;
    }
    this.takeInOrder(characters, kinds, count);
  }

  /** The children of a node by characters that may have been meant by `own`: through the shorter of two lists. */
  private collect(node: number, own: number): void {
    const { trie, confusions, nodeOf } = this;
    const { children, letters } = trie;
    const { characters, kinds } = confusions.others(own);
    const from = children[node] as number;
    const to = children[node + 1] as number;
    if (to - from > characters.length * MANY) {
      for (let index = 0; index < characters.length; index += 1) {
        const child = trie.child(node, characters[index] as number);
        if (child >= 0) this.wait(child, kinds[index] as number);
      }
      return;
    }
    const isShort = to - from < characters.length;
    let count = 0;
    for (let child = from; child < to; child += 1) {
      const letter = letters[child] as number;
      const kind = confusions.kindAmong(own, letter);
      if (kind < 0) continue;
      if (isShort) this.wait(child, kind);
      else nodeOf[letter] = child;
      count += 1;
    }
    if (!isShort) this.takeInOrder(characters, kinds, count);
  }

  /** Lets the nodes that were noted by their characters wait in the order of the others. */
  private takeInOrder(characters: Uint16Array, kinds: Uint8Array, count: number): void {
    let left = count;
    for (let index = 0; left > 0; index += 1) {
      const other = characters[index] as number;
      const node = this.nodeOf[other] as number;
      if (node === 0) continue;
      this.nodeOf[other] = 0;
      left -= 1;
      this.wait(node, kinds[index] as number);
    }
  }

  /** Words of which one character behind the first is written as one that it does not sound or look like; it stands alone then. */
  private unlike(loose: Uint8Array): void {
    const { text, start, trie } = this;
    const cost = FIRST_CHANGE[UNLIKE];
    const end = Math.min(text.length, start + LONGEST);
    let node = trie.child(0, text[start] as number);
    for (let at = start + 1; at < end && node > 0; at += 1) {
      if (this.isHopeless(node, cost)) return;
      const own = text[at] as number;
      const isTried = loose[at] === 1 && trie.childCount(node) <= MOST_CHILDREN;
      if (isTried) this.unlikeAt(node, at, own);
      node = trie.child(node, own);
    }
  }

  private unlikeAt(node: number, at: number, own: number): void {
    const { text, start, trie, confusions } = this;
    const { children, letters, words } = trie;
    const cost = FIRST_CHANGE[UNLIKE];
    const end = Math.min(text.length, start + LONGEST);
    const after = text[at + 1] ?? -1;
    const mayBeLast = at + 1 - start >= LONG;
    if (own >= 0) confusions.others(own);
    const to = children[node + 1] as number;
    for (let child = children[node] as number; child < to; child += 1) {
      if (this.isHopeless(child, cost)) continue;
      const letter = letters[child] as number;
      if (letter === own) continue;
      const word = words[child] as number;
      const isLast = word >= 0 && mayBeLast;
      let next = -1;
      const last = children[child + 1] as number;
      if (after >= 0) {
        for (let one = children[child] as number; one < last; one += 1)
          if (letters[one] === after) next = one;
      }
      if (!isLast && next < 0) continue;
      if (own >= 0 && confusions.kindAmong(own, letter) >= 0) continue;
      if (isLast) this.add(at + 1, word, cost, 1);
      let further = next;
      for (let place = at + 2; further >= 0; place += 1) {
        const longer = words[further] as number;
        if (longer >= 0 && place - start >= LONG) this.add(place, longer, cost, 1);
        if (place >= end) break;
        further = trie.child(further, text[place] as number);
      }
    }
  }

  /** Words whose first two characters are both written as others of the same sound: an input method offers them. */
  private bothWrong(): void {
    const { text, start, trie } = this;
    const one = text[start] as number;
    const other = text[start + 1] ?? -1;
    if (one < 0 || other < 0) return;
    const cost = FIRST_CHANGE[SAME_SOUND] + SECOND_CHANGE[SAME_SOUND];
    const end = Math.min(text.length, start + LONGEST);
    this.confusions.sameSound(one, other, (beginning) => {
      if (this.isHopeless(beginning, cost)) return;
      if (trie.letters[beginning] === other) return;
      if (trie.letters[trie.parents[beginning] as number] === one) return;
      let node = beginning;
      for (let at = start + 2; node >= 0; at += 1) {
        const word = trie.words[node] as number;
        if (word >= 0) this.add(at, word, cost, 2);
        if (at >= end) break;
        node = trie.child(node, text[at] as number);
      }
    });
  }

  /** Common words of one character that sound or look like the one at `start`. */
  private alone(): void {
    const { start, tables, model } = this;
    const own = this.text[start] as number;
    if (own < 0) return;
    const { characters, kinds } = this.confusions.others(own);
    for (let index = 0; index < characters.length; index += 1) {
      const kind = kinds[index] as Confusion;
      if (kind === NEAR_SOUND) continue;
      const word = tables.alone[characters[index] as number] as number;
      if (word >= 0 && (model.single[word] as number) > ALONE)
        this.add(start + 1, word, FIRST_CHANGE[kind], 1);
    }
  }
}
