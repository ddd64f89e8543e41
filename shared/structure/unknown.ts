import { isPrintShopLine } from '../document/print-shop';
import { parseStructureNumber } from '../document/structure-numbers';
import { ANNEX_LABEL } from './attachments';
import type { Item, Line } from './items';
import type { TouchCounter } from './report';
import { DATE_ONLY, endsTitle } from './vocabulary';

/**
 * A line that no element of a paper answers to, in the head or at the foot: it must
 * not hide what stands behind it from whoever reads from either end.
 */

/** Lines at most that are looked past. */
export const MOST_UNKNOWN = 4;
const LONGEST = 60;

/** ━━━, ———, ***: a rule that somebody typed; the sheet draws its own. */
const RULE =
  /^(?=.*[━─═—－―=*~～⎯﹘_＿-]{3})(?:[━─═—－―=*·~～⎯﹘_＿-][ \u3000]?|[★☆][ \u3000]?){4,}$/u;
/** The star in the midst of a red line that was typed without the line. */
const STAR = /^[★☆]$/;
export const isRule = (text: string): boolean => RULE.test(text) || STAR.test(text);

/** 主题词：…, 公开方式：…: a label with what it says, of whatever kind. */
const LABELLED =
  /^[\p{Script=Han}][\p{Script=Han} \u3000]{1,7}[：:](?:[^。；\t]|；(?=[\p{Script=Han} \u3000]{2,8}[：:])){1,120}。?$/u;
/** 抄送：, 报：: a label of the foot behind which nothing has been filled in yet. */
const OPEN_LABEL = /^(?:抄送|抄报|报送|报|送|发|分送|主题词|联系人|联系电话)[ \u3000]*[：:]$/;
/** （盖章）: where the seal goes. */
const SEAL_WORDS = /^[（(][ \u3000]*(?:此处)?(?:盖章|印章|公章|章)[ \u3000]*[）)]$/;
export const isSealWords = (text: string): boolean => SEAL_WORDS.test(text);

/** Whether a line may be looked past: short, no sentence, no heading, no label or date of its own. */
export function mayBeUnknown(item: Item | undefined): item is Line {
  if (item?.kind !== 'line') return false;
  const { text } = item;
  if (isRule(text) || isPrintShopLine(text)) return true;
  if (/^附[ \u3000]*[件:：]/.test(text)) return false;
  if (LABELLED.test(text) || SEAL_WORDS.test(text) || OPEN_LABEL.test(text)) return true;
  return (
    text.length <= LONGEST &&
    !/[。；，\t]|[：:]$/.test(text) &&
    !ANNEX_LABEL.test(text) &&
    !DATE_ONLY.test(text) &&
    !endsTitle(text) &&
    parseStructureNumber(text) === null
  );
}

/** A short sentence, 内部资料，注意保存。: one only behind what proves that the paper has ended. */
const mayBeSentence = (item: Item | undefined): boolean =>
  item?.kind === 'line' &&
  item.text.length <= LONGEST &&
  !/[\t]|[：:]$|^附[ \u3000]*[件:：]/.test(item.text) &&
  !DATE_ONLY.test(item.text) &&
  !endsTitle(item.text) &&
  parseStructureNumber(item.text) === null;

/**
 * How many lines at the end have to be looked past so that `fits` holds of what stands
 * before them; 0 when none or too many. `isEnded`: sentences too.
 */
export function unknownAtEnd(
  items: readonly Item[],
  fits: (left: Item[]) => boolean,
  isEnded = false,
): number {
  for (let count = 1; count <= MOST_UNKNOWN && count < items.length; count += 1) {
    const item = items[items.length - count];
    if (!mayBeUnknown(item) && !(isEnded && mayBeSentence(item))) return 0;
    if (fits(items.slice(0, -count))) return count;
  }
  return 0;
}

/** Takes lines off the end: rules are only counted, the others come back in their order. */
export function takeUnknown(items: Item[], count: number, touches: TouchCounter): Line[] {
  const lines = items.slice(items.length - count).filter((item) => item.kind === 'line');
  items.length -= count;
  const rules = lines.filter(({ text }) => isRule(text)).length;
  touches.add('rules', rules);
  return lines.filter(({ text }) => !isRule(text));
}

/** 000017, №000017: the number of a copy (7.2.1). */
const COPY_NUMBER = /^(?:份号[:：]?|No\.?|№)?[ \u3000]*\d{3,8}$/i;
export const isCopyNumber = (text: string): boolean => COPY_NUMBER.test(text);

/** Whether a line above a red head may be looked past. */
export function mayStandAboveHead(item: Item | undefined): boolean {
  const text = item?.kind === 'line' && item.text.length <= 30 ? item.text : null;
  return text !== null && (CAUTION.test(text) || mayBeUnknown(item));
}

/** 内部材料, 仅供领导参阅: how a paper is to be kept, though it ends as a title may. */
const CAUTION = /^(?:内部|仅供|注意|严禁|请勿|阅后)[^。；：:]{2,14}$/;

/** 发件人：…, Subject: …: what a message that the paper came in begins with. */
const OF_MESSAGE =
  /^(?:From|To|Cc|Bcc|Date|Sent|Subject|Re|Fwd?|发件人|收件人|抄送人|发送时间|主题|回复|转发)[ \u3000]*[：:]/i;
const SENDER = /^(?:From|Subject|发件人|收件人|发送时间|主题)[ \u3000]*[：:]/i;

/** The lines of a message's head at the beginning; [] where there is none. */
export function mailHead(items: readonly Item[]): Line[] {
  const end = items.findIndex((item) => item.kind !== 'line' || !OF_MESSAGE.test(item.text));
  const lines = items.slice(0, Math.max(0, end)).filter((item) => item.kind === 'line');
  return lines.some(({ text }) => SENDER.test(text)) ? lines : [];
}
