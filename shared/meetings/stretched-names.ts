import { COMPOUND_SURNAMES, SURNAMES, SURNAMES_THAT_ARE_WORDS } from '../directory/surnames';

const BLANK = /[ \u3000]+/u;
/** Single hanzi with blanks between them, parted from what stands before and behind. */
const SINGLES =
  /(?<![^\s、，,；;：:])\p{Script=Han}(?:[ \u3000]+\p{Script=Han})+(?![^\s、，,；;])/gu;

const PLAIN = new Set([...SURNAMES, ...SURNAMES_THAT_ARE_WORDS]);
const COMPOUND = new Set(COMPOUND_SURNAMES);

/** Whether these hanzi can be one person's name: surname and one or two more. */
function isName(hanzi: readonly string[]): boolean {
  if (hanzi.length > 2 && COMPOUND.has(hanzi.slice(0, 2).join(''))) return hanzi.length <= 4;
  return hanzi.length <= 3 && PLAIN.has(hanzi[0] ?? '');
}

/** Hanzi as names of two to four, or null where they cannot all be names; pairs before threes. */
function asNames(hanzi: readonly string[]): string[] | null {
  if (hanzi.length === 0) return [];
  for (const length of [2, 3, 4]) {
    const first = hanzi.slice(0, length);
    if (first.length < length || !isName(first)) continue;
    const rest = asNames(hanzi.slice(length));
    if (rest) return [first.join(''), ...rest];
  }
  return null;
}

/** More names than these are no list that somebody stretched by hand. */
const MOST = 40;

function namesIn(hanzi: readonly string[]): string[] {
  // Two or three by themselves are one name, whatever it begins with: nobody is called by one hanzi.
  if (hanzi.length <= 3) return [hanzi.join('')];
  const names = hanzi.length <= MOST ? asNames(hanzi) : null;
  return names ?? hanzi.flatMap((one, at) => (at % 2 === 0 ? [one + (hanzi[at + 1] ?? '')] : []));
}

/** 王　伟 → 王伟, 单 国 栋 → 单国栋, 王 伟　李 芳 → 王伟　李芳: names stretched over single hanzi. */
export function joinStretched(text: string): string {
  return text.replace(SINGLES, (run) => {
    const gaps = run.match(/[ \u3000]+/gu) ?? [];
    const width = (gap: string) => [...gap].reduce((sum, one) => sum + (one === ' ' ? 1 : 2), 0);
    const widest = Math.max(...gaps.map(width));
    const isParted = gaps.some((gap) => width(gap) < widest);
    // A wider blank parts one name from the next.
    const parts: string[][] = [[]];
    for (const [at, one] of run.split(BLANK).entries()) {
      if (at > 0 && isParted && width(gaps[at - 1] ?? '') === widest) parts.push([]);
      parts.at(-1)?.push(one);
    }
    return parts.flatMap(namesIn).join('　');
  });
}
