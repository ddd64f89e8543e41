import type { Block, OfficialDocument, TableBlock } from '../../document/official-document';
import { concernedUnits } from '../../matters/units';
import { type CivilDate, printDate } from '../../model/civil-date';
import type { UnitRef } from '../../model/directory';
import type { Matter, MatterEvent } from '../../model/matter';
import { oneLine } from '../meetings/blocks';
import { NothingToCompose } from '../meetings/nothing';
import { BLANK, table } from '../parts';
import type { MatterFacts, MatterOnPaper } from './facts';

/** A paragraph from the left edge, as above and below tables. */
export function flush(text: string): Block {
  return { type: 'paragraph', runs: [{ text }], align: 'flush' };
}

/** A form: a label and what stands beside it, line by line. */
export function form(rows: readonly (readonly [label: string, text: string])[]): TableBlock {
  return { ...table(...rows.map((row) => [...row])), headerRows: 0 };
}

/** Day as printed, or the given words where there is none. */
export function dayOr(date: string | null, none: string): string {
  return date === null ? none : printDate(date);
}

/** 8月6日 on a paper of that year, else with its year: `beside` is the day on the paper, or the one said just before. */
export function dayBeside(date: CivilDate, beside: CivilDate): string {
  const whole = printDate(date);
  return date.slice(0, 4) === beside.slice(0, 4) ? whole.replace(/^\d+年/, '') : whole;
}

/** Agreed date; without one there is none to speak of. */
export const dueOf = ({ due }: Pick<Matter, 'due'>): string => dayOr(due, '未约定时限');

/** The matter of a paper that is about one matter. */
export function onlyMatter({ matters }: MatterFacts): MatterOnPaper {
  const [first] = matters;
  if (!first) throw new NothingToCompose('没有选定事项，这份材料无法生成。请先打开一件事项。');
  return first;
}

/** 署名 of the office with today's date. */
export function signedBy(facts: MatterFacts): NonNullable<OfficialDocument['signature']> {
  return { mode: 'sealed', signers: [facts.office.officeName], date: printDate(facts.today) };
}

/** 附注 that says whom to ask: the meeting's contact, or blanks for a pen. */
export function askAt({ contact }: MatterFacts): string {
  const known = oneLine(contact);
  return known === '' ? `（联系人：${BLANK}，电话：${BLANK}）` : `（联系人及电话：${known}）`;
}

/** Names of the units in charge; the blank where none is named yet. */
export function leadOf({ lead }: Pick<Matter, 'lead'>): string {
  return namesOf(lead) || BLANK;
}

/** 1至5、8: the numbers of lines of a list, in their order; two beside each other are still two. */
export function numbersInWords(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else runs.push([number]);
  }
  return runs
    .map((run) => (run.length > 2 ? `${run[0]}至${run.at(-1)}` : run.join('、')))
    .join('、');
}

/** Blanks that a name was typed with (市长 顾承平, 蓝　漪) are no part of it in a line. */
const BLANKS_WITHIN = /(?<=\p{Script=Han})[ \u3000\u00a0]+(?=\p{Script=Han})/gu;

export function namesOf(list: readonly { name: string }[]): string {
  return list.map(({ name }) => name.replace(BLANKS_WITHIN, '')).join('、');
}

/** 由市民政局办理，市财政局协办, or '' while nobody is named. `verb`: what the first of them do. */
export function handledBy(
  { lead, helpers }: Pick<Matter, 'lead' | 'helpers'>,
  verb: string,
): string {
  const parts = [
    lead.length > 0 ? `由${namesOf(lead)}${verb}` : '',
    helpers.length > 0 ? `${namesOf(helpers)}协办` : '',
  ];
  return parts.filter((part) => part !== '').join('，');
}

/** The newest entry of a step that counts, or null. */
export function lastOf(
  events: readonly MatterEvent[],
  step: MatterEvent['step'],
): MatterEvent | null {
  return events.findLast((event) => event.step === step) ?? null;
}

/** Who a letter goes to: the unit it is made for, else those its first matter is for. */
export function addresseesOf(facts: MatterFacts): UnitRef[] {
  const { addressee, opinions } = facts;
  if (addressee) return [addressee];
  const { matter } = onlyMatter(facts);
  return concernedUnits(
    matter,
    opinions.map(({ opinion }) => opinion),
  );
}
