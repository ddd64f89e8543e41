import { perLine } from '../../per-line';
import { isProse } from '../../reading';
import type { DocumentRule, Hit, Paragraph } from '../../types';

/** A sentence of so many characters is not said twice by chance. */
const LONG = 20;
/** Where more than this share of the paragraphs stand twice, the text is a list and no paper. */
const LIST = 0.2;

const sentencesIn = perLine((line) =>
  [...line.matchAll(/[^。！？；]+[。！？；]?/g)].flatMap(({ index, 0: words }) => {
    const lead = /^[ \u3000]*/.exec(words)?.[0].length ?? 0;
    const key = words.replace(/[^\p{L}\p{N}]/gu, '');
    return key.length >= LONG ? [{ key, start: index + lead, end: index + words.length }] : [];
  }),
);

const isWritten = ({ text }: Pick<Paragraph, 'text'>): boolean => text.trim() !== '';

/** Sentences and paragraphs that stand twice. */
export const repeated: DocumentRule = {
  id: 'repeated.sentence',
  name: '内容重复',
  certainty: '疑似',
  source: '同一文件不重复同一内容',
  scope: 'document',
  find: ({ paragraphs, isWhole }) => {
    if (!isWhole) return [];
    const seen = new Map<string, number>();
    const hits: Hit[] = [];
    let sentences = 0;
    for (const [line, paragraph] of paragraphs.entries()) {
      if (!isProse(paragraph)) continue;
      const isTitle = !/[。！？；：，]/.test(paragraph.text);
      for (const { key, ...place } of sentencesIn(paragraph.text)) {
        const [start, end] = [place.start + paragraph.start, place.end + paragraph.start];
        sentences += 1;
        const first = seen.get(key);
        if (first === undefined) seen.set(key, line);
        // 本期要目 names what then stands above its text; the same line twice in a row is a slip.
        else if (!isTitle || !paragraphs.slice(first + 1, line).some(isWritten))
          hits.push({ start, end, message: `与第${first + 1}行的一句相同` });
      }
    }
    return hits.length > Math.max(3, sentences * LIST) ? [] : hits;
  },
};

const PRESENT = /^[ \u3000]*(?:出席|列席|参会|参加|请假|缺席)(?:人员|名单|同志)?[：:]/u;

/** Items of the lists of a line that stood in their list before, each with its place in the line. */
const twiceIn = perLine((line) => {
  const twice: { at: number; item: string }[] = [];
  for (const { index, 0: list } of line.matchAll(
    /[\u3400-\u9fff]{2,16}(?:、[\u3400-\u9fff]{2,16}){2,60}/gu,
  )) {
    const seen = new Set<string>();
    let at = index;
    const items = list.split('、');
    // Of who was there a name of two characters says enough.
    const short = PRESENT.test(line) ? 1 : 2;
    for (const [place, item] of items.entries()) {
      const isEdge = place === 0 || place === items.length - 1;
      if (seen.has(item) && item.length > short && !isEdge) twice.push({ at, item });
      else if (isEdge && item.length > 2 && place > 0) {
        const known = [...seen].find(
          (one) =>
            one.length > 2 &&
            item.startsWith(one) &&
            /^(?:$|等|负责|参加|和|与|要)/.test(item.slice(one.length)),
        );
        if (known) twice.push({ at, item: known });
      }
      seen.add(item);
      at += item.length + 1;
    }
  }
  return twice;
});

/** Names of one list that stand in it twice: 市教育局、市财政局、市教育局. */
export const repeatedItems: DocumentRule = {
  id: 'repeated.item',
  name: '并列项重复',
  certainty: '疑似',
  source: '并列项不重复',
  scope: 'document',
  find: ({ paragraphs }) =>
    paragraphs.flatMap(({ text, start }) =>
      twiceIn(text).map(({ at, item }) => ({
        start: start + at,
        end: start + at + item.length,
        message: `“${item}”在这一串里出现了两次`,
      })),
    ),
};
