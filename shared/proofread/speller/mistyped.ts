import type { SpellHit } from '../types';
import { bothRight } from './both-right';
import type { Language } from './language';
import { Lattice } from './lattice';
import { addWritten, type Proposal } from './written';

/** How fingers slip: a character typed twice, two that changed places, one left out. */
export type Slip = NonNullable<SpellHit['slip']>;

/** Characters that were typed otherwise than they were meant. Places are within the clause. */
export interface Mistyping {
  start: number;
  end: number;
  /** What would stand there. */
  instead: string;
  slip: Slip;
  /** How much likelier the clause is with it, a decimal logarithm. */
  gain: number;
  /** Length of the word that is whole then. */
  length: number;
  /** Its probability by itself, a decimal logarithm, and whether it takes all that is changed. */
  single: number;
  isWhole: boolean;
}

/** Characters on each side that are weighed with a change. */
const AROUND = 8;
/** Only in words so long it is told that a character is missing: short ones are too alike. */
const WHOLE = 4;
const LONGEST = 12;
/** Right as they stand, though a longer phrase is commoner. */
const SHORT = new Set(['各地各部门', '设区市']);
/** 市文旅局 beside 市文广旅局: an organ is called shorter here than there, and by its place. */
const ORGAN = /^[省市县区州旗].+[局委办厅]$/;
/** What may be left out rightly: 社会法制委员会 beside 社会和法制委员会. */
const SPARED = ['和', '与', '及'];
/** 工伤险, 协商会纪要, 高速路: of these one character is left out as often as not. */
const SHORTENED = ['保险', '会议', '公路', '大会', '大道', '大桥', '大街'];
/** 敲敲门, 晒晒背: a verb is said twice before what it is done to. */
const SEPARABLE = new Set(
  '敲门 看书 看病 看戏 聊天 谈心 散步 散心 跳舞 唱歌 唱戏 洗手 洗脚 洗澡 晒背 晒谷 吹风 握手 招手 拍手 说话 说理 跑步 走路 摸底 把关 把脉 号脉 问路 加油 鼓掌 鼓劲 打气 打球 帮忙 见面 碰头 碰面 露面 排队 歇脚 睡觉 下棋 喝茶 喝水 种菜 种花 浇水 浇花 扫地 擦汗 叙旧 串门 拉话 搭手 搓背 捶背 揉肩 遛狗 遛弯 消食 压惊 动手 动脑 伸腿 弯腰 踢球 刷牙 剪枝 摇头 点头'.split(
    ' ',
  ),
);
/** 文旅局局长: what a body ends in, and whom it has at its head. */
const BODY = new Set('局厅处科院部校所站室会组社村镇乡县市区厂场馆队班');
const HEAD = '长';
/** 红线外, 会议前: where something is, behind a word of its own. */
const WHERE = new Set('外内上下前后里中间旁');
/** A node with more children is not tried for a missing one. */
const MOST_CHILDREN = 1000;
/** A change that helps less is not looked at, a decimal logarithm. */
const LEAST = 2.4;
/** 十五五: figures stand twice rightly. */
const OFTEN_TWICE = /[〇零一二三四五六七八九十百千万亿两]/;

/** For a change that makes no single word. */
const NONE = -8;

/** Finds what may be slips of fingers; it keeps its room between clauses. */
export class Mistypings {
  private readonly small = new Lattice();
  /** Scores of stretches of the clause that is looked through. */
  private readonly scores = new Map<number, number>();

  private readonly spared: ReadonlySet<number>;
  private readonly shortened: ReadonlySet<string>;

  constructor(private readonly language: Language) {
    const { characters } = language.model;
    const number = (one: string) => (characters[one.charCodeAt(0)] as number) - 1;
    this.spared = new Set(SPARED.map(number));
    this.shortened = new Set(
      SHORTENED.map((word) => `${number(word.charAt(0))} ${number(word.charAt(1))}`),
    );
  }

  /** What may have been mistyped in `text`, whose words as they stand are `written`; `weak` marks where they fit badly. */
  find(text: Int32Array, written: readonly Proposal[], weak: Uint8Array): Mistyping[] {
    this.scores.clear();
    const words = new Int32Array(text.length);
    written.forEach(({ start, end }, index) => {
      words.fill(end - start === 1 ? -1 : index, start, end);
    });
    const found: Mistyping[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const tried = [
        this.twice(text, words, at),
        this.turned(text, words, weak, at),
        weak[at] === 1 ? this.lacking(text, at) : null,
      ];
      for (const one of tried) if (one) found.push(one);
    }
    return found;
  }

  private twice(text: Int32Array, words: Int32Array, at: number): Mistyping | null {
    const own = text[at] as number;
    if (own < 0 || own !== text[at + 1] || own === text[at - 1] || own === text[at + 2])
      return null;
    if (OFTEN_TWICE.test(this.spelled([own]))) return null;
    const next = text[at + 2] ?? -1;
    if (next >= 0 && this.spelled([next]) === HEAD && BODY.has(this.spelled([own]))) return null;
    if (next >= 0 && SEPARABLE.has(this.spelled([own, next]))) return null;
    // 常常: one word.
    if ((words[at] as number) >= 0 && words[at] === words[at + 1]) return null;
    return this.weigh(text, at, at + 2, [own], '重复');
  }

  private turned(
    text: Int32Array,
    words: Int32Array,
    weak: Uint8Array,
    at: number,
  ): Mistyping | null {
    const [one = -1, other = -1] = [text[at], text[at + 1]];
    if (weak[at] === 0 || one < 0 || other < 0 || one === other) return null;
    const isBehind = (words[at] as number) >= 0 && words[at] !== words[at + 1];
    if (isBehind && WHERE.has(this.spelled([other]))) return null;
    if (bothRight(this.spelled([one, other]), this.spelled([other, one]))) return null;
    // A word that holds both begins with them or one before them.
    const begins = this.isBeginning(other, one) || this.isBeginning(text[at - 1] ?? -1, other);
    return begins ? this.weigh(text, at, at + 2, [other, one], '颠倒') : null;
  }

  /** Whether any word begins with these two characters. */
  private isBeginning(one: number, other: number): boolean {
    const { trie } = this.language.model;
    const head = one < 0 ? -1 : trie.child(0, one);
    return head >= 0 && trie.child(head, other) >= 0;
  }

  private lacking(text: Int32Array, start: number): Mistyping | null {
    const { trie } = this.language.model;
    let best: Mistyping | null = null;
    let node = 0;
    for (let at = start; at < Math.min(text.length, start + LONGEST); at += 1) {
      node = trie.child(node, text[at] as number);
      if (node < 0) break;
      if (trie.childCount(node) > MOST_CHILDREN) continue;
      best = this.better(best, this.lackingBelow(text, start, at + 1, node));
    }
    return best;
  }

  private better(best: Mistyping | null, one: Mistyping | null): Mistyping | null {
    return one && one.gain > (best?.gain ?? 0) ? one : best;
  }

  /** The best word from `node` on of which one character was left out before `place`. */
  private lackingBelow(
    text: Int32Array,
    start: number,
    place: number,
    node: number,
  ): Mistyping | null {
    if (place >= Math.min(text.length, start + LONGEST)) return null;
    const { children, letters } = this.language.model.trie;
    const [before, behind] = [text[place - 1] as number, text[place] as number];
    let best: Mistyping | null = null;
    // The children of children lie one behind the other: those that go on with the text are few.
    const from = children[node] as number;
    const to = children[node + 1] as number;
    let child = from;
    let end = children[from + 1] as number;
    const last = children[to] as number;
    for (let leaf = children[from] as number; leaf < last; leaf += 1) {
      if (letters[leaf] !== behind) continue;
      while (leaf >= end) {
        child += 1;
        end = children[child + 1] as number;
      }
      const missing = letters[child] as number;
      // One too few beside its like is one word too few, or none: 市市场监管局.
      if (missing === before || missing === behind || this.spared.has(missing)) continue;
      if (this.isShortened(missing, behind) || this.isShortened(before, missing)) continue;
      best = this.better(best, this.lackingAt(text, start, place, missing, leaf));
    }
    return best;
  }

  private isShortened(one: number, other: number): boolean {
    return this.shortened.has(`${one} ${other}`);
  }

  /** The best word from `start` on that has `missing` before `place`, where it was left out; `first` is its node behind that. */
  private lackingAt(
    text: Int32Array,
    start: number,
    place: number,
    missing: number,
    first: number,
  ): Mistyping | null {
    const { trie, onlyKnown } = this.language.model;
    const end = Math.min(text.length, start + LONGEST);
    let best: Mistyping | null = null;
    let leaf = first;
    for (let at = place; leaf >= 0; ) {
      const word = trie.words[leaf] as number;
      if (word >= 0 && onlyKnown[word] === 0 && at + 2 - start >= WHOLE)
        best = this.better(best, this.lackingWord(text, start, place, missing, at + 1));
      at += 1;
      if (at >= end) break;
      leaf = trie.child(leaf, text[at] as number);
    }
    return best;
  }

  private lackingWord(
    text: Int32Array,
    start: number,
    place: number,
    missing: number,
    end: number,
  ): Mistyping | null {
    const written = this.spelled([...text.subarray(start, end)]);
    if (SHORT.has(written) || ORGAN.test(written)) return null;
    const whole = [...text.subarray(start, place), missing, ...text.subarray(place, end)];
    return this.weigh(text, start, end, whole, '缺字');
  }

  /** The change, if it helps enough and makes a word of what was loose. */
  private weigh(
    text: Int32Array,
    start: number,
    end: number,
    instead: readonly number[],
    slip: Slip,
  ): Mistyping | null {
    const from = Math.max(0, start - AROUND);
    const to = Math.min(text.length, end + AROUND);
    const before = this.asWritten(text, from, to);
    const line = Int32Array.from([
      ...text.subarray(from, start),
      ...instead,
      ...text.subarray(end, to),
    ]);
    const gain = this.score(line) - before;
    if (gain < LEAST) return null;
    const [first, last] = [start - from, start - from + instead.length];
    const path = this.small.path();
    const starts = (at: number) => this.small.start[at] as number;
    const ends = (at: number) => this.small.end[at] as number;
    const word = path.find((at) => starts(at) <= first && ends(at) >= last);
    // What lacked a character is a known word; those that it is made of may fit as well.
    const isParted = slip === '缺字' && word === undefined;
    const fits = path.some((at) => starts(at) === first) && path.some((at) => ends(at) === last);
    if (word === undefined ? !(isParted && fits) : ends(word) - starts(word) < 2) return null;
    return {
      start,
      end,
      instead: this.spelled(instead),
      slip,
      gain,
      length: word === undefined ? instead.length : ends(word) - starts(word),
      single: word === undefined ? NONE : this.single(this.small.word[word] as number),
      isWhole: !isParted,
    };
  }

  private single(word: number): number {
    return word < 0 ? NONE : (this.language.model.single[word] as number);
  }

  private spelled(characters: readonly number[]): string {
    const { units } = this.language.model;
    return String.fromCharCode(...characters.map((one) => units[one] as number));
  }

  /** The score of a stretch as it stands: many changes of one place ask for the same. */
  private asWritten(text: Int32Array, from: number, to: number): number {
    const key = from * (text.length + 1) + to;
    const known = this.scores.get(key);
    if (known !== undefined) return known;
    const score = this.score(text.subarray(from, to));
    this.scores.set(key, score);
    return score;
  }

  private score(line: Int32Array): number {
    const { model, chances } = this.language;
    this.small.clear();
    for (let start = 0; start < line.length; start += 1) addWritten(model, this.small, line, start);
    return this.small.solve(chances, line.length);
  }
}

/** Of two that explain the same place the better one. */
export function withoutOverlaps<T extends Mistyping>(found: readonly T[]): T[] {
  const kept: T[] = [];
  for (const one of [...found].sort((a, b) => b.gain - a.gain)) {
    if (kept.every(({ start, end }) => end <= one.start || start >= one.end)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}
