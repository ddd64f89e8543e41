import { BIN, kind } from '../kind';
import { AgendaItem, Attendance, Circulation, Meeting, MeetingPaper, Resolution } from '../meeting';
import { Entry, Opinion, OpinionGroup } from '../proceedings';

const OF_MEETING = { table: 'meetings', field: 'meetingId' } as const;

/** Meetings and all that belongs to one. */
export const MEETINGS = {
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
    text: ({ title, note, papers }) => [title, note, ...papers.map(({ name }) => name)],
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
    text: ({ text, tasks }) => [text, ...tasks.map(({ what }) => what)],
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
    text: ({ speaker, text }) => [speaker?.name ?? '', text],
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
    text: ({ speaker, words, summary, place }) => [speaker?.name ?? '', words, summary, place],
  }),
  opinionGroups: kind(OpinionGroup, {
    label: '意见建议的分组',
    measure: '组',
    indexes: 'id, meetingId',
    within: [OF_MEETING],
    text: ({ title }) => [title],
  }),
} as const;
