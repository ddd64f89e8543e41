import type { Carrier } from '../model/carrier';
import type { CivilDate } from '../model/civil-date';
import type { Member, PersonRef } from '../model/directory';
import type { Draft } from '../model/draft';
import type { EarlierIssue } from '../model/earlier-issue';
import type { FigureKey } from '../model/figure';
import type { Incoming } from '../model/incoming';
import type { Matter } from '../model/matter';
import type { Attendance, Meeting } from '../model/meeting';
import type { OutgoingDocument } from '../model/outgoing';
import type { Opinion } from '../model/proceedings';

/** One entry of the proceedings without its words. */
export interface SpokenEntry {
  id: string;
  meetingId: string;
  speakerId: string;
}

/** The records that 统计 counts, as stored; those in a recycle bin and those of the sample among them. */
export interface FigureFacts {
  drafts: readonly Draft[];
  /** The day of the last 签发 of each draft that was signed. */
  signed: ReadonlyMap<string, CivilDate>;
  outgoing: readonly OutgoingDocument[];
  /** Papers that went out of which there is no draft here. */
  earlier: readonly Pick<EarlierIssue, 'id' | 'date' | 'printedOn' | 'deletedAt' | 'sample'>[];
  carriers: readonly Carrier[];
  meetings: readonly Meeting[];
  attendance: readonly Pick<Attendance, 'meetingId' | 'person' | 'role' | 'state'>[];
  /** Entries that stand and whose speaker has an entry in the directory. */
  spoken: readonly SpokenEntry[];
  opinions: readonly (Pick<Opinion, 'id' | 'meetingId' | 'createdAt' | 'deletedAt' | 'sample'> & {
    speaker: Pick<PersonRef, 'id'> | null;
  })[];
  matters: readonly Matter[];
  incoming: readonly Incoming[];
  members: readonly Member[];
}

/** Tables whose records stand behind figures. */
export type CountedTable =
  | 'drafts'
  | 'earlierIssues'
  | 'carriers'
  | 'meetings'
  | 'opinions'
  | 'matters'
  | 'incoming';

/** One thing that is counted once: in which figure and line, of which day, and the record behind it. */
export interface Happening {
  of: FigureKey;
  line: string;
  /** '' where nobody has said: counted in no period, and told. */
  on: CivilDate | '';
  table: CountedTable;
  id: string;
}

/** One more of what is counted. All are made here, of one shape: of copies with something added there would be as much to clear away as to count. */
export function happening(
  of: FigureKey,
  on: Happening['on'],
  { line, table, id }: Pick<Happening, 'line' | 'table' | 'id'>,
): Happening {
  return { of, line, on, table, id };
}

/** What the sources of the sections are given. */
export interface Counting {
  facts: FigureFacts;
  today: CivilDate;
  /** Whether a row is counted: it stands, and is no part of the sample, or everything is. */
  counts: (row: { sample?: 0 | 1; deletedAt: string | null }) => boolean;
}
