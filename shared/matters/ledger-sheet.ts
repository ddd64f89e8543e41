import { inTitleMarks } from '../document/title-marks';
import { printDate } from '../model/civil-date';
import { MATTER_STATES, MATTER_TRACKS, type Matter } from '../model/matter';
import type { TableColumn } from '../sheet/book';
import { MOST_ROWS, type NewBook, type SheetValue } from '../sheet/book';
import { tableSheet } from '../sheet/table';
import type { TrackLine } from './track-line';

export type LedgerField =
  | 'track'
  | 'number'
  | 'title'
  | 'content'
  | 'source'
  | 'lead'
  | 'helpers'
  | 'leader'
  | 'handler'
  | 'telephone'
  | 'openedOn'
  | 'due'
  | 'state'
  | 'progress'
  | 'adoption'
  | 'outcome'
  | 'closedOn'
  | 'lastOn'
  | 'note';

/** Columns of the ledger as a spreadsheet, with the other headings in use for each. */
export const LEDGER_COLUMNS: readonly TableColumn<LedgerField>[] = [
  { key: 'track', title: '类别', width: 8, kind: 'text', aliases: ['事项类别'] },
  {
    key: 'number',
    title: '编号',
    width: 12,
    kind: 'text',
    aliases: ['督办编号', '立项编号', '事项编号'],
  },
  {
    key: 'title',
    title: '事项',
    width: 36,
    kind: 'text',
    aliases: [
      '督办事项',
      '事项名称',
      '工作任务',
      '任务',
      '议定事项',
      '意见建议',
      '内容摘要',
      '标题',
    ],
  },
  {
    key: 'content',
    title: '具体内容',
    width: 40,
    kind: 'text',
    aliases: ['内容', '办理要求', '工作要求', '督办内容'],
  },
  {
    key: 'source',
    title: '来源',
    width: 24,
    kind: 'text',
    aliases: ['任务来源', '事项来源', '来源文号', '依据'],
  },
  {
    key: 'lead',
    title: '主办单位',
    width: 20,
    kind: 'text',
    aliases: ['牵头单位', '责任单位', '承办单位', '承办科室', '责任科室'],
  },
  {
    key: 'helpers',
    title: '协办单位',
    width: 20,
    kind: 'text',
    aliases: ['配合单位', '协办科室'],
  },
  {
    key: 'leader',
    title: '责任领导',
    width: 10,
    kind: 'text',
    aliases: ['分管领导', '批示领导', '督办领导'],
  },
  {
    key: 'handler',
    title: '承办人',
    width: 10,
    kind: 'text',
    aliases: ['责任人', '经办人', '联系人'],
  },
  { key: 'telephone', title: '电话', width: 14, kind: 'text', aliases: ['联系电话', '手机'] },
  {
    key: 'openedOn',
    title: '登记日期',
    width: 12,
    kind: 'date',
    aliases: ['立项日期', '立项时间', '交办日期', '交办时间', '日期', '登记时间'],
  },
  {
    key: 'due',
    title: '约定时间',
    width: 12,
    kind: 'date',
    aliases: [
      ...['办理时限', '完成时限', '时限', '办结时限', '要求完成时间', '要求办结时间'],
      ...['截止日期', '截止时间', '办理期限', '完成期限', '办结期限', '期限'],
    ],
  },
  {
    key: 'state',
    title: '状态',
    width: 12,
    kind: 'text',
    aliases: ['办理状态', '进度', '是否办结'],
  },
  {
    key: 'progress',
    title: '办理情况',
    width: 40,
    kind: 'text',
    aliases: ['进展情况', '进展', '办理结果', '完成情况', '反馈情况'],
  },
  { key: 'adoption', title: '采纳情况', width: 10, kind: 'text', aliases: ['是否采纳'] },
  { key: 'outcome', title: '落实情况', width: 10, kind: 'text' },
  {
    key: 'closedOn',
    title: '办结日期',
    width: 12,
    kind: 'date',
    aliases: ['办结时间', '完成日期'],
  },
  { key: 'lastOn', title: '最近动态', width: 12, kind: 'date', aliases: ['反馈日期', '更新日期'] },
  {
    key: 'note',
    title: '备注',
    width: 20,
    kind: 'text',
    aliases: [
      ...['附注', '说明', '情况说明', '存在问题', '下一步打算', '领导批示', '批示', '批示意见'],
      ...['委员', '提出委员', '涉及单位', '报送载体', '转办', '转办情况', '答复', '答复情况'],
      ...['答复文号', '告知委员', '告知情况'],
    ],
    collects: true,
  },
];

/** Several names in one cell are set apart like this. */
const join = (refs: readonly { name: string }[]): string => refs.map(({ name }) => name).join('、');

function rowOf(matter: Matter): Partial<Record<LedgerField, SheetValue>> {
  const { track, state, awaitsPaper, adoption, adoptionReason, outcome, outcomeReason } = matter;
  const said = (what: string | null, why: string) => [what, why].filter(Boolean).join('：');
  return {
    track: MATTER_TRACKS[track],
    number: matter.number,
    title: matter.title,
    content: matter.content,
    source: matter.source.label,
    lead: join(matter.lead),
    helpers: join(matter.helpers),
    leader: matter.leader?.name ?? '',
    handler: matter.handler,
    telephone: matter.telephone,
    openedOn: matter.openedOn,
    due: matter.due,
    state: awaitsPaper ? `${MATTER_STATES[state]}（待书面）` : MATTER_STATES[state],
    adoption: said(adoption, adoptionReason),
    outcome: said(outcome, outcomeReason),
    closedOn: matter.closedOn,
    lastOn: matter.lastOn,
  };
}

/** Columns of what became of opinions, written beside those of the ledger. */
type TrackField =
  | 'speakers'
  | 'concerned'
  | 'carriers'
  | 'instructed'
  | 'referred'
  | 'answered'
  | 'paperNumber'
  | 'told';

const TRACK_COLUMNS: readonly TableColumn<TrackField>[] = [
  { key: 'speakers', title: '委员', width: 12, kind: 'text' },
  { key: 'concerned', title: '涉及单位', width: 20, kind: 'text' },
  { key: 'carriers', title: '报送载体', width: 30, kind: 'text' },
  { key: 'instructed', title: '领导批示', width: 40, kind: 'text' },
  { key: 'referred', title: '转办', width: 30, kind: 'text' },
  { key: 'answered', title: '答复', width: 40, kind: 'text' },
  { key: 'paperNumber', title: '答复文号', width: 20, kind: 'text' },
  { key: 'told', title: '告知委员', width: 12, kind: 'date' },
];

/** Several of one kind in a cell, each on a line of its own. */
const lined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');

function trackedOf(line: TrackLine | undefined): Partial<Record<TrackField, SheetValue>> {
  if (!line) return {};
  const { speakers, concerned, units, carriers, instructions, referrals, answers, toldOn } = line;
  return {
    speakers: speakers.join('、'),
    concerned: join(concerned.length > 0 ? concerned : units),
    carriers: lined(carriers.map(inTitleMarks)),
    instructed: lined(instructions.map(({ on, by, words }) => `${printDate(on)}${by}：${words}`)),
    referred: lined(
      referrals.map(({ on, to, paperNumber }) =>
        [`${printDate(on)}${to && `转${to}`}`, paperNumber].filter(Boolean).join('，'),
      ),
    ),
    answered: lined(answers.map(({ on, way, words }) => `${printDate(on)}${way ?? ''}：${words}`)),
    paperNumber: lined(answers.map(({ paperNumber }) => paperNumber)),
    told: toldOn,
  };
}

/** What is exported: 办理情况 and 备注 are only read, they stand on the timelines. */
const EXPORTED = LEDGER_COLUMNS.filter(({ key }) => key !== 'progress' && key !== 'note');
/** With opinions among the matters: whose they are before what they are about, what became of them behind. */
const WITH_OPINIONS: readonly TableColumn<LedgerField | TrackField>[] = EXPORTED.flatMap(
  (column): TableColumn<LedgerField | TrackField>[] => {
    const [speakers, ...others] = TRACK_COLUMNS;
    if (column.key === 'title' && speakers) return [speakers, column];
    return column.key === 'state' ? [column, ...others] : [column];
  },
);

/**
 * The ledger as a spreadsheet with real dates and a filter over its headings; a further sheet
 * where one is full. `lines`: of the outside matters among them.
 */
export function ledgerBook(
  matters: readonly Matter[],
  lines: ReadonlyMap<string, TrackLine> = new Map(),
): NewBook {
  const columns = lines.size > 0 ? WITH_OPINIONS : EXPORTED;
  const count = Math.max(1, Math.ceil(matters.length / MOST_ROWS));
  return {
    sheets: Array.from({ length: count }, (_one, at) => {
      const part = matters.slice(at * MOST_ROWS, (at + 1) * MOST_ROWS);
      const name = at === 0 ? '事项台账' : `事项台账${at + 1}`;
      const rows = part.map((matter) => ({
        ...rowOf(matter),
        ...trackedOf(lines.get(matter.id)),
      }));
      return tableSheet<LedgerField | TrackField>(name, columns, rows);
    }),
  };
}
