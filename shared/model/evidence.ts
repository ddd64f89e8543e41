import * as z from 'zod/mini';
import { Instant, Uuid } from './draft';

/**
 * 年终考评: one task or indicator of a year that the office is assessed by. All of it is the
 * office's own words, a field with several lines as they were typed.
 */
export const EvidenceTask = z.object({
  id: Uuid,
  year: z.int(),
  /** Its place in the list of the year. */
  order: z.int(),
  /** 任务或指标 */
  title: z.string(),
  /** 要求, 责任科室 and 完成情况, each or ''. */
  requirement: z.string(),
  section: z.string(),
  done: z.string(),
  createdAt: Instant,
  updatedAt: Instant,
  deletedAt: z.nullable(Instant),
});
export type EvidenceTask = z.infer<typeof EvidenceTask>;

/** What can prove that a task was done, as clerks call it. */
export const EVIDENCE_KINDS = {
  drafts: '文稿',
  meetings: '会议',
  matters: '事项',
  carriers: '报送',
  incoming: '收文',
} as const;
export const EvidenceTable = z.enum(Object.keys(EVIDENCE_KINDS) as [keyof typeof EVIDENCE_KINDS]);
export type EvidenceTable = keyof typeof EVIDENCE_KINDS;
export const EVIDENCE_TABLES = Object.keys(EVIDENCE_KINDS) as EvidenceTable[];

/** 佐证材料: a record under a task that it proves. It says no word of the record, and goes with it. */
export const EvidenceItem = z.object({
  id: Uuid,
  taskId: Uuid,
  table: EvidenceTable,
  recordId: Uuid,
  /** Its place under the task. */
  order: z.int(),
  addedAt: Instant,
});
export type EvidenceItem = z.infer<typeof EvidenceItem>;
