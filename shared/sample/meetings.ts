import type { AgendaItem, Attendance, AttendanceRole, Meeting, Resolution } from '../model/meeting';
import type { Entry, Opinion, OpinionGroup } from '../model/proceedings';
import {
  SAMPLE_OPINION_GROUPS,
  SAMPLE_SPEECHES,
  type SampleOpinion,
  type SampleSpeech,
} from './consultation-speeches';
import { SAMPLE_LATER_SPEECHES } from './consultation-speeches-2';
import type { SampleDirectory } from './directory-rows';
import { type Passage, readMarked } from './marked-text';
import {
  SAMPLE_CHAIRS_MEETING,
  SAMPLE_CONSULTATION,
  SAMPLE_RESOLUTIONS,
  type SampleMeeting,
} from './meeting-facts';

export interface MeetingRows {
  meetings: Meeting[];
  agendaItems: AgendaItem[];
  attendance: Attendance[];
  resolutions: Resolution[];
  entries: Entry[];
  opinions: Opinion[];
  opinionGroups: OpinionGroup[];
}

/** Builds the rows of the sample's two meetings. */
class MeetingMaker {
  readonly rows: MeetingRows = {
    meetings: [],
    agendaItems: [],
    attendance: [],
    resolutions: [],
    entries: [],
    opinions: [],
    opinionGroups: [],
  };

  constructor(
    private readonly newId: () => string,
    private readonly now: string,
    private readonly directory: SampleDirectory,
  ) {}

  /** A meeting with its items and attendance; answers its id and those of its items. */
  add(facts: SampleMeeting): { meetingId: string; items: string[] } {
    const meetingId = this.newId();
    this.rows.meetings.push(this.meeting(meetingId, facts));
    const items = facts.items.map((item, index): AgendaItem => {
      const papers = item.papers.map((name) => ({ id: this.newId(), name, received: true }));
      return {
        id: this.newId(),
        meetingId,
        order: index + 1,
        title: item.title,
        proposer: this.directory.unit(item.proposer),
        reporters: item.reporters.map(this.directory.person),
        papers,
        checkers: item.reporters.map(this.directory.person),
        sittingInUnits: (item.sittingIn ?? []).map(this.directory.unit),
        minutesPlanned: item.minutes,
        note: '',
      };
    });
    this.rows.agendaItems.push(...items);
    for (const role of ['attend', 'nonvoting', 'invited'] as const) {
      this.attendance(meetingId, facts, role);
    }
    return { meetingId, items: items.map(({ id }) => id) };
  }

  private meeting(id: string, facts: SampleMeeting): Meeting {
    const { kind, series, number, title, requirements, contact, date, from, to, place } = facts;
    return {
      id,
      kind,
      series,
      number,
      title,
      requirements,
      contact,
      sittings: [{ id: this.newId(), date, from, to, place, state: 'planned', note: '' }],
      startsOn: date,
      chair: this.directory.person(facts.chair),
      recorder: facts.recorder,
      issuerId: null,
      duties: facts.duties.map(([group, people, task]) => ({
        id: this.newId(),
        group,
        people,
        task,
      })),
      cancelled: false,
      createdAt: this.now,
      updatedAt: this.now,
      deletedAt: null,
      sample: 1,
      touched: false,
    };
  }

  private attendance(meetingId: string, facts: SampleMeeting, role: AttendanceRole): void {
    const phones = new Map(this.directory.members.map(({ id, telephone }) => [id, telephone]));
    for (const [index, [key, state = 'expected', reason = '']] of facts.attendance[
      role
    ].entries()) {
      const person = this.directory.person(key);
      const telephone = phones.get(person.id ?? '') ?? '';
      const order = index + 1;
      const id = this.newId();
      this.rows.attendance.push({ id, meetingId, person, role, state, reason, order, telephone });
    }
  }

  resolve(meetingId: string, items: readonly string[]): void {
    for (const [index, { item, verb, text, tasks }] of SAMPLE_RESOLUTIONS.entries()) {
      this.rows.resolutions.push({
        id: this.newId(),
        meetingId,
        agendaItemId: items[item - 1] ?? null,
        order: index + 1,
        verb,
        text,
        tasks: tasks.map(({ what, lead, helpers, due }) => ({
          id: this.newId(),
          what,
          lead: lead.map(this.directory.unit),
          helpers: helpers.map(this.directory.unit),
          due,
        })),
        createdAt: this.now,
      });
    }
  }

  /** Speeches as entries, their marked passages as opinions. */
  record(meetingId: string, items: readonly string[], speeches: readonly SampleSpeech[]): void {
    const groups = SAMPLE_OPINION_GROUPS.map((title, index) => ({
      id: this.newId(),
      meetingId,
      title,
      order: index + 1,
    }));
    this.rows.opinionGroups.push(...groups);
    for (const [index, speech] of speeches.entries()) {
      const { text, passages } = readMarked(speech.text);
      const entry: Entry = {
        id: this.newId(),
        meetingId,
        agendaItemId: items[speech.item - 1] ?? null,
        order: index + 1,
        speaker: this.directory.person(speech.speaker),
        at: speech.at,
        text,
        marks: [],
        source: 'typed',
        createdAt: this.now,
        updatedAt: this.now,
      };
      for (const [place, facts] of speech.opinions.entries()) {
        const passage = passages[place];
        if (passage) this.opinion(entry, passage, facts, groups);
      }
      this.rows.entries.push(entry);
    }
  }

  private opinion(
    entry: Entry,
    { start, end }: Passage,
    { summary, targets, kind = '意见建议', place = '', group = 0 }: SampleOpinion,
    groups: readonly OpinionGroup[],
  ): void {
    const { meetingId, agendaItemId, speaker, text } = entry;
    const id = this.newId();
    entry.marks.push({ opinionId: id, start, end });
    this.rows.opinions.push({
      id,
      meetingId,
      agendaItemId,
      entryId: entry.id,
      speaker,
      words: text.slice(start, end),
      history: [],
      summary,
      kind,
      targets: targets.map(this.directory.unit),
      place,
      groupId: groups[group - 1]?.id ?? null,
      order: this.rows.opinions.length + 1,
      createdAt: this.now,
      updatedAt: this.now,
      deletedAt: null,
      sample: 1,
    });
  }
}

/** The sample's 专题协商会 with its proceedings and opinions, and its 主席会议 with its resolutions. */
export function sampleMeetings(
  newId: () => string,
  now: string,
  directory: SampleDirectory,
): MeetingRows {
  const maker = new MeetingMaker(newId, now, directory);
  const consultation = maker.add(SAMPLE_CONSULTATION);
  const speeches = [...SAMPLE_SPEECHES, ...SAMPLE_LATER_SPEECHES];
  maker.record(consultation.meetingId, consultation.items, speeches);
  const chairs = maker.add(SAMPLE_CHAIRS_MEETING);
  maker.resolve(chairs.meetingId, chairs.items);
  return maker.rows;
}
