import { TextDecoder } from '@exodus/bytes/encoding.js';

/** Encodings in which a Chinese office's text files come, with what a clerk calls them. */
const NAMES = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030（GBK）',
  big5: 'Big5（繁体）',
  'utf-16le': 'UTF-16 LE（Unicode）',
  'utf-16be': 'UTF-16 BE',
} as const;
export type Encoding = keyof typeof NAMES;
const ENCODINGS = Object.keys(NAMES) as Encoding[];

export function encodingName(encoding: Encoding): string {
  return NAMES[encoding];
}

export interface Guess {
  encoding: Encoding;
  /** What the text would say; what cannot be a character stands as U+FFFD. */
  sample: string;
  /** How many of its characters other than ASCII are ones that people write, 0 to 1. */
  likely: number;
}

function rows(encoding: Encoding, from: number, to: number, trails: readonly number[]): string {
  const bytes: number[] = [];
  for (let lead = from; lead <= to; lead += 1) for (const trail of trails) bytes.push(lead, trail);
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes));
}

const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Marks and letters of other scripts that Chinese texts hold. */
const OTHERS =
  '\u00b7\u00b0\u00b1\u00b2\u00b3\u00d7\u00f7\u00a7\u00a5\u00a0\ufeffāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ–—―‘’“”•…‰′″※€℃№←↑→↓▲△◆◇○●□■★☆☑☐✓';

interface Habits {
  simplified: ReadonlySet<string>;
  traditional: ReadonlySet<string>;
  marks: ReadonlySet<string>;
}
let habits: Habits | undefined;

/** The 3,755 hanzi of GB 2312's first level, the 5,401 of Big5's, and marks: their own tables name what is common. */
function habitsOf(): Habits {
  habits ??= {
    simplified: new Set(rows('gb18030', 0xb0, 0xd7, span(0xa1, 0xfe))),
    traditional: new Set(rows('big5', 0xa4, 0xc6, [...span(0x40, 0x7e), ...span(0xa1, 0xfe)])),
    // Rows of punctuation, numbers in circles, full-width letters.
    marks: new Set(rows('gb18030', 0xa1, 0xa3, span(0xa1, 0xfe)) + OTHERS),
  };
  return habits;
}

const ASCII = /^[\t\n\r\f -~]$/;
const UNSAID = /^[\ufffd\p{Co}\p{Cn}\p{Cc}\p{Cs}]$/u;

/** A decoded text's share of what is commonly written; what nobody writes weighs against it. */
function likelihood(encoding: Encoding, text: string): number {
  const { simplified, traditional, marks } = habitsOf();
  // Big5's hanzi do not come in a file of GB18030 with equal ease, and the other way round.
  const [ours, theirs] =
    encoding === 'big5' ? [traditional, simplified] : [simplified, traditional];
  let said = 0;
  let all = 0;
  for (const character of text) {
    if (ASCII.test(character)) continue;
    all += 1;
    if (ours.has(character) || marks.has(character)) said += 1;
    else if (theirs.has(character)) said += encoding.startsWith('utf') ? 1 : 0.4;
    else if (UNSAID.test(character)) said -= 1;
  }
  return all === 0 ? 1 : Math.max(0, said / all);
}

/** Enough to judge by; from the first byte that is no ASCII. */
const SAMPLE = 64 << 10;

function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7e || byte === 0);
  // Whole characters of two bytes, should it be such a text.
  const start = Math.max(0, first - 64) & ~1;
  return bytes.subarray(start, start + SAMPLE);
}

/** How likely each encoding is for a text without a mark, the likeliest first. */
export function guesses(bytes: Uint8Array): Guess[] {
  const sample = sampleOf(bytes);
  return ENCODINGS.map((encoding) => {
    const text = new TextDecoder(encoding).decode(sample);
    return { encoding, sample: text, likely: likelihood(encoding, text) };
  }).sort((a, b) => b.likely - a.likely);
}

/** The encoding that a text without a mark can only be in, or null when more than one will do, or none. */
export function certain(bytes: Uint8Array, all: readonly Guess[]): Encoding | null {
  if (isUtf8(bytes)) {
    const itself = all.find(({ encoding }) => encoding === 'utf-8');
    // Three bytes in a row that make a letter of UTF-8 are no accident.
    if (itself && (itself.likely === all[0]?.likely || /[\u0800-\u{10ffff}]/u.test(itself.sample)))
      return 'utf-8';
  }
  const [best, next] = all;
  if (best === undefined || next === undefined) return null;
  const gap = best.likely - next.likely;
  const sure = (best.likely >= 0.75 && gap >= 0.15) || (best.likely >= 0.5 && gap >= 0.25);
  return sure ? best.encoding : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
