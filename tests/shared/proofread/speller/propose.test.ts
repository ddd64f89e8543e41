import { describe, expect, it } from 'vitest';
import type { Language } from '#shared/proofread/speller/language';
import { Proposer } from '#shared/proofread/speller/propose';
import { shipped } from './model-file';

/** As in the source: what a change costs, how many are kept, and the bounds. */
const FIRST = [-1.9, -2.5, -2.7, -3.4];
const SECOND = [-0.8, -2, -2.4, -3.4];
const KEPT = 14;
const UNLIKE = 3;

/** What each word of the model would be worth at the start of `text`, the most first: by trying every one. */
function worths({ model, confusions }: Language, text: Int32Array, loose: Uint8Array): number[] {
  const { trie, ends, single, onlyKnown, readings } = model;
  const found: number[] = [];
  const shared = (one: number, other: number) =>
    [...(readings[one] ?? [])].filter((sound) => readings[other]?.includes(sound)).length;
  for (let word = 0; word < ends.length; word += 1) {
    if (onlyKnown[word] === 1) continue;
    const nodes: number[] = [];
    for (let node = ends[word] as number; node > 0; node = trie.parents[node] as number)
      nodes.unshift(node);
    if (nodes.length > text.length) continue;
    const wrong = nodes.flatMap((node, at) => (trie.letters[node] === text[at] ? [] : [at]));
    if (wrong.length === 0 || wrong.length > 2) continue;
    const [one = 0, other = -1] = wrong;
    const kindAt = (at: number) =>
      confusions.kindOf(text[at] as number, trie.letters[nodes[at] as number] as number);
    const add = (cost: number) => found.push((single[word] as number) + cost);
    const [kind, next] = [kindAt(one), other < 0 ? -1 : kindAt(other)];
    if (nodes.length === 1) {
      if ((kind === 0 || kind === 2) && (single[word] as number) > -3.4) add(FIRST[kind] as number);
    } else if (other < 0) {
      const before = trie.parents[nodes[one] as number] as number;
      const isUnlike = one > 0 && nodes.length > 2 && loose[one] === 1;
      if (kind >= 0) add(FIRST[kind] as number);
      else if (isUnlike && trie.childCount(before) <= 1000) add(FIRST[UNLIKE] as number);
    } else if (one > 0) {
      const again = next === kind ? SECOND : FIRST;
      if (kind >= 0 && next >= 0) add((FIRST[kind] as number) + (again[next] as number));
    } else if (other === 1) {
      const [first, second] = nodes.map((node) => trie.letters[node] as number);
      const ways =
        shared(text[0] as number, first as number) * shared(text[1] as number, second as number);
      for (let way = 0; way < ways; way += 1) add((FIRST[0] as number) + (SECOND[0] as number));
    }
  }
  return found.sort((a, b) => b - a).slice(0, KEPT);
}

describe('proposals', () => {
  const language = shipped();
  const { characters } = language.model;
  const proposer = new Proposer(language);

  // What is skipped because it cannot be kept must be just what is not kept.
  it.each(['贯彻落石', '一如继往', '建意案', '按步就班', '的', '请是汇报', '严旧究竟', '制渡化'])(
    'of %s are those that trying every word finds',
    (written) => {
      const text = Int32Array.from(written, (unit) => (characters[unit.charCodeAt(0)] ?? 0) - 1);
      const loose = new Uint8Array(text.length).fill(1);
      const found = proposer.find(text, 0, loose);
      const own = found.map(({ word, cost }) => (language.model.single[word] ?? 0) + cost);
      const all = worths(language, text, loose);
      expect(own).toHaveLength(all.length);
      own.forEach((worth, at) => {
        expect(worth).toBeCloseTo(all[at] ?? Number.NaN, 9);
      });
    },
  );
});
