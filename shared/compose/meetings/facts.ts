import type { CivilDate } from '../../model/civil-date';
import type {
  AgendaItem,
  Attendance,
  Meeting,
  MeetingPaperKind,
  Resolution,
} from '../../model/meeting';
import type { Issuer, OfficeSettings } from '../../model/office';
import type { Entry, Opinion, OpinionGroup } from '../../model/proceedings';

/** All that a paper of one meeting is composed from. Lists are in the office's order. */
export interface MeetingFacts {
  office: Pick<OfficeSettings, 'committeeName' | 'shortName' | 'officeName'>;
  /** Who issues the papers; null: the office itself. */
  issuer: Pick<Issuer, 'mark' | 'signature' | 'code'> | null;
  meeting: Meeting;
  items: readonly AgendaItem[];
  attendance: readonly Attendance[];
  resolutions: readonly Resolution[];
  entries: readonly Entry[];
  /** Opinions of the meeting without those in the recycle bin. */
  opinions: readonly Opinion[];
  groups: readonly OpinionGroup[];
  today: CivilDate;
}

/** What the clerk chose for one paper. */
export interface PaperChoice {
  kind: MeetingPaperKind;
  /** 纪要单个议题: the item. */
  agendaItemId?: string;
  /** 意见建议汇总: by agenda item, unit or speaker. */
  arrangedBy?: 'item' | 'unit' | 'speaker';
}
