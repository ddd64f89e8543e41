import { perLine } from '../../per-line';
import type { DocumentRule, Hit, Reading } from '../../types';

interface Named {
  head: string;
  tail: string;
  start: number;
  end: number;
}

/** 柳林镇: what it lies in, or another mark, stands before its name; 乡村, 镇区 and 乡亲 are words of their own. */
const PLACE =
  /(?<=^|[，。；：、（\s到在赴往由向与和及]|[\u3400-\u9fff]{2}[县市区])([\u3400-\u9fff]{2,3}?)(镇|乡|街道)(?![村镇乡区上下里亲情愁贤土音风道长])/gmu;
/** 各乡镇, 两个乡, 中心镇: no names. */
const NO_NAME = /[各全每该本此个两几数多等所有其和与及的在到为市县区]|中心|特色|乡|镇|街/;

/** A function that finds the names of a pattern in a line, counted from its beginning. */
const namesBy = (pattern: RegExp) =>
  perLine((line): Named[] =>
    [...line.matchAll(pattern)].map(({ index, 1: head = '', 2: tail = '' }) => ({
      head,
      tail,
      start: index,
      end: index + head.length + tail.length,
    })),
  );

function namesOf(
  { paragraphs }: Pick<Reading, 'paragraphs'>,
  find: (line: string) => readonly Named[],
): Named[] {
  return paragraphs.flatMap(({ text, start }) =>
    find(text).map((one) => ({ ...one, start: one.start + start, end: one.end + start })),
  );
}

/** Of names with one head the tails that are fewer than the commonest; of two as common the first stays. */
function odd(named: readonly Named[]): Hit[] {
  const byHead = new Map<string, Named[]>();
  for (const one of named) byHead.set(one.head, [...(byHead.get(one.head) ?? []), one]);
  return [...byHead.values()].flatMap((all): Hit[] => {
    const counts = new Map<string, number>();
    for (const { tail } of all) counts.set(tail, (counts.get(tail) ?? 0) + 1);
    if (counts.size < 2) return [];
    const [usual = ''] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    return all
      .filter(({ tail }) => tail !== usual)
      .map(({ head, tail, start, end }) => ({
        start,
        end,
        message: `别处写作“${head}${usual}”，这里写作“${head}${tail}”，请核对`,
      }));
  });
}

const FIRM = /([\u3400-\u9fff]{4,24}?)((?:股份)?有限(?:责任)?公司)/gu;
const placesIn = namesBy(PLACE);
const firmsIn = namesBy(FIRM);
/** What leads to a name: 走访了安泰建设有限公司. */
const LEADING =
  /^.*(?:走访|考察|参观|来到|走进|视察|调研|委托|支持|引进|推动|[到赴在由与和向对为给及是将把被从经了的])/u;
const ORDINALS = /[东西南北中上下一二三四五六七八九十甲乙丙新老大小]/;
/** Of shorter names a single character is too much. */
const LONG = 4;
/** So many names are compared with each other. */
const MOST = 200;

/** Whether one head is the other with one character for another, or with one or two more. */
function isNear(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < LONG || long.length - short.length > 2) return false;
  let head = 0;
  while (head < short.length && short.charAt(head) === long.charAt(head)) head += 1;
  let tail = 0;
  while (
    tail < short.length - head &&
    short.charAt(short.length - 1 - tail) === long.charAt(long.length - 1 - tail)
  )
    tail += 1;
  const left = short.slice(head, short.length - tail);
  const more = long.slice(head, long.length - tail);
  if (head < 2 && tail < LONG - 1) return false;
  if (head === 0 || ORDINALS.test(left + more)) return false;
  return left.length <= 1 && (left === '' || more.length === 1);
}

function firms(reading: Pick<Reading, 'paragraphs'>): Hit[] {
  const named = namesOf(reading, firmsIn).flatMap((one): Named[] => {
    const head = one.head.replace(LEADING, '');
    return head.length < 2
      ? []
      : [{ ...one, head, start: one.start + one.head.length - head.length }];
  });
  const hits = odd(named);
  const counts = new Map<string, number>();
  for (const { head } of named) counts.set(head, (counts.get(head) ?? 0) + 1);
  const heads = [...counts.keys()].slice(0, MOST);
  heads.forEach((one, place) => {
    for (const other of heads.slice(place + 1)) {
      if (!isNear(one, other)) continue;
      const [usual, rare] =
        (counts.get(other) ?? 0) > (counts.get(one) ?? 0) ? [other, one] : [one, other];
      for (const { head, tail, start, end } of named) {
        if (head !== rare) continue;
        hits.push({
          start,
          end,
          message: `别处写作“${usual}${tail}”，这里写作“${head}${tail}”，请核对`,
        });
      }
    }
  });
  return hits;
}

/** A town that is a 镇 here and a 乡 there, a firm with two names. */
export const places: DocumentRule = {
  id: 'consistency.place',
  name: '地名、企业名前后不一',
  certainty: '疑似',
  source: '同一文件同一名称用一种写法',
  scope: 'document',
  find: (reading) =>
    reading.isWhole
      ? [
          ...odd(namesOf(reading, placesIn).filter(({ head }) => !NO_NAME.test(head))),
          ...firms(reading),
        ]
      : [],
};
