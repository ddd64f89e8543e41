/** Marks that Windows forbids, and the full-width ones that stand in for them. */
const FORBIDDEN: Record<string, string> = {
  '<': '＜',
  '>': '＞',
  ':': '：',
  '"': '＂',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
};
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/i;
/** Controls, marks of no width and of direction (which can disguise an ending), halves of pairs. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  /[\u0000-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Name when nothing of the title can be used. */
export const UNTITLED = '未命名文稿';

/** Bytes that one visible character takes in UTF-8. */
function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** The longest head of `text` within `bytes` of UTF-8 that splits no visible character. */
function capBytes(text: string, bytes: number): string {
  let used = 0;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    used += utf8Bytes(segment);
    if (used > bytes) break;
    kept += segment;
  }
  return kept;
}

/** No space or dot at either end: Windows drops them at the tail, Linux hides a name with one at the head. */
function trimEnds(text: string): string {
  return text.replace(/^[\s.]+|[\s.]+$/gu, '');
}

/**
 * A file name from a title, safe on Windows and Linux. `ending` comes with its
 * dot ('.docx'); the whole name takes at most `maxBytes` bytes of UTF-8.
 * Chinese marks stay; what Windows forbids becomes its full-width twin.
 */
export function safeFileName(title: string, ending: string, maxBytes = 200): string {
  const room = Math.max(0, maxBytes - utf8Bytes(ending));
  const visible = title
    .replace(/[\r\n\t\v\f]+/g, ' ')
    .replace(UNSEEN, '')
    .replace(/[<>:"/\\|?*]/g, (mark) => FORBIDDEN[mark] ?? '_')
    .replace(/ {2,}/g, ' ');
  let stem = trimEnds(capBytes(trimEnds(visible), room));
  // Windows reserves the name before the first dot, whatever follows it.
  const [head = ''] = stem.split('.');
  if (RESERVED.test(head.trim())) stem = trimEnds(capBytes(`_${stem}`, room));
  return `${stem === '' ? capBytes(UNTITLED, room) : stem}${ending}`;
}

/**
 * A safe file name that is not in `taken` yet, and adds it there: 林溪.docx, 林溪 (2).docx.
 * Names that differ in case only are one file on Windows.
 */
export function distinctFileName(title: string, ending: string, taken: Set<string>): string {
  let free = safeFileName(title, ending);
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) {
    free = safeFileName(title, ` (${number})${ending}`);
  }
  taken.add(free.toLowerCase());
  return free;
}
