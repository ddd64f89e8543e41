export interface CleanText {
  text: string;
  /** What was taken out or replaced and how often, in Chinese; empty when nothing was. */
  notes: string[];
}

/** Controls of C0, DEL and C1 but for \n, \t and the other line ends (\r, VT, NEL), which become \n. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const CONTROLS = /[\u0000-\u0008\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
const LINE_ENDS = /\r\n|[\r\v\u0085\u2028\u2029]/g;
const BOM = /\ufeff/g;
const SOFT_HYPHEN = /\u00ad/g;
/** Zero-width space and joiners, word joiner, directional marks, tag-like fillers. A joiner inside an emoji is part of it. */
const ZERO_WIDTH = /[\u200b\u200c\u2060-\u2064\u180e\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const STRAY_JOINER =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;
const NONCHARACTER = /[\ufffe\uffff]/g;

/** Anything that the steps below may touch; most text has none of it, and then they are spared. */
const SUSPECT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufffe\uffff]/;

const STEPS: readonly [RegExp, string, (count: number) => string][] = [
  [BOM, '', (n) => `去掉文件头标记（BOM）${n}个`],
  [ZERO_WIDTH, '', (n) => `去掉看不见的零宽字符${n}个`],
  [STRAY_JOINER, '', (n) => `去掉看不见的零宽字符${n}个`],
  [SOFT_HYPHEN, '', (n) => `去掉软连字符${n}个`],
  [CONTROLS, '', (n) => `去掉不能显示的控制字符${n}个`],
  [NONCHARACTER, '\ufffd', (n) => `损坏的字符${n}个，已用“\ufffd”标出，请对照原文补正`],
];

/** Half a surrogate pair is a broken character: its place is kept and marked. */
function replaceLoneSurrogates(text: string): { text: string; count: number } {
  let count = 0;
  const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
  const cleaned = text.replace(lone, () => {
    count += 1;
    return '\ufffd';
  });
  return { text: cleaned, count };
}

function merged(notes: Map<string, { count: number; say: (n: number) => string }>): string[] {
  return [...notes.values()].map(({ count, say }) => say(count));
}

/**
 * Text from outside without what cannot be seen or stored: control characters
 * (\n and \t stay, other line ends become \n), BOM, zero-width characters and
 * soft hyphens go; lone surrogates become U+FFFD. Emoji and characters outside
 * the basic plane (𬭎, 䶮) stay.
 */
export function cleanText(text: string): CleanText {
  if (!SUSPECT.test(text)) return { text, notes: [] };
  const notes = new Map<string, { count: number; say: (n: number) => string }>();
  const count = (n: number, say: (n: number) => string) => {
    if (n === 0) return;
    const key = say(0);
    notes.set(key, { count: (notes.get(key)?.count ?? 0) + n, say });
  };
  let cleaned = text.replace(LINE_ENDS, '\n');
  for (const [pattern, replacement, say] of STEPS) {
    let hits = 0;
    cleaned = cleaned.replace(pattern, () => {
      hits += 1;
      return replacement;
    });
    count(hits, say);
  }
  const surrogates = replaceLoneSurrogates(cleaned);
  count(surrogates.count, (n) => `损坏的字符${n}个，已用“\ufffd”标出，请对照原文补正`);
  return { text: surrogates.text, notes: merged(notes) };
}
