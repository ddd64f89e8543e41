import type { MatterStep, MatterTrack } from '#shared/model/matter';

/** What the form of a step asks for; a field without a label is not asked for. */
export interface StepFields {
  people?: string;
  /** Somebody of the unit that is dealt with, instead of people of this house. */
  contact?: string;
  units?: string;
  due?: string;
  way?: string;
  paperNumber?: string;
  words: string;
  hint?: string;
}

const COMMON: Partial<Record<MatterStep, StepFields>> = {
  progress: { units: '由谁反映', words: '进展情况' },
  pause: { words: '暂缓的理由', hint: '暂缓期间不提示时间；恢复后从现在的环节接着办。' },
  resume: { words: '说明' },
  stop: { words: '终止的理由' },
  reopen: { words: '重新办理的理由', hint: '原来的记录都保留，从“办理中”接着办。' },
  note: { words: '备注' },
};

const INSIDE: Partial<Record<MatterStep, StepFields>> = {
  establish: { people: '批准立项的领导', due: '约定时间', words: '批示或说明' },
  assign: {
    units: '承办科室或专委会',
    due: '约定时间',
    paperNumber: '通知单编号',
    words: '办理要求',
  },
  remind: { contact: '联系了谁', way: '方式', words: '提醒的内容' },
  approve: { people: '确认办结的领导', words: '审核意见' },
  sendBack: { people: '谁要求重办', words: '退回的理由' },
  extend: { people: '批准延期的领导', due: '新的约定时间', words: '延期的理由' },
};

const OUTSIDE: Partial<Record<MatterStep, StepFields>> = {
  carry: { words: '列入哪份载体' },
  submit: { paperNumber: '文号', words: '报送给谁' },
  instruct: { people: '批示领导', words: '批示内容', hint: '照批示原文登记，一字不改。' },
  refer: { units: '转给哪个单位办理', paperNumber: '转办文号', due: '约定时间', words: '说明' },
  ask: { contact: '联系了谁', way: '方式', words: '了解到的情况' },
  tell: { people: '告知了谁', way: '方式', words: '告知的内容' },
  brief: { words: '通报的情况' },
  extend: { due: '新的约定时间', words: '延期的理由' },
};

/** The fields of a step on its track. */
export function fieldsOf(track: MatterTrack, step: MatterStep): StepFields {
  const own = track === 'internal' ? INSIDE : OUTSIDE;
  return own[step] ?? COMMON[step] ?? { words: '说明' };
}

/** Who a step's leader most likely is: the form begins with the matter's own leader. */
export const BY_LEADER: readonly MatterStep[] = ['establish', 'approve', 'extend'];

/** What can be put right in an answer that is registered. */
export const ANSWER_FIELDS: StepFields = {
  units: '单位',
  way: '方式',
  paperNumber: '文号',
  contact: '经手人',
  words: '内容',
};
