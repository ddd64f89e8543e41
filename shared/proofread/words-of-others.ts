/** Verbs and nouns after which a quotation is what somebody said or wrote. */
const SAID =
  /(?:说|讲|问|答|指出|强调|认为|表示|提出|提到|写道|批示|指示|要求|原话|反映|建议|谈到|介绍|坦言|感慨|呼吁|回答|表态|评价|寄语|题词)(?:道|过)?[：:，,]?[ \u3000]?$/;
/** A quotation of so many units is a sentence of somebody's, not a term. */
const SENTENCE = 8;

export interface Stretch {
  start: number;
  end: number;
}

/**
 * Stretches of a paragraph that are somebody's own words: a quotation after a verb of
 * saying. A term in quotation marks is none.
 */
export function wordsOfOthers(text: string): Stretch[] {
  const found: Stretch[] = [];
  for (let open = text.indexOf('“'); open >= 0; open = text.indexOf('“', open + 1)) {
    const close = text.indexOf('”', open);
    if (close < 0) break;
    const before = text.slice(Math.max(0, open - 8), open);
    const inside = text.slice(open + 1, close);
    const speaks = /[：:]$/.test(before)
      ? SAID.test(before) || /[。！？]$/.test(inside)
      : SAID.test(before);
    if (speaks && inside.length >= SENTENCE) found.push({ start: open, end: close + 1 });
    open = close;
  }
  return found;
}
