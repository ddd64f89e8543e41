import type * as z from 'zod/mini';
import { Aside } from './aside';
import { Attachment } from './attachment';
import { EVIDENCE_TABLES, EvidenceItem, EvidenceTask } from './evidence';
import { HandFigure } from './figure';
import { BIN, type Kind, kind } from './kind';
import { DOCUMENTS } from './kinds/documents';
import { MATTERS } from './kinds/matters';
import { MEETINGS } from './kinds/meetings';
import { DIRECTORY, OFFICE } from './kinds/office';
import { REGISTERS } from './kinds/registers';

/**
 * Every kind of record that holds the office's knowledge, said once: a table of the store
 * each. All of them have the primary key `id`; all of them go into the journal. The store's
 * tables and indexes, bin, purge, search and the removal of the sample follow from what stands
 * here. The entries lie by subject in `kinds/`; those of no subject stand here.
 */
export const KINDS = {
  ...OFFICE,
  ...DOCUMENTS,
  ...REGISTERS,
  ...DIRECTORY,
  ...MEETINGS,
  ...MATTERS,

  attachments: kind(Attachment, {
    label: '附件',
    measure: '个',
    indexes: 'id, ownerId, withinId',
    within: [
      { table: 'matters', field: 'withinId' },
      { table: 'carriers', field: 'withinId' },
      { table: 'incoming', field: 'withinId' },
    ],
    // An attachment in the bin is one that was taken off the list.
    bin: { field: 'removedAt', standing: null },
    files: ['hash'],
    text: ({ name, text }) => [name, text ?? ''],
  }),
  handFigures: kind(HandFigure, { label: '手工录入的数字', measure: '个', indexes: 'id' }),
  evidenceTasks: kind(EvidenceTask, {
    label: '考评任务',
    measure: '项',
    indexes: 'id, year',
    bin: BIN,
    text: ({ title, requirement, section, done }) => [title, requirement, section, done],
  }),
  evidenceItems: kind(EvidenceItem, {
    label: '佐证材料',
    measure: '份',
    indexes: 'id, taskId, recordId',
    within: [
      { table: 'evidenceTasks', field: 'taskId' },
      ...EVIDENCE_TABLES.map((table) => ({ table, field: 'recordId' as const })),
    ],
  }),
  asides: kind(Aside, { label: '读不懂的记录', measure: '条', indexes: 'id, key' }),
} as const;

type Kinds = typeof KINDS;
export type TableName = keyof Kinds;
export type RowOf<Table extends TableName> = z.infer<Kinds[Table]['schema']>;
/** Tables whose rows can be put into a recycle bin. */
export type BinTable = {
  [Table in TableName]: Kinds[Table] extends { bin: object } ? Table : never;
}[TableName];

export const TABLE_NAMES = Object.keys(KINDS) as TableName[];

/** What is said of a table, for code that treats all alike. */
export function kindOf(table: TableName): Kind<TableName> {
  return KINDS[table];
}

/** Version of the rows' shape. The working store's schema and the journal both carry it. */
export const DATA_VERSION = 9;
