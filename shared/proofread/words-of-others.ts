import { perLine } from './per-line';

/** Verbs and nouns after which a quotation is what somebody said or wrote. */
const VERB =
  '(?:说|讲|问|答|指出|强调|认为|表示|提出|提到|写道|批示|指示|要求|原话|原文|反映|建议|谈到|介绍|坦言|感慨|呼吁|回答|表态|评价|寄语|题词)';
const SAID = new RegExp(
  String.raw`${VERB}(?:道|过)?(?:原文|全文)?(?:是|为|如下)?([：:，,]?)[ \u3000]?$`,
);
/** ”张委员说，: who said it stands behind. */
const SAID_BEHIND =
  /^[^。！？；，：、“”]{0,12}(?:说|问|答|道|表示|指出|强调|认为|介绍|坦言|感慨|回忆|呼吁|反映|建议)(?:道)?[。，：:]/;
/** A quotation of so many units is a sentence of somebody's, not a term. */
const SENTENCE = 8;
/** So much in front of a quotation, and behind it, is looked at; units. */
const BEFORE = 12;
const BEHIND = 20;

/** ①批示（第1条）：贺知秋：…: as a paper about opinions prints what was instructed, without marks. */
const INSTRUCTED = /批示（(?:各条|第[^）]{1,40}条)）：/;

const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '"': '"',
};
const CLOSING = new Set(Object.values(CLOSERS));
const MARKS = /[“”‘’「」『』"]/g;

const readOn = perLine((line) => stretchesIn(line, true));
const readAlone = perLine((line) => stretchesIn(line, false));

export interface Stretch {
  start: number;
  end: number;
}

export interface WordsOfOthers {
  stretches: readonly Readonly<Stretch>[];
  /** Somebody's words do not end in the paragraph: the next one may go on with them. */
  isOpen: boolean;
}

/** An opening mark, and the mark that closes it; the end of the paragraph where none does. */
interface Quotation {
  mark: string;
  open: number;
  close: number;
}

/**
 * Quotations in the order of the text, those in others included. A straight mark closes
 * what a straight mark opened. `loose`: the first closing mark that nothing opened, or -1.
 */
function quotationsIn(text: string): { quotations: Quotation[]; loose: number } {
  const quotations: Quotation[] = [];
  const open = new Map<string, Quotation[]>(Object.values(CLOSERS).map((mark) => [mark, []]));
  let loose = -1;
  for (const { 0: mark, index: at } of text.matchAll(MARKS)) {
    const opened = open.get(mark);
    const quotation = opened?.pop();
    if (quotation) quotation.close = at;
    else if (CLOSERS[mark] !== undefined) {
      const begun = { mark, open: at, close: text.length };
      quotations.push(begun);
      open.get(CLOSERS[mark])?.push(begun);
    } else if (CLOSING.has(mark) && loose < 0) loose = at;
  }
  return { quotations, loose };
}

/** Whether a quotation is what somebody said or wrote, by what stands around it. */
function isSpeech(text: string, { open, close }: Quotation): boolean {
  const before = text.slice(Math.max(0, open - BEFORE), open);
  const ending = text.slice(Math.max(open + 1, close - 2), close);
  const isSentence = /[。！？…]’?$/.test(ending);
  const said = SAID.exec(before);
  const inside = close - open - 1;
  // After a colon the shortest word is somebody's: 批示：“同意。”
  if (said?.[1] === '：' || said?.[1] === ':') return true;
  if (said && (inside >= SENTENCE || (said[1] !== '' && isSentence))) return true;
  if (/[：:]$/.test(before) && isSentence && inside >= SENTENCE) return true;
  const behind = text.slice(close + 1, close + 1 + BEHIND);
  return (isSentence || /[，,]$/.test(ending)) && SAID_BEHIND.test(behind);
}

/**
 * Stretches of a paragraph that are somebody's own words: a quotation beside a verb of
 * saying. A term in quotation marks is none. A quotation without an end goes on to that of
 * the paragraph. `isContinued`: somebody's words did not end in the paragraph before.
 */
export function wordsOfOthers(text: string, isContinued = false): WordsOfOthers {
  return isContinued ? readOn(text) : readAlone(text);
}

function stretchesIn(text: string, isContinued: boolean): WordsOfOthers {
  const instructed = INSTRUCTED.exec(text);
  if (instructed)
    return { stretches: [{ start: instructed.index, end: text.length }], isOpen: false };
  const { quotations, loose } = quotationsIn(text);
  const stretches: Stretch[] = [];
  let isOpen = false;
  let behind = 0;
  if (isContinued && loose >= 0 && loose < (quotations[0]?.open ?? text.length)) {
    stretches.push({ start: 0, end: loose });
    behind = loose;
  }
  const first = isContinued ? text.search(/[^ \u3000]/) : -1;
  for (const [index, quotation] of quotations.entries()) {
    const { mark, open } = quotation;
    if (open < behind) continue;
    if (open !== first && !isSpeech(text, quotation)) continue;
    const isClosed = quotation.close < text.length;
    const next = quotations[index + 1];
    // “…“: the second one has turned the wrong way, and ends it all the same.
    const isTurned = !isClosed && next?.mark === mark && next.close === text.length;
    const close = isTurned ? next.open : quotation.close;
    // A mark that is wrong itself is not somebody's word: straight, or without its other half.
    const own = mark === '"' || !isClosed ? 0 : 1;
    stretches.push({ start: open + 1 - own, end: close + own });
    isOpen = !isClosed && !isTurned;
    behind = isTurned ? close + 1 : close;
  }
  return { stretches, isOpen };
}
