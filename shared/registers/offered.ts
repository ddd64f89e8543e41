import type { OfficialDocument } from '../document/official-document';
import { toPlainText } from '../document/plain-text';
import { type CivilDate, parsePrintedDate } from '../model/civil-date';
import { isRealDate } from '../model/days';
import type { Incoming } from '../model/incoming';
import { dateInCell } from '../sheet/cells';
import { readTheirNumber } from './issue-number';

/** What a file says of itself; '' and null where it does not. */
export type OfferedFields = Pick<
  Incoming,
  'title' | 'paperNumber' | 'paperDate' | 'urgency' | 'due' | 'note'
> & { sender: string; text: string };

/** Reads from a structured paper what is registered of it. A date to be kept is taken only where the text itself names one. */
export function offeredFields(document: OfficialDocument): OfferedFields {
  const { head, title, signature } = document;
  const { text } = toPlainText(document);
  const printed = signature?.date || head.line?.date || '';
  const paperDate = parsePrintedDate(printed) ?? dateInCell(printed.trim());
  const [sender = '', ...others] = sendersOf(document);
  return {
    title: title.join(''),
    paperNumber: readTheirNumber(head.issueNumber)?.printed ?? head.issueNumber,
    sender,
    paperDate,
    urgency: urgencyOf(head.urgency, text),
    due: dueIn(text, paperDate),
    // The register has one sender, the sponsor; those that issued it with it are not lost.
    note: others.length === 0 ? '' : `联合行文：${others.join('、')}`,
    text,
  };
}

const SEAL = /[（(](?:印章|盖章|公章|印|章)[）)]$/;

/** The organs that sign; of a paper without a signature those of its head. The sponsor first. */
function sendersOf({ signature, head }: OfficialDocument): string[] {
  const signers = (signature?.signers ?? []).map((name) => name.replace(SEAL, '').trim());
  const named = signers.filter((name) => name !== '');
  if (named.length > 0) return [...new Set(named)];
  if (head.line?.office) return [head.line.office];
  const { name = '', joint = [] } = head.mark;
  return name.endsWith('文件') ? [name.slice(0, -2), ...joint] : [];
}

/** Lines at the top among which 特提 of a telegram stands. */
const TOP = 6;
const LABELLED = /^(?:紧急程度[:：]?\s*)?(特\s*提|特\s*急|加\s*急|急\s*件)$/;

/** Urgency by the head, or by a line of its own at the top. 特提 is more than 特急, and the register knows no more. */
function urgencyOf(head: string, text: string): Incoming['urgency'] {
  const lines = text.split('\n').slice(0, TOP);
  const said = head || (lines.map((line) => LABELLED.exec(line.trim())?.[1]).find(Boolean) ?? '');
  if (/特/.test(said)) return '特急';
  return /加|急\s*件/.test(said) ? '加急' : '';
}

const DAY =
  '(?:(?<year>\\d{4})年)?(?<month>\\d{1,2})月(?<day>\\d{1,2})日(?:[（(](?:星期|周)[一二三四五六日天][）)])?';
const TIME =
  '(?:上午|下午|中午|晚上?)?(?:\\d{1,2}(?:[时点](?:\\d{1,2}分|半|整)?|[:：]\\d{2}))?(?:下班)?';
/** 8月20日前, 8月20日（星期四）下午5时前, 8月20日17:00之前 */
const UNTIL = new RegExp(`${DAY}${TIME}(?:之前|以前|前)`, 'g');
/** 不迟于8月20日, 报名截止时间为8月20日 */
const NO_LATER = new RegExp(`(?:不[迟晚]于|截止(?:时间|日期)(?:为|是|[:：])?)${DAY}`, 'g');

/** Words of a paper that asks, before the day or behind it. */
const ASKS = /请|务|须|望|限|应(?!对|急|用)/;
const TO_SEND = /报送|上报|报至|报名|反馈|回复|答复|函复|提交|返回/;
/** Words of one that says what it does itself, between the last comma and the day. */
const OWN = /计划|预计|拟|力争|确保|已|截[至止]|我[局委办市县区]/;

/** 请于8月20日前…: the day that the paper asks for, never one before its own. Without a year it is the one after the paper's own date. */
function dueIn(text: string, paperDate: CivilDate | null): CivilDate | null {
  for (const sentence of half(text).split(/[。；！？\n]/)) {
    const asked = [...sentence.matchAll(UNTIL)].filter(({ index, 0: day }) => {
      const before = sentence.slice(0, index);
      if (OWN.test(before.slice(before.lastIndexOf('，') + 1))) return false;
      return ASKS.test(before) || TO_SEND.test(sentence.slice(index + day.length));
    });
    for (const match of [...asked, ...sentence.matchAll(NO_LATER)]) {
      const due = dayOf(match.groups ?? {}, paperDate);
      if (due !== null) return due;
    }
  }
  return null;
}

const half = (text: string) =>
  text.replace(/[０-９]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));

function dayOf(
  { year, month = '', day = '' }: { readonly [part: string]: string | undefined },
  paperDate: CivilDate | null,
): CivilDate | null {
  const first = year ?? paperDate?.slice(0, 4);
  if (first === undefined) return null;
  const rest = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  let due = `${first}-${rest}`;
  if (paperDate !== null && due < paperDate) {
    if (year !== undefined) return null;
    due = `${Number(first) + 1}-${rest}`;
  }
  return isRealDate(due) ? due : null;
}
