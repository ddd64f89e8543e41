import { Attachment } from './attachment';
import { Carrier } from './carrier';
import { DirectoryGroup, Member, Unit } from './directory';
import { Draft, DraftBody, DraftRound } from './draft';
import { HolidayYear, LedgerView, Matter, MatterEvent, MatterPaper } from './matter';
import { AgendaItem, Attendance, Circulation, Meeting, MeetingPaper, Resolution } from './meeting';
import { Issuer, Leader, OfficeSettings } from './office';
import { Entry, Opinion, OpinionGroup } from './proceedings';

/**
 * Every table that holds the office's knowledge, with the schema of its rows.
 * All of them have the primary key `id`; all of them go into the journal.
 */
export const TABLES = {
  settings: OfficeSettings,
  issuers: Issuer,
  leaders: Leader,
  drafts: Draft,
  draftBodies: DraftBody,
  rounds: DraftRound,
  members: Member,
  units: Unit,
  groups: DirectoryGroup,
  meetings: Meeting,
  agendaItems: AgendaItem,
  attendance: Attendance,
  resolutions: Resolution,
  meetingPapers: MeetingPaper,
  circulations: Circulation,
  entries: Entry,
  opinions: Opinion,
  opinionGroups: OpinionGroup,
  matters: Matter,
  matterEvents: MatterEvent,
  carriers: Carrier,
  matterPapers: MatterPaper,
  holidayYears: HolidayYear,
  ledgerViews: LedgerView,
  attachments: Attachment,
} as const;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** Version of the rows' shape. The working store's schema and the journal both carry it. */
export const DATA_VERSION = 6;
