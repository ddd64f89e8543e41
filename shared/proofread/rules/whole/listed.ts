import { perLine } from '../../per-line';
import type { DocumentRule, Hit } from '../../types';

const MEASURE = '[个处件项条人名家户所座部篇场]';
/** （共15处）, by itself or at the end of a list's title. */
const ALL = new RegExp(`（共计?(\\d{1,4})(${MEASURE})）$`, 'u');
/** 佛教（6处）：甘露寺、净土庵: the head of a line of the list. */
const PART = new RegExp(`^[ \\u3000]*[^：（）]{1,20}（(\\d{1,4})(${MEASURE})）[：:]`, 'u');

const allIn = perLine((line) => ALL.exec(line));
const partIn = perLine((line) => PART.exec(line));

/** A list whose title says how many there are of it, and its lines each how many of them they name. */
export const listed: DocumentRule = {
  id: 'figures.listed',
  name: '名单总数不符',
  certainty: '疑似',
  source: '分项与总数相符',
  scope: 'document',
  find: ({ paragraphs }) => {
    const hits: Hit[] = [];
    let all: { hit: Hit; words: string; count: number; measure: string } | null = null;
    let [sum, parts] = [0, 0];
    const close = () => {
      if (all && parts > 1 && sum !== all.count)
        hits.push({ ...all.hit, message: `这里说${all.words}，下面各行合计${sum}${all.measure}` });
      all = null;
      [sum, parts] = [0, 0];
    };
    for (const { text, start } of paragraphs) {
      if (text.trim() === '') continue;
      const [, count, measure] = partIn(text) ?? [];
      if (all && measure === all.measure) {
        sum += Number(count);
        parts += 1;
        continue;
      }
      close();
      const found = allIn(text);
      if (found) {
        const [words, total, of = ''] = found;
        const at = start + found.index;
        const hit = { start: at, end: at + words.length, message: '' };
        all = { hit, words: words.slice(1, -1), count: Number(total), measure: of };
      }
    }
    close();
    return hits;
  },
};
