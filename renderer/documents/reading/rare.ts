import { pinyin } from 'pinyin-pro';

/** Hanzi that stand outside GB 2312 and that everybody reads. */
const ALSO_COMMON = '〇';

/** GB 2312 level 1: what everybody reads; its codes run from B0A1 to D7F9. */
const COMMON = { first: 0xb0, last: 0xd7, from: 0xa1, to: 0xfe };

let common: ReadonlySet<string> | null = null;

function commonCharacters(): ReadonlySet<string> {
  if (common) return common;
  const bytes: number[] = [];
  for (let high = COMMON.first; high <= COMMON.last; high += 1)
    for (let low = COMMON.from; low <= COMMON.to; low += 1) bytes.push(high, low);
  const text = new TextDecoder('gbk').decode(Uint8Array.from(bytes));
  common = new Set([...text, ...ALSO_COMMON].filter((one) => /\p{Script=Han}/u.test(one)));
  return common;
}

let homophones: Map<string, string[]> | null = null;

/** Common characters of one sound each, by their pinyin with its tone, those of few strokes first. */
function bySound(): Map<string, string[]> {
  if (homophones) return homophones;
  const byStrokes = new Intl.Collator('zh-u-co-stroke');
  const all = new Map<string, string[]>();
  for (const character of [...commonCharacters()].sort(byStrokes.compare)) {
    const sounds = pinyin(character, { multiple: true, type: 'array' });
    const [sound] = sounds;
    if (sounds.length !== 1 || sound === undefined) continue;
    all.set(sound, [...(all.get(sound) ?? []), character]);
  }
  homophones = all;
  return all;
}

/** A character that may not be known at sight, with what is proposed to stand above it. */
export interface Rare {
  character: string;
  /** A common character of the same sound and tone; its pinyin where there is none. */
  reading: string;
  pinyin: string;
}

/** The rare characters of a text in the order in which they come, each once. */
export function rareIn(text: string): Rare[] {
  const known = commonCharacters();
  const rare = new Set([...text].filter((one) => /\p{Script=Han}/u.test(one) && !known.has(one)));
  return [...rare].map((character) => {
    const sound = pinyin(character);
    return { character, reading: bySound().get(sound)?.[0] ?? sound, pinyin: sound };
  });
}
