import { WORDINGS, type Wording } from '../../data/wordings';
import type { Hit, ParagraphRule } from '../../types';

const SEED = 3;
interface Seed {
  wording: Pick<Wording, 'words' | 'source' | 'also'>;
  /** Where the seed stands in the wording. */
  at: number;
}

/** Wordings by what their halves begin with. */
export type Seeds = ReadonlyMap<string, readonly Seed[]>;

/** Of a wording with one mistake one half is whole: each half is found by its first characters. */
export function seedsOf(wordings: readonly Seed['wording'][]): Seeds {
  const seeds = new Map<string, Seed[]>();
  for (const wording of wordings) {
    for (const at of [0, Math.floor(wording.words.length / 2)]) {
      const key = wording.words.slice(at, at + SEED);
      seeds.set(key, [...(seeds.get(key) ?? []), { wording, at }]);
    }
  }
  return seeds;
}

const SEEDS = seedsOf(WORDINGS);

const isMark = (text: string): boolean => /^[，、；：。“”‘’《》（）\s和与及]*$/u.test(text);

const NUMERAL = /[一二两三四五六七八九十]/;

interface Miss {
  start: number;
  end: number;
  isSure: boolean;
  what: string;
}

/** One character wrong, or two that changed places. */
function substituted(right: string, text: string, start: number): Miss | null {
  const words = text.slice(start, start + right.length);
  if (start < 0 || words.length < right.length) return null;
  const wrong: number[] = [];
  for (let at = 0; at < right.length; at += 1) {
    if (right.charAt(at) !== words.charAt(at)) wrong.push(at);
    if (wrong.length > 2) return null;
  }
  const [first = 0, second] = wrong;
  const end = start + right.length;
  if (wrong.length === 1) {
    if (isMark(right.charAt(first)) || isMark(words.charAt(first))) return null;
    // “五个意识”: another number at the head of a name is told by the name alone.
    if (right.charAt(first - 1) === '“' && NUMERAL.test(right.charAt(first))) return null;
    const isInner = first > 0 && first < right.length - 1;
    return {
      start,
      end,
      isSure: isInner,
      what: `“${words.charAt(first)}”应为“${right.charAt(first)}”`,
    };
  }
  const isSwap =
    second === first + 1 &&
    right.charAt(first) === words.charAt(second) &&
    right.charAt(second) === words.charAt(first);
  return isSwap ? { start, end, isSure: true, what: '两个字颠倒了' } : null;
}

/** One character left out of the middle, or one too many. */
function shifted(right: string, text: string, start: number, by: 1 | -1): Miss | null {
  const words = text.slice(start, start + right.length - by);
  if (start < 0 || words.length !== right.length - by) return null;
  let at = 0;
  while (at < words.length && right.charAt(at) === words.charAt(at)) at += 1;
  const rest =
    by === 1 ? right.slice(at + 1) === words.slice(at) : right.slice(at) === words.slice(at + 1);
  if (!rest || at < 1 || at >= right.length - 2) return null;
  const one = by === 1 ? right.charAt(at) : words.charAt(at);
  // 在建言资政和凝聚共识上双向发力: the sentence's own frame around it.
  const isFrame = by === -1 && /[上中]/.test(one) && text.charAt(start - 1) === '在';
  if (isMark(one) || isFrame) return null;
  return {
    start,
    end: start + words.length,
    isSure: by === 1,
    what: by === 1 ? `缺“${one}”` : `多“${one}”`,
  };
}

function missOf({ wording, at }: Seed, text: string, place: number): Miss | null {
  const start = place - at;
  const right = wording.words;
  if (text.startsWith(right, start)) return null;
  return (
    substituted(right, text, start) ??
    shifted(right, text, at === 0 ? start : start + 1, 1) ??
    shifted(right, text, at === 0 ? start : start - 1, -1)
  );
}

/** Where a text has one of the wordings by one character wrong. */
export function nearMisses(text: string, seeds: Seeds): Hit[] {
  const hits: Hit[] = [];
  const seen = new Set<string>();
  for (let place = 0; place + SEED <= text.length; place += 1) {
    for (const seed of seeds.get(text.slice(place, place + SEED)) ?? []) {
      const miss = missOf(seed, text, place);
      const key = miss && `${miss.start} ${seed.wording.words}`;
      if (!miss || !key || seen.has(key)) continue;
      const words = text.slice(miss.start, miss.end);
      if (seed.wording.also?.includes(words)) continue;
      seen.add(key);
      hits.push({
        start: miss.start,
        end: miss.end,
        message: `规范表述是“${seed.wording.words}”（${seed.wording.source}），${miss.what}`,
        suggestion: seed.wording.words,
        ...(miss.isSure ? {} : { certainty: '疑似' }),
      });
    }
  }
  return hits;
}

/** Fixed wordings that a text has by one character wrong. */
export const wordings: ParagraphRule = {
  id: 'expressions.wording',
  name: '固定表述',
  certainty: '必改',
  source: '公开文件中的规范表述',
  scope: 'paragraph',
  find: ({ text }) => nearMisses(text, SEEDS),
};
