import { isUtf8 } from 'node:buffer';
import { TextDecoder } from '@exodus/bytes/encoding.js';
import type { TextEncoding } from '#shared/ipc';

/** Encodings in which a Chinese office's text files come, with what a clerk calls them. */
const NAMES: Record<TextEncoding, string> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030（GBK）',
  big5: 'Big5（繁体）',
  'utf-16le': 'UTF-16 LE（Unicode）',
  'utf-16be': 'UTF-16 BE',
};
const ENCODINGS = Object.keys(NAMES) as TextEncoding[];

export function encodingName(encoding: TextEncoding): string {
  return NAMES[encoding];
}

export interface Guess {
  encoding: TextEncoding;
  /** What the text would say; what cannot be a character stands as U+FFFD. */
  sample: string;
  /** How many of the text's characters other than ASCII are ones that people write, 0 to 1. */
  likely: number;
  /** How many of the text's characters other than ASCII are ones that no page is without, 0 to 1. */
  everyday: number;
}

function rows(encoding: TextEncoding, from: number, to: number, trails: readonly number[]): string {
  const bytes: number[] = [];
  for (let lead = from; lead <= to; lead += 1) for (const trail of trails) bytes.push(lead, trail);
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes));
}

const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Marks and letters of other scripts that Chinese texts hold. */
const OTHERS =
  '\u00b7\u00b0\u00b1\u00b2\u00b3\u00d7\u00f7\u00a7\u00a5\u00a0\ufeffāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ–—―‘’“”•…‰′″※€℃№←↑→↓▲△◆◇○●□■★☆☑☐✓';

/** The hanzi that no page is without, simplified and traditional. */
const EVERYWHERE =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家力里如水化高自二理起小现实加量都两体制机当使点从业本去把性好应开合还因由其些然前外天政四日社义事平全表间与关各重新内数正心明看利或第向道此条只没结解问意建月公无系情者最立代已通并提题党展五员位入常文总次式设及管特件长求基资路级组见计别期根论农指九区强做必任取据处市委办室知报告请协县局号' +
  '這個國時來們於對會發動過說產種後學經進著電裡實兩體機當點從業應開還與關數條沒結問無係情黨員總設長資級組見計別論農強處辦報請協縣號';

interface Habits {
  simplified: ReadonlySet<string>;
  traditional: ReadonlySet<string>;
  marks: ReadonlySet<string>;
  everywhere: ReadonlySet<string>;
}
let habits: Habits | undefined;

/** The 3,755 hanzi of GB 2312's first level, the 5,401 of Big5's, and marks: their own tables name what is common. */
function habitsOf(): Habits {
  habits ??= {
    simplified: new Set(rows('gb18030', 0xb0, 0xd7, span(0xa1, 0xfe))),
    traditional: new Set(rows('big5', 0xa4, 0xc6, [...span(0x40, 0x7e), ...span(0xa1, 0xfe)])),
    // Rows of punctuation, numbers in circles, full-width letters.
    marks: new Set(rows('gb18030', 0xa1, 0xa3, span(0xa1, 0xfe)) + OTHERS),
    everywhere: new Set(EVERYWHERE),
  };
  return habits;
}

const ASCII = /^[\t\n\r\f -~]$/;
const UNSAID = /^[\ufffd\p{Co}\p{Cn}\p{Cc}\p{Cs}]$/u;

/** A decoded text's shares of what is commonly written; what nobody writes weighs against it. */
function shares(encoding: TextEncoding, text: string): Pick<Guess, 'likely' | 'everyday'> {
  const { simplified, traditional, marks, everywhere } = habitsOf();
  // Big5's hanzi do not come in a file of GB18030 with equal ease, and the other way round.
  const [ours, theirs] =
    encoding === 'big5' ? [traditional, simplified] : [simplified, traditional];
  let said = 0;
  let all = 0;
  let met = 0;
  for (const character of text) {
    if (ASCII.test(character)) continue;
    all += 1;
    if (everywhere.has(character)) met += 1;
    if (ours.has(character) || marks.has(character)) said += 1;
    else if (theirs.has(character)) said += encoding.startsWith('utf') ? 1 : 0.4;
    else if (UNSAID.test(character)) said -= 1;
  }
  return all === 0
    ? { likely: 1, everyday: 0 }
    : { likely: Math.max(0, said / all), everyday: met / all };
}

/** Enough to judge by; from the first byte that is no ASCII. */
const SAMPLE = 64 << 10;

function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7e || byte === 0);
  // Whole characters of two bytes, should it be such a text.
  const start = Math.max(0, first - 64) & ~1;
  return bytes.subarray(start, start + SAMPLE);
}

/** What some bytes would say in one encoding. */
export function guessIn(encoding: TextEncoding, bytes: Uint8Array): Guess {
  const text = new TextDecoder(encoding).decode(bytes);
  return { encoding, sample: text, ...shares(encoding, text) };
}

/** How likely each encoding is for a text without a mark, the likeliest first. */
export function guesses(bytes: Uint8Array): Guess[] {
  const sample = sampleOf(bytes);
  return ENCODINGS.map((encoding) => guessIn(encoding, sample)).sort((a, b) => b.likely - a.likely);
}

/** Of fewer bytes nobody can tell what they say. */
const SHORTEST = 6;

const isWide = ({ encoding }: Guess): boolean => encoding.startsWith('utf-16');

/** Letters and signs of ASCII may, two by two, be hanzi: OSoR;N-^ is 政协副主席 in UTF-16. */
function isWideInDisguise(bytes: Uint8Array, all: readonly Guess[]): boolean {
  const spoken = all.find((guess) => isWide(guess) && guess.likely === 1);
  return spoken !== undefined && bytes.length >= 4 && bytes.length % 2 === 0;
}

/** Characters other than ASCII of a text without one of those that no page is without, and of one with hardly any. */
const NONE_IN = 16;
const FEW_IN = 60;

/** Whether a reading has characters enough to be a page, and none of those that every page has: it is garbage. */
export function isGarbage({ sample, everyday }: Guess): boolean {
  const count = [...sample].filter((character) => !ASCII.test(character)).length;
  return (count >= NONE_IN && everyday === 0) || (count >= FEW_IN && everyday < 0.03);
}

/** The encoding that a text without a mark can only be in, or null when more than one will do, or none. */
export function certain(bytes: Uint8Array, all: readonly Guess[]): TextEncoding | null {
  const [best, next] = all;
  if (best === undefined || next === undefined) return null;
  if (!bytes.includes(0) && isUtf8(bytes)) {
    const itself = all.find(({ encoding }) => encoding === 'utf-8');
    // Three bytes in a row that make a letter of UTF-8 are no accident.
    if (itself && /[\u0800-\u{10ffff}]/u.test(itself.sample)) return 'utf-8';
    if (isWideInDisguise(bytes, all)) return null;
    if (itself?.likely === best.likely) return 'utf-8';
  }
  // What looks possible in several may read like a page in one alone.
  const possible = all.filter(({ likely }) => likely >= 0.75);
  const pages = possible.filter(({ everyday }) => everyday > 0.05);
  const [page] = pages;
  if (page?.likely === best.likely && pages.length === 1 && page.everyday >= 0.1)
    if (bytes.length >= SHORTEST) return page.encoding;
  const gap = best.likely - next.likely;
  const sure = (best.likely >= 0.75 && gap >= 0.15) || (best.likely >= 0.5 && gap >= 0.25);
  return sure && !isGarbage(best) ? best.encoding : null;
}
