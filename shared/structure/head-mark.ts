import type { Item } from './items';
import { ISSUE_NUMBER, NUMBER_AND_NAMES } from './signatories';
import { isCopyNumber } from './unknown';
import { DATE, endsTitle, isSigner, UNIT_END } from './vocabulary';

/** How the mark of a printed head is known, and the numbers that stand beside and below it. */

export const URGENCY = /^(特|加)[ \u3000]*急$/;
export const ISSUE_NUMBER_ONLY = new RegExp(`^${ISSUE_NUMBER}$`, 'u');
export const NUMBER_AND_SIGNATORY = new RegExp(
  `^(${ISSUE_NUMBER})[ \\t\\u3000]*(签发人[:：].*)$`,
  'u',
);
/** 000012　示政协函〔2026〕3号: 份号 and number on the two sides of one line, as in 信函格式 (10.1). */
export const COPY_AND_NUMBER = new RegExp(`^(\\d+)[ \\t\\u3000]+(${ISSUE_NUMBER})$`, 'u');
/** The count may be still to come: 第　期, 第__期（总第　期）. */
export const SERIAL =
  /^[（(]?(?:\d{4}年|〔\d{4}〕)?[ ]*(?:总)?第[ \u3000]*(?:[\d一二三四五六七八九十百]+|×+|[_＿]{1,8}|)[ \u3000]*期(?:[ \u3000]*[（(](?:总第?|增刊)[ \u3000\d×_＿]*期?[）)])?[）)]?$/;
/** （总第345期） on the line below 第12期. */
export const TOTAL_ISSUE = /^[（(](?:总第?|增刊)[ \u3000\d×_＿]*期?[）)]$/;
/** 2026年 on the line above 第3期. */
export const YEAR_LINE = /^\d{4}年$/;
export function isYearOfSerial(items: readonly Item[], at: number): boolean {
  const [year, serial] = [items[at], items[at + 1]];
  return (
    year?.kind === 'line' &&
    serial?.kind === 'line' &&
    YEAR_LINE.test(year.text) &&
    SERIAL.test(serial.text)
  );
}
/** A 公报 may count its issues by 号; a 公告 has its number below its title. */
const GAZETTE = /公报$/;
const GAZETTE_NUMBER = /^(?:总)?第[ ]*(?:[\d一二三四五六七八九十百]+|×+)[ ]*号$/;
export const isSerial = (text: string, mark: string): boolean =>
  SERIAL.test(text) || (GAZETTE.test(mark) && GAZETTE_NUMBER.test(text));
export const DOCUMENT_MARK = /^[^，。；：《》]{2,40}文件$/u;
export const BULLETIN_MARK =
  /^[^，。；：《》]{2,40}(?:简报|专报|信息|纪要|动态|快报|摘报|通讯|参考|建议|简讯|快讯|公报)$/u;
/** What a periodical may be called that says of no kind what it is. */
const PERIODICAL_NAME = /^\p{Script=Han}{2,16}$/u;
/** 编印单位 and date above the red line; an office alone says that it edits. */
export const EDITOR = new RegExp(
  `^((?:(?:主办|编印|编辑|主编)(?:单位)?：)?[^，。；：《》]{3,40}?)([ \\t\\u3000]*)(${DATE})$`,
  'u',
);
export const EDITOR_ALONE = /^[^，。；：《》]{3,40}(?:编|编印|主办|编辑)$/u;

/** Whether any of the lines that follow is a number of issue, so that a name above it is a mark. */
export function numberFollows(
  items: readonly Item[],
  from: number,
  pattern: RegExp,
  within = 4,
): boolean {
  return items
    .slice(from, from + within)
    .some((item) => item.kind === 'line' && item.text.length <= 200 && pattern.test(item.text));
}

export const NUMBERED = new RegExp(
  [ISSUE_NUMBER_ONLY, NUMBER_AND_SIGNATORY, NUMBER_AND_NAMES].map(({ source }) => source).join('|'),
  'u',
);
/** Organs at most that issue a paper with its sponsor. */
const MOST_JOINT = 9;

/** An organ's name between a mark and its number, where little else can stand. */
const ORGAN = /^(?!关于)[\p{Script=Han}〇、]{4,30}(?<![急期])$/u;

const isOrgan = (item: Item | undefined): boolean =>
  item?.kind === 'line' && ORGAN.test(item.text) && !endsTitle(item.text);

/** How many organs stand one under the other from `at` on. */
export function organsFrom(items: readonly Item[], at: number): number {
  const stretch = items.slice(at, at + MOST_JOINT);
  const end = stretch.findIndex((item) => !isOrgan(item));
  return end < 0 ? stretch.length : end;
}

/** Organs one under the other, and how many lines they take with their 文件. */
export interface StackedMark {
  organs: string[];
  lines: number;
}

/**
 * 甲 / 乙文件, 甲 / 乙 / 文件: a printed mark as it is typed off, line by line, with 文件 behind
 * the last organ or by itself, and the number below (7.2.4). The first organ is the sponsor.
 */
export function stackedMark(items: readonly Item[], at: number): StackedMark | null {
  const organs: string[] = [];
  for (const [index, item] of items.slice(at, at + MOST_JOINT + 2).entries()) {
    if (item.kind !== 'line' || item.text.length > 40) return null;
    const organ = item.text.replace(/[ \u3000]*文件$/u, '');
    if (organ !== '' && !(ORGAN.test(organ) && isSigner(organ))) return null;
    if (organ !== '') organs.push(organ);
    if (organ === item.text) continue;
    const isStacked = organs.length > 1 || (organs.length === 1 && organ === '');
    const lines = index + 1;
    return isStacked && numberFollows(items, at + lines, NUMBERED) ? { organs, lines } : null;
  }
  return null;
}

export function isMark(items: readonly Item[], at: number, text: string): boolean {
  if (DOCUMENT_MARK.test(text)) {
    // Organs that issue it together stand between its sponsor and the number.
    return numberFollows(items, at + 1 + organsFrom(items, at + 1), NUMBERED);
  }
  const [first, ...below] = items
    .slice(at + 1, at + 4)
    .map((item) => (item.kind === 'line' && item.text.length <= 200 ? item.text : ''));
  const second = TOTAL_ISSUE.test(below[0] ?? '') ? below[1] : below[0];
  if (!BULLETIN_MARK.test(text)) {
    // 委员之声: any name, where its issue and who edits it stand right below.
    const isNamed = PERIODICAL_NAME.test(text) && SERIAL.test(first ?? '');
    return isNamed && (EDITOR.test(second ?? '') || EDITOR_ALONE.test(second ?? ''));
  }
  if (isSerial(first ?? '', text) || isYearOfSerial(items, at + 1)) return true;
  // A number alone may also stand under a title; with an office and a date below it the head is a printed one.
  return (
    ISSUE_NUMBER_ONLY.test(first ?? '') && (SERIAL.test(second ?? '') || EDITOR.test(second ?? ''))
  );
}

/**
 * A mark without 文件: the name of an organ that the number of issue follows, as in 信函格式
 * (10.1); what else may stand between them is urgency and 份号.
 */
export function isOrganMark(items: readonly Item[], at: number, text: string): boolean {
  const organ = text.replace(/(?:便|公)?函$/u, '');
  if (!isSigner(organ) || !UNIT_END.test(organ)) return false;
  // 示例市政协办公室便函 is a title, unless another one stands below the number.
  const isTitled = items
    .slice(at + 2, at + 5)
    .some((item) => item.kind === 'line' && item.text.includes('关于') && endsTitle(item.text));
  if (organ !== text && !isTitled) return false;
  const below = items.slice(at + 1, at + 4).find((item) => {
    return item.kind !== 'line' || !(URGENCY.test(item.text) || isCopyNumber(item.text));
  });
  if (below?.kind !== 'line') return false;
  return ISSUE_NUMBER_ONLY.test(below.text) || COPY_AND_NUMBER.test(below.text);
}
