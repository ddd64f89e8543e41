import * as z from 'zod/mini';

/**
 * 文种: the types that a CPPCC office issues (条例 2012, art. 8, without 命令 and
 * 议案) and the office's own kinds. 文件 may carry a head and a number;
 * 综合文稿 must be issued by a 通知 when it is to be formal.
 */
export const DRAFT_CLASSES = { document: '文件', general: '综合文稿' } as const;
export const DraftClass = z.enum(['document', 'general']);
export type DraftClass = z.infer<typeof DraftClass>;

export const OFFICIAL_TYPES = [
  '决议',
  '决定',
  '公报',
  '公告',
  '通告',
  '意见',
  '通知',
  '通报',
  '报告',
  '请示',
  '批复',
  '函',
  '纪要',
] as const;

export const GENERAL_TYPES = [
  '讲话稿',
  '主持词',
  '典型发言',
  '工作报告',
  '工作要点',
  '工作总结',
  '工作方案',
  '汇报',
  '调研报告',
  '视察报告',
  '建议案',
  '协商专报',
  '社情民意信息',
  '简报',
  '新闻稿',
  '大事记',
  '其他',
] as const;

/** Papers that are made from a meeting; they have no skeleton, because the meeting fills them. */
export const MEETING_TYPES = [
  '议题汇总表',
  '会议方案',
  '会议议程',
  '会议日程',
  '签到表',
  '席卡',
  '会议记录',
  '意见建议汇总',
] as const;

/** Papers that are made from opinions, matters and meetings on their way; no skeleton either. */
export const MATTER_TYPES = [
  '意见建议专报',
  '督办通知单',
  '催办单',
  '督办台账',
  '督查情况报告',
  '办理情况反馈表',
  '意见建议跟踪一览表',
  '办理落实情况报告',
  '委员告知单',
  '一周工作安排表',
] as const;

export const DocumentType = z.enum([
  ...OFFICIAL_TYPES,
  ...GENERAL_TYPES,
  ...MEETING_TYPES,
  ...MATTER_TYPES,
]);
export type DocumentType = z.infer<typeof DocumentType>;

/** The class that a kind belongs to. */
export function classOf(type: DocumentType): DraftClass {
  return (OFFICIAL_TYPES as readonly string[]).includes(type) ? 'document' : 'general';
}
