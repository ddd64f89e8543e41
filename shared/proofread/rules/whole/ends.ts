import { isProse } from '../../reading';
import type { DocumentRule, Hit, Reading } from '../../types';

/** A title of a paper by its kind, with a mark behind it that no title has. */
const ENDED_TITLE =
  /^[ \u3000]*(?:[^，。；：]{2,24})?关于[^，。；：]{4,60}的(?:通知|通报|报告|请示|批复|意见|决定|公告|通告|议案|纪要|函|复函|提案|建议|答复)(?=[。，；]$)/u;

/** What a request ends in is a sentence of its own; 特此通知 many print without a mark. */
const CLOSING =
  /^[ \u3000]*(?:(?:妥否|当否|可否|是否妥当)，[\u3400-\u9fff]{2,10}|(?:以上|如无)[\u3400-\u9fff]{0,6}，请[\u3400-\u9fff]{2,8})$/u;

/** The first line of a paper that begins with its title, where the next opens the letter to whom it goes. */
function titleEnd({ paragraphs }: Reading): Hit[] {
  const [first, second] = paragraphs.filter(({ text }) => text.trim() !== '');
  if (!first || first.role === 'title' || !second?.text.trimEnd().endsWith('：')) return [];
  const title = ENDED_TITLE.exec(first.text.trimEnd());
  if (!title) return [];
  const start = first.start + title[0].length;
  return [{ start, end: start + 1, message: '标题末尾不用标点', suggestion: '' }];
}

/** Marks at the ends of titles and of closing sentences. */
export const ends: DocumentRule = {
  id: 'punctuation.ends',
  name: '标题和结语末尾的标点',
  certainty: '必改',
  source: 'GB/T 15834-2011：标题末尾不用点号；陈述句和祈使句末尾用句号',
  scope: 'document',
  find: (reading) => [
    ...titleEnd(reading),
    ...reading.paragraphs.flatMap((paragraph): Hit[] => {
      const words = paragraph.text.trimEnd();
      if (!isProse(paragraph) || !CLOSING.test(words)) return [];
      const end = paragraph.start + words.length;
      const last = words.slice(-1);
      return [
        {
          start: end - 1,
          end,
          message: '结语末尾缺句号',
          suggestion: `${last}。`,
          certainty: '疑似',
        },
      ];
    }),
  ],
};
