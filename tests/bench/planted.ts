import { readdirSync, readFileSync } from 'node:fs';
import { toPlainText } from '#shared/document/plain-text';
import { rawFromText } from '#shared/document/raw-text';
import { structureText } from '#shared/structure/index';

const FOLDER = new URL('../fixtures/structure/', import.meta.url);

/** Marks and dates that some of the papers have wrong on purpose, to see them structured all the same. */
const WRONG_ON_PURPOSE =
  /(?<=[\u3400-\u9fff”])[,:;!]|［|--|^（1）|\d{4}[.．/-]\d{1,2}[.．/-]\d|[〇○零一二三四五六七八九]{4}年/mu;

/** The invented papers of one half, their layout put right; those with wrong marks are left out. */
export function cleanPapers(half: 'tuning' | 'held-out'): string[] {
  const papers = readdirSync(new URL(half, FOLDER)).map((name) => {
    const raw = readFileSync(new URL(`${half}/${name}`, FOLDER), 'utf8').split('\n=====')[0] ?? '';
    return toPlainText(structureText(rawFromText(raw.split('\n').slice(1).join('\n'))).document)
      .text;
  });
  return papers.filter((text) => !WRONG_ON_PURPOSE.test(text));
}

/** One kind of defect: what it is made from, and what is then wrong. Written before the papers were read for it. */
export const DEFECTS: readonly [kind: string, right: RegExp, wrong: (words: string) => string][] = [
  ['半角逗号', /(?<=[\u3400-\u9fff])，(?=[\u3400-\u9fff])/gu, () => ','],
  ['重复标点', /(?<=[\u3400-\u9fff])。(?=[\u3400-\u9fff])/gu, () => '。。'],
  ['混用标点', /(?<=[\u3400-\u9fff])，(?=[\u3400-\u9fff])/gu, () => '、，'],
  ['缺后引号', /(?<=“[^”\n]{2,8})”/gu, () => ''],
  ['缺后书名号', /(?<=《[^》\n]{4,20})》/gu, () => ''],
  ['引号反向', /(?<=[\u3400-\u9fff])“(?=[^“”\n]{2,8}”)/gu, () => '”'],
  ['多余空格', /(?<=[\u3400-\u9fff]{4})(?=\d{2,4}[\u3400-\u9fff]{2}[^\n]*。)/gu, () => ' '],
  ['序号标点', /^[一二三四]、/gmu, (words) => `${words.charAt(0)}，`],
  ['序号跳号', /^二、/gmu, () => '三、'],
  ['半角序号', /^（[一二三]）/gmu, (words) => `(${words.charAt(1)})`],
  ['分项跳号', /(?<=[；。，：])二是/gu, () => '三是'],
  ['编虚位', /(?<=\d{4}年)[1-9]月(?=\d{1,2}日)/gu, (words) => `0${words}`],
  ['用号', /(?<=\d月\d{1,2})日/gu, () => '号'],
  ['两位年份', /20(?=2\d年\d{1,2}月)/gu, () => ''],
  ['没有这一天', /(?<=\d{4}年)\d{1,2}月\d{1,2}日/gu, () => '2月30日'],
  ['概数重复', /(?<![\d.第年月〔])\d{3}(?=[名件条人户][^\n]*。)/gu, (words) => `约${words}余`],
  ['等前顿号', /(?<=[\u3400-\u9fff])等(?=部门|单位|方面|\d+个)/gu, () => '、等'],
  ['重复的字', /(?<=[\u3400-\u9fff])的(?=[\u3400-\u9fff])/gu, () => '的的'],
  ['重复的词', /推进|加强|落实|组织/gu, (words) => words + words],
  ['占位', /示例市(?=政协|委|人民)/gu, () => 'XX市'],
  [
    '别字',
    /部署|反映情况|账户|竣工|妨碍/gu,
    (words) =>
      ({ 部署: '布署', 反映情况: '反应情况', 账户: '帐户', 竣工: '峻工', 妨碍: '防碍' })[words] ??
      words,
  ],
  ['搭配', /加大(?=[\u3400-\u9fff]{0,6}力度[，。；])/gu, () => '提高'],
];

export interface Planted {
  kind: string;
  text: string;
  start: number;
  end: number;
}

/** Each paper with one defect of each kind that it has a place for, the place chosen by turns. */
export function plantedPapers(half: 'tuning' | 'held-out'): Planted[] {
  return cleanPapers(half).flatMap((paper, turn) =>
    DEFECTS.flatMap(([kind, right, wrong]): Planted[] => {
      const places = [...paper.matchAll(right)];
      const place = places[turn % Math.max(1, places.length)];
      if (!place) return [];
      const words = wrong(place[0]);
      const start = place.index;
      const text = paper.slice(0, start) + words + paper.slice(start + place[0].length);
      // A mark that is gone is missed somewhere in its sentence.
      const isGone = words === '';
      return [
        {
          kind,
          text,
          start: isGone ? start - 24 : start,
          end: start + words.length + (isGone ? 24 : 1),
        },
      ];
    }),
  );
}
