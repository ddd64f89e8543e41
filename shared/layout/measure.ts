import { TEXT_PT } from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';

/**
 * Widths of characters without asking for fonts: a hanzi or full-width mark is
 * one em; ASCII has Times New Roman's advance widths (1/1000 em, as in every
 * metric-compatible face).
 */
const DIGIT = 500;
const ASCII: Record<string, number> = {
  ' ': 250,
  '!': 333,
  '"': 408,
  '#': 500,
  $: 500,
  '%': 833,
  '&': 778,
  "'": 180,
  '(': 333,
  ')': 333,
  '*': 500,
  '+': 564,
  ',': 250,
  '-': 333,
  '.': 250,
  '/': 278,
  ':': 278,
  ';': 278,
  '<': 564,
  '=': 564,
  '>': 564,
  '?': 444,
  '@': 921,
  A: 722,
  B: 667,
  C: 667,
  D: 722,
  E: 611,
  F: 556,
  G: 722,
  H: 722,
  I: 333,
  J: 389,
  K: 722,
  L: 611,
  M: 889,
  N: 722,
  O: 722,
  P: 556,
  Q: 722,
  R: 667,
  S: 556,
  T: 611,
  U: 722,
  V: 722,
  W: 944,
  X: 722,
  Y: 722,
  Z: 611,
  '[': 333,
  '\\': 278,
  ']': 333,
  '^': 469,
  _: 500,
  '`': 333,
  a: 444,
  b: 500,
  c: 444,
  d: 500,
  e: 444,
  f: 333,
  g: 500,
  h: 500,
  i: 278,
  j: 278,
  k: 500,
  l: 278,
  m: 778,
  n: 500,
  o: 500,
  p: 500,
  q: 500,
  r: 333,
  s: 389,
  t: 278,
  u: 500,
  v: 500,
  w: 722,
  x: 500,
  y: 500,
  z: 444,
  '{': 480,
  '|': 200,
  '}': 480,
  '~': 541,
};

/** Gap that a renderer adds between a hanzi and a Latin letter or digit, em. */
export const MIXED_GAP_EM = 0.2;

/** Signs of Latin-1 that the Chinese faces have, as wide as a hanzi. */
const FULL_SIGNS = '·×÷°±';

/**
 * Signs and letters that 仿宋_GB2312 lacks or that look foreign in it (the μ of μg, the – of
 * 10–12): the file prints them in the Latin face. 1/1000 em in Times New Roman, by width.
 */
const OTHERS: readonly (readonly [number, string])[] = [
  [300, '¹²³'],
  [442, 'γ'],
  [444, 'àáâãäåçèéêë'],
  [453, '¶'],
  [471, 'δ'],
  [479, 'θ'],
  [485, 'λ'],
  [499, 'ρ'],
  [500, '–€£¢'],
  [504, 'κ'],
  [505, 'π'],
  [509, 'β'],
  [524, 'α'],
  [536, 'μ'],
  [539, 'σ'],
  [564, '¬'],
  [576, 'µ'],
  [577, 'φ'],
  [582, 'Σ'],
  [643, 'Δ'],
  [658, 'ω'],
  [743, 'Ω'],
  [750, '¼½¾'],
  [760, '©®'],
];
const OTHER_EM = new Map(
  OTHERS.flatMap(([width, characters]) =>
    [...characters].map((one) => [one, width / 1000] as const),
  ),
);

/** All of them, for a run in the Latin face whatever stands around. */
export const OTHER_SIGNS = OTHERS.map(([, characters]) => characters).join('');

/** Advance width in em of one character (a code point). */
export function widthEm(character: string): number {
  if (character >= '0' && character <= '9') return DIGIT / 1000;
  const known = ASCII[character];
  if (known !== undefined) return known / 1000;
  const other = OTHER_EM.get(character);
  if (other !== undefined) return other;
  const code = character.codePointAt(0) ?? 0;
  // Latin-1 and its neighbours: as a lower-case letter; the signs that are printed in the Chinese face, and all else, a full cell.
  return code < 0x250 && !FULL_SIGNS.includes(character) ? 0.5 : 1;
}

/** True for a character set in the Latin face that gets a gap towards hanzi. */
export function isLatin(character: string): boolean {
  // × and ÷ stand among the letters of Latin-1.
  return /[0-9A-Za-z¹²³¼½¾α-ωΑ-Ω\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]/.test(character);
}

/** True for a hanzi (marks get no gap). */
export function isHanzi(character: string): boolean {
  return /\p{Script=Han}|〇/u.test(character);
}

/**
 * Width of a text in twips at `pt` with `spacing` twips added to every character
 * and the gap between hanzi and Latin.
 */
export function textWidth(text: string, pt: number, spacing: number): number {
  let em = 0;
  let count = 0;
  let previous = '';
  for (const character of text) {
    em += widthEm(character);
    count += 1;
    const mixed =
      (isHanzi(previous) && isLatin(character)) || (isLatin(previous) && isHanzi(character));
    if (mixed) em += MIXED_GAP_EM;
    previous = character;
  }
  return em * pt * 20 + count * spacing;
}

/** Width of a 3号 text in characters of the grid. */
export function cellsOf(text: string, { characterSpacing }: LayoutProfile): number {
  const cell = TEXT_PT * 20 + characterSpacing;
  return textWidth(text, TEXT_PT, characterSpacing) / cell;
}
