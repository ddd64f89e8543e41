import type { OfficialDocument } from '../../../document/official-document';
import { printDate } from '../../../model/civil-date';
import type { MatterState } from '../../../model/matter';
import { quote } from '../../marks';
import { oneLine, paragraph, withoutStop, withStop } from '../../meetings/blocks';
import { NothingToCompose } from '../../meetings/nothing';
import { BLANK, paper } from '../../parts';
import { wholeTitle } from '../brief';
import type { MatterFacts, MatterOnPaper } from '../facts';
import { askAt, dueOf, flush, form, lastOf, leadOf, namesOf, onlyMatter, signedBy } from '../parts';

/** What is to be done, and what was said when it was given out; what the title says already is not said again beside that. */
function required({ matter, events }: MatterOnPaper): string {
  const content = matter.content.trim();
  const said = lastOf(events, 'assign')?.words.trim() ?? '';
  if (said === '') return content || BLANK;
  const isTitle = withoutStop(content) === withoutStop(wholeTitle(matter));
  return [isTitle ? '' : content, said].filter((text) => text !== '').join('\n');
}

/** 督办通知单: what is to be done inside the house, on whose word, by whom, by when; signed for below. */
export function notice(facts: MatterFacts): OfficialDocument {
  const one = onlyMatter(facts);
  const { matter, events } = one;
  const established = lastOf(events, 'establish');
  const number = lastOf(events, 'assign')?.paperNumber || matter.number;
  const { officeName } = facts.office;
  return paper({
    title: ['督办通知单'],
    body: [
      flush(`编号：${number || BLANK}`),
      form([
        ['督办事项', wholeTitle(matter) || BLANK],
        ['立项依据', matter.source.label || BLANK],
        ['批准立项', established ? namesOf(established.people) : BLANK],
        ['责任领导', matter.leader?.name ?? ''],
        ['主办', leadOf(matter)],
        ['协办', namesOf(matter.helpers)],
        ['办理要求', required(one)],
        ['完成时限', dueOf(matter)],
        ['反馈方式', `办结后书面反馈${officeName}`],
        ['承办人', [matter.handler, matter.telephone].filter(Boolean).join('，')],
        ['通知单位', `${officeName}\n${printDate(facts.today)}`],
        ['签收', '\n签名：　　　　　　　　　　年　　月　　日'],
      ]),
    ],
  });
}

const NOT_ASSIGNED = '这件事项还没有交办，催办单没有生成。请先登记交办，再催。';
const OVER = '这件事项已经办结或终止，不用再催，催办单没有生成。';

/** States in which nobody can be reminded of a matter, each with what the clerk is told. */
const NOT_TO_REMIND: Partial<Record<MatterState, string>> = {
  proposed: NOT_ASSIGNED,
  established: NOT_ASSIGNED,
  closed: OVER,
  stopped: OVER,
};

/** 催办单: asks inside the house how a matter stands, with what has been reported so far. */
export function reminder(facts: MatterFacts): OfficialDocument {
  const { matter, events } = onlyMatter(facts);
  const unfit = NOT_TO_REMIND[matter.state];
  if (unfit !== undefined) throw new NothingToCompose(unfit);
  const assigned = lastOf(events, 'assign');
  const heard = events.findLast(({ step }) => step === 'progress' || step === 'report');
  const number = matter.number === '' ? '' : `（编号：${matter.number}）`;
  const since = assigned ? `于${printDate(assigned.on)}交由你部门办理，` : '由你部门办理，';
  const state = heard
    ? `最近一次收到进展是${printDate(heard.on)}${heard.words === '' ? '' : `：${oneLine(heard.words)}`}`
    : '目前还没有收到办理进展';
  const due = matter.due === null ? dueOf(matter) : `时限为${dueOf(matter)}`;
  const back = lastOf(events, 'sendBack');
  // What was sent back and has been reported on since waits for nothing.
  const isBack =
    back !== null && heard !== undefined && events.indexOf(heard) < events.indexOf(back);
  const returned = isBack ? withStop(`${printDate(back.on)}退回补办：${oneLine(back.words)}`) : '';
  return paper({
    title: ['催办单'],
    addressees: `${leadOf(matter)}：`,
    body: [
      paragraph(
        withStop(`${quote(wholeTitle(matter))}${number}${since}${due}。${state}`) + returned,
      ),
      paragraph(
        `请于${BLANK}月${BLANK}日前将办理情况书面反馈${facts.office.officeName}；需要延期的，请说明理由和预计完成日期，报批准立项的领导同意。`,
      ),
    ],
    signature: signedBy(facts),
    note: askAt(facts),
  });
}
