import type { OfficialDocument } from '../../../document/official-document';
import { printDate } from '../../../model/civil-date';
import { paragraph, withStop } from '../../meetings/blocks';
import { BLANK, paper } from '../../parts';
import type { MatterFacts } from '../facts';
import { dueOf, flush, form, lastOf, leadOf, namesOf, onlyMatter, signedBy } from '../parts';

/** 督办通知单: what is to be done inside the house, on whose word, by whom, by when; signed for below. */
export function notice(facts: MatterFacts): OfficialDocument {
  const { matter, events } = onlyMatter(facts);
  const established = lastOf(events, 'establish');
  const { officeName } = facts.office;
  return paper({
    title: ['督办通知单'],
    body: [
      flush(`编号：${matter.number || BLANK}`),
      form([
        ['督办事项', matter.title || BLANK],
        ['立项依据', matter.source.label || BLANK],
        ['批准立项', established ? namesOf(established.people) : BLANK],
        ['责任领导', matter.leader?.name ?? ''],
        ['主办', leadOf(matter)],
        ['协办', namesOf(matter.helpers)],
        ['办理要求', matter.content || BLANK],
        ['完成时限', dueOf(matter)],
        ['反馈方式', `办结后书面反馈${officeName}`],
        ['承办人', [matter.handler, matter.telephone].filter(Boolean).join('，')],
        ['通知单位', `${officeName}\n${printDate(facts.today)}`],
        ['签收', '\n签名：　　　　　　　　　　年　　月　　日'],
      ]),
    ],
  });
}

/** 催办单: asks inside the house how a matter stands, with what has been reported so far. */
export function reminder(facts: MatterFacts): OfficialDocument {
  const { matter, events } = onlyMatter(facts);
  const assigned = lastOf(events, 'assign');
  const heard = events.findLast(({ step }) => step === 'progress' || step === 'report');
  const number = matter.number === '' ? '' : `（编号：${matter.number}）`;
  const since = assigned ? `于${printDate(assigned.on)}交由你部门办理，` : '由你部门办理，';
  const state = heard
    ? `最近一次收到进展是${printDate(heard.on)}${heard.words === '' ? '' : `：${heard.words}`}`
    : '目前还没有收到办理进展';
  return paper({
    title: ['催办单'],
    addressees: `${leadOf(matter)}：`,
    body: [
      paragraph(withStop(`“${matter.title}”${number}${since}约定时间：${dueOf(matter)}。${state}`)),
      paragraph(
        `请于${BLANK}月${BLANK}日前将办理情况书面反馈${facts.office.officeName}；需要延期的，请说明理由和预计完成日期，报批准立项的领导同意。`,
      ),
    ],
    signature: signedBy(facts),
    note: `（联系人：${BLANK}，电话：${BLANK}）`,
  });
}
