import { civilDateOf } from '../model/civil-date';
import type { TextTable } from '../model/search';
import type { RowOf } from '../model/tables';

/** Where what was found lies, as people call it; in the order shown. */
export const SECTIONS = {
  drafts: '文稿',
  meetings: '会议',
  spoken: '发言',
  opinions: '意见建议',
  matters: '事项',
  carriers: '报送',
  registers: '收文',
  issued: '发文',
  people: '名录',
  tasks: '考评',
} as const;
export type Section = keyof typeof SECTIONS;

/** A row that is found by itself. */
interface Whole<Row> {
  section: Section;
  /** 通知, 主席会议, 委员 … */
  kind: (row: Row) => string;
  /** The day that it is of, or '' where it has none. */
  on: (row: Row) => string;
  units?: (row: Row) => readonly string[];
  /** The record that it is a part of and lies in the bin with; its title is shown beside it. */
  parent?: (row: Row) => string;
}

/** A row whose words belong to another: it is found under that one's title. */
interface Part<Row> {
  of: (row: Row) => readonly [table: TextTable, id: string];
}

type Place<Row> = Whole<Row> | Part<Row>;

const day = (instant: string) => (instant === '' ? '' : civilDateOf(new Date(instant)));
const names = (units: readonly { name: string }[]) => units.map(({ name }) => name);

const ATTACHED = {
  matterEvent: 'matters',
  instruction: 'carriers',
  incoming: 'incoming',
} as const;

/** How the rows of each kind that has a text are found. */
const PLACES: { readonly [Table in TextTable]: Place<RowOf<Table>> } = {
  drafts: {
    section: 'drafts',
    kind: ({ type }) => type,
    on: ({ date, updatedAt }) => date ?? day(updatedAt),
  },
  draftBodies: { of: ({ id }) => ['drafts', id] },
  outgoing: { of: ({ id }) => ['drafts', id] },
  viewRequests: { of: ({ draftId }) => ['drafts', draftId] },
  viewRemarks: { of: ({ draftId }) => ['drafts', draftId] },
  meetings: {
    section: 'meetings',
    kind: ({ kind }) => kind,
    on: ({ startsOn, updatedAt }) => startsOn ?? day(updatedAt),
  },
  agendaItems: { of: ({ meetingId }) => ['meetings', meetingId] },
  resolutions: { of: ({ meetingId }) => ['meetings', meetingId] },
  opinionGroups: { of: ({ meetingId }) => ['meetings', meetingId] },
  entries: {
    section: 'spoken',
    kind: () => '发言',
    on: ({ createdAt }) => day(createdAt),
    units: ({ speaker }) => (speaker?.unit ? [speaker.unit] : []),
    parent: ({ meetingId }) => meetingId,
  },
  opinions: {
    section: 'opinions',
    kind: ({ kind }) => kind,
    on: ({ createdAt }) => day(createdAt),
    units: ({ targets }) => names(targets),
    parent: ({ meetingId }) => meetingId,
  },
  matters: {
    section: 'matters',
    kind: ({ track }) => (track === 'internal' ? '机关督办' : '跟踪回音'),
    on: ({ lastOn, openedOn, updatedAt }) => lastOn ?? openedOn ?? day(updatedAt),
    units: ({ lead, helpers }) => names([...lead, ...helpers]),
  },
  matterEvents: { of: ({ matterId }) => ['matters', matterId] },
  carriers: {
    section: 'carriers',
    kind: ({ kind }) => kind,
    on: ({ submissions, updatedAt }) => submissions.at(-1)?.on ?? day(updatedAt),
    units: ({ submissions }) => submissions.map(({ to }) => to),
  },
  attachments: {
    of: ({ owner, withinId }) => [ATTACHED[owner], withinId],
  },
  incoming: {
    section: 'registers',
    kind: ({ kind }) => kind,
    on: ({ receivedOn }) => receivedOn,
    units: ({ sender }) => names(sender ? [sender] : []),
  },
  earlierIssues: {
    section: 'issued',
    kind: () => '以前的发文',
    on: ({ date, printedOn }) => date ?? printedOn ?? '',
  },
  evidenceTasks: {
    section: 'tasks',
    kind: ({ year }) => `${year}年度`,
    on: ({ updatedAt }) => day(updatedAt),
    units: ({ section }) => (section === '' ? [] : [section]),
  },
  incomingSteps: { of: ({ incomingId }) => ['incoming', incomingId] },
  members: {
    section: 'people',
    kind: () => '委员',
    on: ({ updatedAt }) => day(updatedAt),
    units: ({ affiliations }) => affiliations.map(({ unit }) => unit),
  },
  leaders: { section: 'people', kind: () => '领导', on: () => '' },
  units: {
    section: 'people',
    kind: () => '单位',
    on: ({ updatedAt }) => day(updatedAt),
    units: ({ fullName }) => [fullName],
  },
  groups: { section: 'people', kind: () => '分组', on: () => '' },
};

/** Tables whose rows are searched, those first whose rows are few and whose titles people look for. */
export const SEARCHED: readonly TextTable[] = [
  ...([
    'drafts',
    'meetings',
    'leaders',
    'members',
    'units',
    'groups',
    'matters',
    'incoming',
    'earlierIssues',
    'evidenceTasks',
  ] as const),
  ...(['carriers', 'outgoing', 'agendaItems', 'resolutions', 'opinionGroups'] as const),
  ...([
    'draftBodies',
    'opinions',
    'entries',
    'matterEvents',
    'incomingSteps',
    'viewRequests',
    'viewRemarks',
    'attachments',
  ] as const),
];

/** How rows of a table are found. */
export function placeOfTable(table: TextTable): Place<never> {
  return PLACES[table];
}
