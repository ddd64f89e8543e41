import type * as z from 'zod/mini';
import { toPlainText } from '../document/plain-text';
import { Aside } from './aside';
import { Attachment } from './attachment';
import { Carrier } from './carrier';
import { DirectoryGroup, Member, Unit } from './directory';
import { Draft, DraftBody, DraftRound } from './draft';
import { type Kind, kind } from './kind';
import { HolidayYear, LedgerView, Matter, MatterEvent, MatterPaper } from './matter';
import { AgendaItem, Attendance, Circulation, Meeting, MeetingPaper, Resolution } from './meeting';
import { EXAMPLE_LEAD_TIMES, FIRST_MATTER_RULES, Issuer, Leader, OfficeSettings } from './office';
import { OutgoingDocument } from './outgoing';
import { Entry, Opinion, OpinionGroup } from './proceedings';

/** The usual bin: the instant at which a row was put there, or null. */
const BIN = { field: 'deletedAt', standing: null } as const;
const OF_MEETING = { table: 'meetings', field: 'meetingId' } as const;

/**
 * Every kind of record that holds the office's knowledge, said once: a table of the store
 * each. All of them have the primary key `id`; all of them go into the journal. The store's
 * tables and indexes, bin, purge, search and the removal of the sample follow from what stands here.
 */
export const KINDS = {
  settings: kind(OfficeSettings, {
    label: '本单位的设置',
    measure: '项',
    indexes: 'id',
    instead: {
      profileId: 'gbt9704',
      leadTimes: EXAMPLE_LEAD_TIMES,
      matterRules: FIRST_MATTER_RULES,
    },
  }),
  issuers: kind(Issuer, { label: '发文主体', measure: '个', indexes: 'id, order' }),
  leaders: kind(Leader, { label: '领导', measure: '位', indexes: 'id, rank', sample: 'named' }),

  drafts: kind(Draft, {
    label: '文稿',
    measure: '份',
    indexes: 'id, updatedAt, deletedAt, state, sample',
    bin: BIN,
    instead: { type: '其他', class: 'general', state: 'drafting' },
    sample: 'whole',
    text: ({ title }) => [title],
  }),
  draftBodies: kind(DraftBody, {
    label: '文稿正文',
    measure: '份',
    indexes: 'id',
    within: [{ table: 'drafts', field: 'id' }],
    text: ({ document }) => [toPlainText(document).text],
  }),
  rounds: kind(DraftRound, {
    label: '稿次',
    measure: '次',
    indexes: 'id, draftId',
    within: [{ table: 'drafts', field: 'draftId' }],
  }),
  outgoing: kind(OutgoingDocument, {
    label: '发文登记',
    measure: '份',
    indexes: 'id',
    within: [{ table: 'drafts', field: 'id' }],
  }),

  members: kind(Member, {
    label: '委员',
    measure: '位',
    indexes: 'id, name, sample',
    bin: BIN,
    units: ['affiliations.unitId'],
    sample: 'named',
  }),
  units: kind(Unit, {
    label: '单位',
    measure: '个',
    indexes: 'id, order, sample',
    bin: BIN,
    instead: { kind: '其他', relation: 'level' },
    sample: 'named',
  }),
  groups: kind(DirectoryGroup, {
    label: '名录的分组',
    measure: '个',
    indexes: 'id, [kind+order]',
    sample: 'named',
  }),

  meetings: kind(Meeting, {
    label: '会议',
    measure: '次',
    indexes: 'id, startsOn, updatedAt, sample',
    bin: BIN,
    people: ['chair'],
    sample: 'whole',
    text: ({ title, series, sittings }) => [title, series, ...sittings.map(({ place }) => place)],
  }),
  agendaItems: kind(AgendaItem, {
    label: '议题',
    measure: '项',
    indexes: 'id, meetingId',
    within: [OF_MEETING],
    people: ['reporters', 'checkers', 'sittingInPeople'],
    units: ['proposer', 'sittingInUnits'],
  }),
  attendance: kind(Attendance, {
    label: '参会人员',
    measure: '人次',
    indexes: 'id, meetingId, person.id',
    within: [OF_MEETING],
    people: ['person'],
    instead: { state: 'expected' },
  }),
  resolutions: kind(Resolution, {
    label: '议定事项',
    measure: '项',
    indexes: 'id, meetingId, agendaItemId',
    within: [OF_MEETING],
    units: ['tasks.lead', 'tasks.helpers'],
    // A resolution whose verb is not known is kept, and never printed.
    instead: { verb: '待研究' },
  }),
  meetingPapers: kind(MeetingPaper, {
    label: '会议材料',
    measure: '份',
    indexes: 'id, meetingId, draftId',
    // Stays with its draft, so that the draft's page can say what became of the meeting.
    within: [{ ...OF_MEETING, unlessDraft: true }],
    drafts: ['draftId'],
  }),
  circulations: kind(Circulation, {
    label: '送阅',
    measure: '份',
    indexes: 'id, meetingId',
    within: [OF_MEETING],
    drafts: ['draftId'],
  }),
  entries: kind(Entry, {
    label: '发言',
    measure: '段',
    indexes: 'id, [meetingId+order], [meetingId+deletedAt], speaker.id',
    within: [OF_MEETING],
    bin: { field: 'deletedAt', standing: undefined, isChange: true },
    people: ['speaker'],
    instead: { source: 'typed' },
  }),
  opinions: kind(Opinion, {
    label: '意见建议',
    measure: '条',
    indexes: 'id, [meetingId+order], speaker.id, entryId',
    within: [OF_MEETING],
    bin: { ...BIN, isChange: true },
    people: ['speaker'],
    units: ['targets'],
    instead: { kind: '其他' },
    sample: 'part',
  }),
  opinionGroups: kind(OpinionGroup, {
    label: '意见建议的分组',
    measure: '组',
    indexes: 'id, meetingId',
    within: [OF_MEETING],
  }),

  matters: kind(Matter, {
    label: '事项',
    measure: '件',
    indexes: 'id, track, state, due, lastOn, updatedAt, meetingId, *opinionIds, source.id, sample',
    bin: { ...BIN, isChange: true },
    people: ['leader'],
    units: ['lead', 'helpers'],
    sample: 'whole',
    text: ({ title, content, number, source }) => [title, content, number, source.label],
  }),
  matterEvents: kind(MatterEvent, {
    label: '事项的登记',
    measure: '笔',
    indexes: 'id, [matterId+sequence]',
    within: [{ table: 'matters', field: 'matterId' }],
    people: ['people'],
    units: ['units'],
    carriers: ['carrierId'],
    drafts: ['draftId'],
  }),
  carriers: kind(Carrier, {
    label: '报送载体',
    measure: '份',
    indexes: 'id, draftId, updatedAt, sample',
    bin: { ...BIN, isChange: true },
    drafts: ['draftId'],
    sample: 'named',
  }),
  matterPapers: kind(MatterPaper, {
    label: '事项的材料',
    measure: '份',
    indexes: 'id, matterId, draftId',
    within: [{ table: 'matters', field: 'matterId' }],
    drafts: ['draftId'],
  }),
  holidayYears: kind(HolidayYear, { label: '放假安排', measure: '年', indexes: 'id' }),
  ledgerViews: kind(LedgerView, { label: '台账的视图', measure: '个', indexes: 'id' }),

  attachments: kind(Attachment, {
    label: '附件',
    measure: '个',
    indexes: 'id, ownerId, withinId',
    within: [
      { table: 'matters', field: 'withinId' },
      { table: 'carriers', field: 'withinId' },
    ],
    // An attachment in the bin is one that was taken off the list.
    bin: { field: 'removedAt', standing: null },
    files: ['hash'],
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
export const DATA_VERSION = 7;
