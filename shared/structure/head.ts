import type { DocumentHead } from '../document/official-document';
import { emptyDocument } from '../document/official-document';
import {
  BULLETIN_MARK,
  COPY_AND_NUMBER,
  DOCUMENT_MARK,
  EDITOR,
  EDITOR_ALONE,
  ISSUE_NUMBER_ONLY,
  isMark,
  isOrganMark,
  isSerial,
  isYearOfSerial,
  NUMBER_AND_SIGNATORY,
  NUMBERED,
  numberFollows,
  organsFrom,
  SERIAL,
  stackedMark,
  TOTAL_ISSUE,
  URGENCY,
  YEAR_LINE,
} from './head-mark';
import { type Item, type Line, line } from './items';
import type { TouchCounter } from './report';
import {
  ANY_NAMES_ONLY,
  ISSUE_NUMBER,
  NAMES_ONLY,
  NUMBER_AND_ANY_NAMES,
  NUMBER_AND_NAMES,
  NUMBER_BELOW,
  signatories,
} from './signatories';
import { isCopyNumber, isRule, MOST_UNKNOWN, mailHead, mayStandAboveHead } from './unknown';
import { DATE_ONLY, endsTitle, isSigner, UNIT_END } from './vocabulary';

/** 加急　示政协函〔2026〕3号: likewise. */
const URGENCY_AND_NUMBER = new RegExp(
  `^([特加][ \\u3000]*急)[ \\t\\u3000]+(${ISSUE_NUMBER})$`,
  'u',
);
/** Before the signature there may be no name behind the label. */
const SIGNATORY = /^签发人[ \u3000]*([:：])[ \u3000]*(\S.*|)$/;
export interface HeadResult {
  head: DocumentHead;
  /** Lines above the mark that no element answers to. */
  above: Line[];
  /** Index of the first item behind the head. */
  next: number;
}

/** How many 签发人 may stand above the number. */
const MOST_SIGNATORIES = 12;

/** An organ right under the mark of a paper, whose number follows: it issues the paper with its sponsor. */
function isJoint({ head, next }: HeadResult, items: readonly Item[]): boolean {
  const { name = '' } = head.mark;
  if (!DOCUMENT_MARK.test(name) || head.issueNumber !== '' || head.signatories.length > 0)
    return false;
  return organsFrom(items, next) > 0 && isMark(items, next - 1, name);
}

/** 编印单位 and date on the last line of a printed head. */
function takeLine(head: DocumentHead, text: string, touches: TouchCounter): boolean {
  const isNumbered = head.serialNumber !== '' || head.issueNumber !== '';
  if (head.mark.kind !== 'printed' || !isNumbered || head.line) return false;
  const parts = EDITOR.exec(text);
  if (DATE_ONLY.test(text)) head.line = { office: '', date: text };
  else if (parts) {
    const [, office = '', gap, date = ''] = parts;
    if (gap !== '　') touches.add('spaces');
    head.line = { office, date };
  } else if (EDITOR_ALONE.test(text)) head.line = { office: text, date: '' };
  return head.line !== null;
}

const textAt = (items: readonly Item[], at: number): string => {
  const item = items[at];
  return item?.kind === 'line' && item.text.length <= 200 ? item.text : '';
};

/** 份号 stands below a mark, or above it; on paper with a mark of its own above urgency and number. */
function mayBeCopyNumber({ head, next }: HeadResult, items: readonly Item[]): boolean {
  if (head.issueNumber || head.copyNumber) return false;
  // Six digits that head a paper are no title.
  if (head.mark.name || (next === 0 && /^\d{6}$/.test(textAt(items, 0)))) return true;
  const first = textAt(items, next + 1);
  return NUMBERED.test(first) || SIGNATORY.test(first) || URGENCY.test(first);
}

/** One line of the head taken up; false when it is none. */
function take(
  result: HeadResult,
  items: readonly Item[],
  text: string,
  touches: TouchCounter,
): boolean {
  const { head } = result;
  const both = NUMBER_AND_SIGNATORY.exec(text);
  if (both?.[1] && both[2] && head.issueNumber === '') {
    touches.add('splitLines');
    return take(result, items, both[1], touches) && take(result, items, both[2], touches);
  }
  const copy = COPY_AND_NUMBER.exec(text);
  if (copy?.[1] && copy[2] && isCopyNumber(copy[1]) && !head.copyNumber && !head.issueNumber) {
    touches.add('splitLines');
    head.copyNumber = copy[1];
    return take(result, items, copy[2], touches);
  }
  const urgent = URGENCY_AND_NUMBER.exec(text);
  if (urgent?.[1] && urgent[2] && !head.urgency && !head.issueNumber) {
    touches.add('splitLines');
    return take(result, items, urgent[1], touches) && take(result, items, urgent[2], touches);
  }
  const isOpen = head.issueNumber === '';
  const beside = isOpen ? (NUMBER_AND_NAMES.exec(text) ?? NUMBER_AND_ANY_NAMES.exec(text)) : null;
  const isAbove = isOpen && numberFollows(items, result.next + 1, NUMBER_BELOW, MOST_SIGNATORIES);
  const isNames = NAMES_ONLY.test(text) || (isAbove && mayBeNames(text));
  const wrapped = beside?.[2] ?? (isNames && !endsTitle(text) ? text : null);
  // One alone may be all there are, and a name below it the author's.
  const least = beside || isAbove ? 1 : 2;
  if (wrapped && head.signatories.length >= least) {
    touches.add(beside ? 'splitLines' : 'joinedLines');
    head.issueNumber = beside?.[1] ?? head.issueNumber;
    head.signatories.push(...signatories(wrapped));
    return true;
  }
  const urgency = URGENCY.exec(text);
  const signatory = SIGNATORY.exec(text);
  if (urgency && head.urgency === '') {
    if (text.length > 2) touches.add('spaces');
    head.urgency = urgency[1] === '特' ? '特急' : '加急';
  } else if (signatory && head.signatories.length === 0) {
    if (signatory[1] === ':') touches.add('labels');
    head.signatories = signatory[2] ? signatories(signatory[2]) : [''];
  } else if (ISSUE_NUMBER_ONLY.test(text) && head.issueNumber === '') head.issueNumber = text;
  else if (isSerial(text, head.mark.name ?? '') && head.serialNumber === '')
    head.serialNumber = text;
  else if (isMark(items, result.next, text) && !head.mark.name) {
    const name = text.replace(/(?<![ \u3000])[ \u3000]+文件$/u, '文件');
    if (name !== text) touches.add('spaces');
    head.mark = { kind: DOCUMENT_MARK.test(text) ? 'none' : 'printed', name };
  } else if (!head.mark.name && !head.issueNumber && isOrganMark(items, result.next, text))
    head.mark = { kind: 'none', name: text };
  else if (isCopyNumber(text) && mayBeCopyNumber(result, items)) head.copyNumber = text;
  else if (isJoint(result, items)) {
    head.mark.joint = [...(head.mark.joint ?? []), text];
  } else if (isYearOfSerial(items, result.next) && head.serialNumber === '') {
    touches.add('joinedLines');
    head.serialNumber = text;
  } else if (YEAR_LINE.test(head.serialNumber) && SERIAL.test(text)) {
    head.serialNumber += text;
  } else if (TOTAL_ISSUE.test(text) && SERIAL.test(`${head.serialNumber}${text}`)) {
    touches.add('joinedLines');
    head.serialNumber += text;
  } else return takeLine(head, text, touches);
  return true;
}

/** Whether a line between 签发人 and the number may be names, none of which has a surname to be known by. */
const mayBeNames = (text: string): boolean =>
  ANY_NAMES_ONLY.test(text) &&
  ![DOCUMENT_MARK, BULLETIN_MARK, UNIT_END, /关于/].some((other) => other.test(text));

/** Elements that only a head has: with one of them what stands above it is no title. */
function isStrong(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.kind !== 'line' || item.text.length > 200) return false;
  if (isMark(items, at, item.text) || isOrganMark(items, at, item.text)) return true;
  const next = items[at + 1];
  // A number right above 关于…的函 heads it; under a title of its own it would be that one's.
  return (
    ISSUE_NUMBER_ONLY.test(item.text) &&
    next?.kind === 'line' &&
    next.text.includes('关于') &&
    endsTitle(next.text)
  );
}

/** Urgency and 份号 stand above a mark (7.2.1, 7.2.3): something else may come between. */
function isBegun({ head, above, next }: HeadResult): boolean {
  const before = above.length + (head.urgency ? 1 : 0) + (head.copyNumber ? 1 : 0);
  return next > before;
}

/** How many lines from `at` on have to be looked past to reach what belongs to a head; 0 for none. */
function linesToLookPast(result: HeadResult, items: readonly Item[]): number {
  const { next } = result;
  const hasHead = isBegun(result);
  for (let count = 1; count <= MOST_UNKNOWN; count += 1) {
    const item = items[next + count - 1];
    if (item?.kind !== 'line') return 0;
    const isTyped = !isRule(item.text) && !isCopyNumber(item.text);
    // A rule over everything parts nothing.
    if (next === 0 && !result.head.mark.name && isRule(item.text)) return 1;
    // A rule below a head ends it, whatever follows.
    if (!isTyped && isRule(item.text) && hasHead && !isRuleNext(items[next + count])) return count;
    if (isTyped && (hasHead || !mayStandAboveHead(item))) return 0;
    if (isStrong(items, next + count) || stackedMark(items, next + count) !== null) return count;
  }
  return 0;
}

const isRuleNext = (item: Item | undefined): boolean => item?.kind === 'line' && isRule(item.text);

/** 中国人民政治协商会议 / 示例市委员会文件: a name that is too long for one line of a mark. */
const isWholeNameInTwo = (first: string, second: string): boolean =>
  /^中国人民政治协商会议\p{Script=Han}{0,12}$/u.test(first) &&
  (DOCUMENT_MARK.test(second) || BULLETIN_MARK.test(second)) &&
  !/^(?:中国|政协|中共)/.test(second);

/** 政协示例市委员会 / 主席会议纪要: a mark whose organ stands on a line of its own. */
function takeMarkInTwo(result: HeadResult, items: readonly Item[], touches: TouchCounter): boolean {
  const { head, next } = result;
  const [organ, mark] = [items[next], items[next + 1]];
  if (head.mark.name || organ?.kind !== 'line' || mark?.kind !== 'line') return false;
  if (isWholeNameInTwo(organ.text, mark.text) && isStrong(items, next + 1)) {
    touches.add('joinedLines');
    const kind = DOCUMENT_MARK.test(mark.text) ? 'none' : 'printed';
    head.mark = { kind, name: `${organ.text}${mark.text}` };
    result.next += 2;
    return true;
  }
  if (!isSigner(organ.text) || !UNIT_END.test(organ.text)) return false;
  if (organ.text.length + mark.text.length > 40 || !isStrong(items, next + 1)) return false;
  if (DOCUMENT_MARK.test(mark.text) || mark.text.includes(organ.text)) return false;
  touches.add('joinedLines');
  head.mark = { kind: 'printed', name: `${organ.text}${mark.text}` };
  result.next += 2;
  return true;
}

/** Organs that issue a paper together, typed one under the other with one 文件 for all: the sponsor's name has it. */
function takeStackedMark(
  result: HeadResult,
  items: readonly Item[],
  touches: TouchCounter,
): boolean {
  const { head, next } = result;
  const stacked = head.mark.name || head.issueNumber ? null : stackedMark(items, next);
  const [sponsor, ...joint] = stacked?.organs ?? [];
  if (stacked === null || sponsor === undefined) return false;
  touches.add('joinedLines');
  head.mark = { kind: 'none', name: `${sponsor}文件`, ...(joint.length > 0 && { joint }) };
  result.next += stacked.lines;
  return true;
}

/** 会 议 纪 要, 信　息　专　报: a mark that was drawn out over its line. */
const DRAWN_OUT = /^\p{Script=Han}(?:[ \u3000]+\p{Script=Han}){2,}$/u;
/** Lines at the beginning among which a mark stands. */
const NEAR_START = 6;

/** Items with such a mark as one word; all others as they are. */
function closedMarks(items: readonly Item[]): readonly Item[] {
  return items.map((item, at) => {
    if (at >= NEAR_START || item.kind !== 'line' || !DRAWN_OUT.test(item.text)) return item;
    const text = item.text.replace(/[ \u3000]/g, '');
    return BULLETIN_MARK.test(text) || DOCUMENT_MARK.test(text) ? line([{ text }]) : item;
  });
}

/** The head above the title: urgency, mark, number, issue, signatories; lines above it that are none of these go to `above`. */
export function parseHead(typed: readonly Item[], touches: TouchCounter): HeadResult {
  const items = closedMarks(typed);
  const result: HeadResult = { head: emptyDocument().head, above: mailHead(items), next: 0 };
  result.next = result.above.length;
  for (let item = items[result.next]; item?.kind === 'line'; item = items[result.next]) {
    if (item.text.length <= 200 && take(result, items, item.text, touches)) {
      if (item !== typed[result.next]) touches.add('spaces');
      result.next += 1;
      continue;
    }
    if (takeMarkInTwo(result, items, touches)) continue;
    if (takeStackedMark(result, items, touches)) continue;
    const past = linesToLookPast(result, items);
    if (past === 0) break;
    for (const skipped of items.slice(result.next, result.next + past)) {
      if (skipped.kind !== 'line') continue;
      if (isRule(skipped.text)) touches.add('rules');
      else if (isCopyNumber(skipped.text) && !result.head.copyNumber)
        result.head.copyNumber = skipped.text;
      else if (!URGENCY.test(skipped.text) || !take(result, items, skipped.text, touches))
        result.above.push(skipped);
    }
    result.next += past;
  }
  return result;
}

/** A number or issue that stands under the title (纪要 and 简报 may carry it there). */
export function numberBelow(text: string): 'issueNumber' | 'serialNumber' | null {
  if (ISSUE_NUMBER_ONLY.test(text)) return 'issueNumber';
  return SERIAL.test(text) ? 'serialNumber' : null;
}
