import { OTHER_SHAPES, plainShape } from '../directory/hanzi-shapes';

/** Dots in names, as keyboards and fonts have them, but for those that are marks of a text as well. */
const DOTS = '\\u2022\\u2027\\u2219\\u22c5\\u30fb\\uff65';
/** Hanzi of the compatibility blocks and radicals: Unicode itself says which they stand for. */
const COMPATIBLE = '\\u2f00-\\u2fd5\\uf900-\\ufad9';

/** Marks beside “ that quote, and those beside — that join: a keyboard gives " and - where the text has others. */
const QUOTES = '"\\u201d\\uff02\\u300c-\\u300f';
const DASHES = '\\-\\u2010-\\u2013\\u2212\\u2500\\uff0d';
/** Signs of full width that a keyboard gives in half: ＃＄％＆ ＊＋ ．／ ＜＝＞ ＠ ＼ ＾＿｀ ｛｜｝～. */
const SIGNS =
  '\\uff03-\\uff06\\uff0a\\uff0b\\uff0e\\uff0f\\uff1c-\\uff1e\\uff20\\uff3c\\uff3e-\\uff40\\uff5b-\\uff5e';

/** What a search calls equal, one unit for one unit, so that places in the folded text are places in the text. */
const FOLDED = new RegExp(
  `[A-Z\\u00a0\\u3000\\uff10-\\uff19${QUOTES}${DASHES}${SIGNS}\\uff21-\\uff3a\\uff41-\\uff5a(),?;:![\\]【】〔〕［］﹝﹞${DOTS}${COMPATIBLE}${OTHER_SHAPES}]`,
  'g',
);

/** Marks of a Chinese text as it has them: what is typed with half-width ones is found as well. */
const MARKS: Readonly<Record<string, string>> = {
  ...{ '(': '（', '[': '（', '【': '（', '〔': '（', '［': '（', '﹝': '（' },
  ...{ ',': '，', '?': '？', ';': '；', ':': '：', '!': '！' },
  ...{ ')': '）', ']': '）', '】': '）', '〕': '）', '］': '）', '﹞': '）' },
};

const DOT = new RegExp(`[${DOTS}]`);
const QUOTE = new RegExp(`[${QUOTES}]`);
const DASH = new RegExp(`[${DASHES}]`);

/** One unit for the hanzi of a compatibility block; what Unicode makes longer stays. */
function compatible(one: string): string {
  const plain = one.normalize('NFKC');
  return plain.length === 1 ? plainShape(plain) : one;
}

function folded(one: string): string {
  const mark = MARKS[one];
  if (mark !== undefined) return mark;
  const code = one.charCodeAt(0);
  if (DOT.test(one)) return '·';
  if (QUOTE.test(one)) return '“';
  if (DASH.test(one)) return '—';
  if ((code >= 0x2f00 && code < 0x2fd6) || (code >= 0xf900 && code < 0xfb00))
    return compatible(one);
  if (code >= 0x3400 && code < 0xa000) return plainShape(one);
  if (code === 0xa0 || code === 0x3000) return ' ';
  return (code >= 0xff01 ? String.fromCharCode(code - 0xfee0) : one).toLowerCase();
}

/** What each unit is folded to, made once: the pattern asked of each character of ten years takes a second. */
let table: Uint16Array | null = null;

function foldTable(): Uint16Array {
  if (table) return table;
  table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code += 1) {
    const one = String.fromCharCode(code);
    table[code] = one.replace(FOLDED, folded).charCodeAt(0);
  }
  return table;
}

/** A text as it is compared, with what that took from it: of two texts that differ in little only one is held. */
export interface Folded {
  folded: string;
  /**
   * The units that folding changed, in pairs: how far each lies behind the last one, and what
   * it was. '' for most texts.
   */
  was: string;
}

/** The greatest distance that one unit can say. */
const FAR = 0xffff;

/** Folds a text so that `unfolded` gives it back: letters small, letters and digits of half width, one kind of bracket (a number typed with [2026] is 〔2026〕), of quote, of dash and of mark (, is ，), one shape of a hanzi (呂 is 吕), one dot in names. The same string where nothing is to be folded. */
export function fold(text: string): Folded {
  const to = foldTable();
  let folded = '';
  let was = '';
  let [from, last] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const other = to[code] ?? code;
    if (other === code) continue;
    folded += text.slice(from, at) + String.fromCharCode(other);
    for (; at - last > FAR; last += FAR) was += String.fromCharCode(FAR) + text[last + FAR];
    was += String.fromCharCode(at - last, code);
    last = at;
    from = at + 1;
  }
  return { folded: from === 0 ? text : folded + text.slice(from), was };
}

/** The text that was folded. `folded` may end earlier than it did. */
export function unfolded({ folded, was }: Folded): string {
  let text = '';
  let [from, at] = [0, 0];
  for (let pair = 0; pair < was.length; pair += 2) {
    at += was.charCodeAt(pair);
    if (at >= folded.length) break;
    text += folded.slice(from, at) + was.charAt(pair + 1);
    from = at + 1;
  }
  return from === 0 ? folded : text + folded.slice(from);
}

/** A text as it is compared; see `fold`. */
export function foldText(text: string): string {
  return fold(text).folded;
}

/** Longest list of words that one search asks for; what is pasted as a whole page is one word from there on. */
const MOST_WORDS = 12;

/** The words of a query, folded, each once, the longest first: it is the one that least often is there. [] for blanks only. */
export function wordsOf(query: string): string[] {
  const all = foldText(query)
    // What joins texts in memory is no word of anybody's.
    .split(/[\s\p{Cc}]+/u)
    .filter((word) => word !== '');
  const few = all.slice(0, MOST_WORDS);
  return [...new Set(few)].sort((a, b) => b.length - a.length);
}
