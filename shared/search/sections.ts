import { civilDateOf } from '../model/civil-date';
import { NUMBER_STATES } from '../model/number';
import { TEXT_TABLES, type TextTable } from '../model/search';
import { type KINDS, kindOf, type RowOf } from '../model/tables';

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
  /** Of these rows most have no words: those are not held at all. */
  isOftenBare?: true;
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

/** Kinds that belong to nothing: nobody but `PLACES` knows where their rows are found. */
type Alone = {
  [Table in TextTable]: (typeof KINDS)[Table] extends { within: unknown } ? never : Table;
}[TextTable];

type Places = { readonly [Table in TextTable]: Place<RowOf<Table>> };

/**
 * How the rows of each kind that has a text are found. One that is not named here is found
 * under the record that it belongs to.
 */
const PLACES: Pick<Places, Alone> & Partial<Places> = {
  drafts: {
    section: 'drafts',
    kind: ({ type }) => type,
    on: ({ date, updatedAt }) => date ?? day(updatedAt),
  },
  meetings: {
    section: 'meetings',
    kind: ({ kind }) => kind,
    on: ({ startsOn, updatedAt }) => startsOn ?? day(updatedAt),
  },
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
  numbers: {
    section: 'issued',
    kind: ({ state }) => `${NUMBER_STATES[state]}的号`,
    on: ({ on }) => on,
    isOftenBare: true,
  },
  evidenceTasks: {
    section: 'tasks',
    kind: ({ year }) => `${year}年度`,
    on: ({ updatedAt }) => day(updatedAt),
    units: ({ section }) => (section === '' ? [] : [section]),
  },
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

/** In what order tables are read: first those whose rows are few and whose titles people look for, those with the longest rows last. */
const ORDER: readonly TextTable[] = [
  ...(['drafts', 'meetings', 'leaders', 'members', 'units', 'groups', 'matters'] as const),
  ...(['incoming', 'earlierIssues', 'evidenceTasks'] as const),
  ...(['carriers', 'outgoing', 'agendaItems', 'resolutions', 'opinionGroups'] as const),
  ...(['draftBodies', 'opinions', 'entries', 'matterEvents', 'incomingSteps'] as const),
  ...(['viewRequests', 'viewRemarks', 'attachments'] as const),
];

/** Every table whose rows are searched, in the order in which they are read. */
export const SEARCHED: readonly TextTable[] = [...new Set([...ORDER, ...TEXT_TABLES])];

/** Found under the record that the row belongs to; of two, under the first. */
function asPart(table: TextTable): Part<never> {
  const [parent] = kindOf(table).within ?? [];
  if (!parent) throw new Error(`nobody says where rows of ${table} are found`);
  const { table: of, field } = parent;
  return { of: (row) => [of as TextTable, String(row[field])] };
}

const PLACE_OF = new Map<TextTable, Place<never>>(
  TEXT_TABLES.map((table) => [table, PLACES[table] ?? asPart(table)]),
);

/** How rows of a table are found. */
export function placeOfTable(table: TextTable): Place<never> {
  return PLACE_OF.get(table) ?? asPart(table);
}
