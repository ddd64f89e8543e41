import { fromChineseNumber, toChineseNumber } from '../../../document/chinese-number';
import {
  formatStructureNumber,
  parseStructureNumber,
  type StructureNumber,
} from '../../../document/structure-numbers';
import type { DocumentRule, Hit, Paragraph, ParagraphRule, Reading } from '../../types';
import { type Counted, seriesFaults, seriesMessage } from './series';

const SOURCE = 'GB/T 9704-2012 7.3.3';
const LEAD = /^[ \t\u00a0\u3000]*/;
const COUNTED: ReadonlySet<string> = new Set([
  'paragraph',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'annexBody',
]);

interface Numbered {
  number: StructureNumber;
  /** Offset of the number in its paragraph. */
  at: number;
}

function numberOf({ text, role }: Pick<Paragraph, 'text' | 'role'>): Numbered | null {
  if (!COUNTED.has(role)) return null;
  const at = LEAD.exec(text)?.[0].length ?? 0;
  const number = parseStructureNumber(text.slice(at));
  if (!number) return null;
  const rest = text.slice(at + number.text.length);
  // 一，二，三 and 三、五年 begin sentences; nothing behind the number is no heading.
  if (rest.trim() === '' || /^[一二三四五六七八九十]{1,3}[，,:：]/.test(number.text)) return null;
  // 五、六十名: a range that was typed with a mark; 十、五个 as well.
  if (
    number.level === 1 &&
    /^[一二三四五六七八九十]+、/.test(number.text) &&
    /^[一二三四五六七八九十](?:[个名位人次件项家户场年天、]|[十百千万][余多]?[个名位人次件项家户场]|是)/.test(
      rest,
    )
  )
    return null;
  return { number, at };
}

/** 一， and 一： before a heading: a wrong mark, where the line is a heading by its shape. */
const WRONG_LEVEL_1 = /^([一二三四五六七八九十]{1,3})[，,:：.．](?=[\u3400-\u9fff“\d])/u;

/** Marks and brackets of a structure number. */
export const numberForms: ParagraphRule = {
  id: 'numbers.form',
  name: '序号写法',
  certainty: '必改',
  source: SOURCE,
  scope: 'paragraph',
  find: (paragraph) => {
    const { text, role } = paragraph;
    if (!COUNTED.has(role)) return [];
    const at = LEAD.exec(text)?.[0].length ?? 0;
    const body = text.slice(at);
    const hit = (words: string, right: string, message: string): Hit[] => [
      { start: at, end: at + words.length, message, suggestion: right },
    ];
    const ordinal = /^(第[一二三四五六七八九十]{1,2}|首先|其次|再次|最后|其一|其二|其三)、/.exec(
      body,
    );
    if (ordinal) return hit(ordinal[0], `${ordinal[1]}，`, `“${ordinal[1]}”后面用逗号，不用顿号`);
    const marked = WRONG_LEVEL_1.exec(body);
    if (marked) {
      const right = `${marked[1]}、`;
      return hit(marked[0], right, `序号“${marked[0]}”写法不规范，应为“${right}”`);
    }
    const numbered = numberOf(paragraph);
    if (!numbered || numbered.number.correct) return [];
    const { text: words, right, level } = numbered.number;
    // 1）and ⑴ are found in tables and lists that no standard speaks of.
    // Of 1． and 1. those who print papers do not agree which the standard's dot is.
    const isSoft = (level === 4 && !/^[（(]/.test(words)) || /^\d{1,2}．$/.test(words);
    const message = `序号“${words}”写法不规范，应为“${right}”`;
    return hit(words, right, message).map((one) => (isSoft ? { ...one, certainty: '提示' } : one));
  },
};

const LEVELS = [1, 2, 3, 4] as const;

/** Levels that may open below a parent; 一、→1. is tolerated where only two levels are used. */
const mayFollow = (parent: number, level: number): boolean =>
  parent === 0 || level <= parent + 1 || (parent === 1 && level === 3);

interface Run {
  level: 1 | 2 | 3 | 4;
  run: Counted[];
  /** Runs of one stretch may go on from each other: the body, one annex, one 条. */
  stretch: number;
}

/** Runs of numbers of one level that belong together: a higher level ends those below it. */
function runsOf(reading: Reading): Run[] {
  const runs: Run[] = [];
  const current: (Run | null)[] = [null, null, null, null];
  let isAnnex = false;
  let stretch = 0;
  const begin = () => {
    current.fill(null);
    stretch += 1;
  };
  for (const paragraph of reading.paragraphs) {
    const inAnnex = paragraph.role === 'annexBody' || paragraph.role === 'annexTitle';
    if (inAnnex !== isAnnex || paragraph.role === 'annexLabel') begin();
    isAnnex = inAnnex;
    if (/^[ \u3000]*第[一二三四五六七八九十百]+[章条]/.test(paragraph.text)) begin();
    const numbered = numberOf(paragraph);
    if (!numbered) continue;
    const { level, value, text } = numbered.number;
    current.fill(null, level);
    let run = current[level - 1];
    if (!run) {
      run = { level, run: [], stretch };
      current[level - 1] = run;
      runs.push(run);
    }
    const start = paragraph.start + numbered.at;
    run.run.push({ value, start, end: start + text.length });
  }
  return runs;
}

const firstOf = ({ run }: Run): number => run[0]?.value ?? 1;

/**
 * （一）（二） below 一、 and （三） below 二、: points that are numbered on through all parts,
 * as those of 意见 are. True where no part but the first begins anew and one goes on from the part before.
 */
const goThrough = ([, ...later]: readonly Run[], runs: readonly Run[]): boolean =>
  later.every((one) => firstOf(one) > 1) &&
  later.some((one, index) => firstOf(one) === (runs[index]?.run.at(-1)?.value ?? 0) + 1);

/** The runs, with those of level 2 that go through a stretch made one. */
function joined(runs: readonly Run[]): Run[] {
  const stretches = new Map<number, Run[]>();
  for (const one of runs)
    if (one.level === 2) stretches.set(one.stretch, [...(stretches.get(one.stretch) ?? []), one]);
  return runs.flatMap((one) => {
    const all = one.level === 2 ? (stretches.get(one.stretch) ?? []) : [];
    if (!goThrough(all, all)) return [one];
    return one === all[0] ? [{ ...one, run: all.flatMap(({ run }) => run) }] : [];
  });
}

/** Structure numbers that skip, repeat, or begin in the middle. */
export const numberOrder: DocumentRule = {
  id: 'numbers.order',
  name: '序号顺序',
  certainty: '必改',
  source: SOURCE,
  scope: 'document',
  find: (reading) => {
    if (!reading.isWhole) return [];
    /** 1. 2. below 一、 and 3. below 二、: numbered on through the whole text. */
    const lasts = new Map<number, number>();
    return joined(runsOf(reading)).flatMap(({ level, run }) => {
      const goesOn = level > 2 && run[0]?.value === (lasts.get(level) ?? 0) + 1;
      lasts.set(level, run.at(-1)?.value ?? 0);
      return seriesFaults(run, !goesOn && (level < 3 || run.length > 1)).map((fault) => {
        const words = reading.text.slice(fault.start, fault.end);
        const right = formatStructureNumber(level, fault.expected);
        return {
          start: fault.start,
          end: fault.end,
          message: seriesMessage(fault, words, right),
          suggestion: right,
        };
      });
    });
  },
};

/** 一、→（1）: a level left out. */
export const numberLevels: DocumentRule = {
  id: 'numbers.level',
  name: '序号层次',
  certainty: '疑似',
  source: SOURCE,
  scope: 'document',
  find: (reading) => {
    if (!reading.isWhole) return [];
    let parent = 0;
    return reading.paragraphs.flatMap((paragraph): Hit[] => {
      if (/^(?:annex|title)/.test(paragraph.role)) parent = 0;
      const numbered = numberOf(paragraph);
      if (!numbered) return [];
      const { level, text } = numbered.number;
      const isRight = mayFollow(parent, level);
      parent = level;
      const start = paragraph.start + numbered.at;
      return isRight
        ? []
        : [
            {
              start,
              end: start + text.length,
              message: `序号“${text}”跳级，层次依次为“一、”“（一）”“1.”“（1）”`,
            },
          ];
    });
  },
};

/** 第一条, 第一章: one run of 条 through the whole text, 节 anew in every 章. */
export const articleOrder: DocumentRule = {
  id: 'numbers.article',
  name: '章条顺序',
  certainty: '必改',
  source: '条文序号连续编排',
  scope: 'document',
  find: (reading) => {
    if (!reading.isWhole) return [];
    return ['章', '条'].flatMap((word) => {
      const series: Counted[] = [];
      for (const { text, start } of reading.paragraphs) {
        const match = new RegExp(
          `^[ \\u3000]*第([一二三四五六七八九十百零〇]{1,6})${word}(?=[ \\u3000：]|[^规的款第、和至第])`,
          'u',
        ).exec(text);
        const value = match ? fromChineseNumber(match[1] ?? '') : null;
        if (!match || value === null) continue;
        const end = start + match[0].length;
        series.push({ value, start: start + match[0].indexOf('第'), end });
      }
      if (series.length < 3) return [];
      return seriesFaults(series, word === '条').map((fault) => {
        const right = `第${toChineseNumber(fault.expected)}${word}`;
        const words = reading.text.slice(fault.start, fault.end);
        return {
          start: fault.start,
          end: fault.end,
          message: seriesMessage(fault, words, right),
          suggestion: right,
        };
      });
    });
  },
};

/** Whether something hangs below a heading: running text or a heading of a lower level. */
function opensText(paragraphs: readonly Paragraph[], index: number): boolean {
  const next = paragraphs.slice(index + 1, index + 4).find(({ text }) => text.trim() !== '');
  const own = paragraphs[index]?.role ?? 'paragraph';
  return (
    next?.role === 'paragraph' || (/^heading/.test(next?.role ?? '') && (next?.role ?? '') > own)
  );
}

/** A heading on its own line has no mark at its end; where several have one it is the author's way. */
export const headingEnds: DocumentRule = {
  id: 'numbers.heading-end',
  name: '标题末标点',
  certainty: '疑似',
  source: 'GB/T 15834-2011：单独成行的标题末尾不用点号',
  scope: 'document',
  find: ({ paragraphs }) =>
    LEVELS.slice(0, 2).flatMap((level) => {
      const places = [...paragraphs.keys()].filter(
        (index) =>
          paragraphs[index]?.role === `heading${level}` &&
          !/[。！？；].|[，；\d]/u.test(paragraphs[index]?.text.trim() ?? '') &&
          opensText(paragraphs, index),
      );
      const texts = places.flatMap((index) => paragraphs[index] ?? []);
      const ended = texts.filter(({ text }) => /^.{4,26}[。；，、：]$/u.test(text.trim()));
      if (texts.length < 2 || ended.length * 2 > texts.length) return [];
      return ended.map(({ start, text }) => {
        const end = start + text.trimEnd().length;
        return { start: end - 1, end, message: '单独成行的标题末尾不用标点', suggestion: '' };
      });
    }),
};
