import type { CivilDate } from '../model/civil-date';
import type { Incoming, IncomingStep } from '../model/incoming';

/** One step of the sample's papers: on which day, by whom, which words; `back`: when a reader gave it back. */
export interface SampleIncomingStep {
  step: IncomingStep['step'];
  on: CivilDate;
  /** A leader or member by name, or 'unit|post|name' of somebody else. */
  person?: string;
  unit?: string;
  words?: string;
  back?: CivilDate;
}

export interface SampleIncoming extends Pick<Incoming, 'receivedOn' | 'kind' | 'title'> {
  /** Its unit by short name, or as the paper says. */
  sender: string;
  paperNumber: string;
  paperDate: CivilDate;
  copies?: number;
  urgency?: Incoming['urgency'];
  due?: CivilDate;
  note?: string;
  closedOn?: CivilDate;
  /** What it has to do with the rest of the sample. */
  is?: 'instruction' | 'matter';
  steps: readonly SampleIncomingStep[];
  archivedOn?: CivilDate;
}

const TO_READ = '请主席、分管副主席阅。';

/** What came in during the year: to be read and to be done, a 批示 and a 函复 among them, one that lies with a reader still. All invented. */
export const SAMPLE_INCOMING: readonly SampleIncoming[] = [
  {
    ...{ receivedOn: '2026-01-12', kind: '阅件', sender: '市委办公室', copies: 2 },
    ...{ title: '关于印发《市委常委会2026年工作要点》的通知', paperNumber: '示委办发〔2026〕1号' },
    ...{ paperDate: '2026-01-08', archivedOn: '2026-10-20' },
    steps: [
      { step: 'propose', on: '2026-01-12', words: TO_READ },
      { step: 'pass', on: '2026-01-12', person: '周启明', back: '2026-01-13' },
      { step: 'pass', on: '2026-01-13', person: '沈若兰', back: '2026-01-14' },
      { step: 'pass', on: '2026-01-14', person: '贺知秋', back: '2026-01-14' },
    ],
  },
  {
    ...{ receivedOn: '2026-02-25', kind: '办件', sender: '市政府办公室', due: '2026-03-10' },
    ...{ title: '关于征求《市政府重大行政决策事项目录（征求意见稿）》意见的函' },
    ...{ paperNumber: '示政办函〔2026〕6号', paperDate: '2026-02-24', closedOn: '2026-03-06' },
    archivedOn: '2026-10-20',
    steps: [
      { step: 'propose', on: '2026-02-25', words: '请研究室提出意见，报秘书长审定后函复。' },
      { step: 'instruct', on: '2026-02-26', person: '贺知秋', words: '同意。请研究室办理。' },
      { step: 'handle', on: '2026-02-26', unit: '市政协研究室', words: '提出修改意见' },
      { step: 'reply', on: '2026-03-06', words: '已函复，无修改意见。' },
      { step: 'close', on: '2026-03-06' },
    ],
  },
  {
    ...{ receivedOn: '2026-03-19', kind: '阅件', sender: '市人大常委会办公室' },
    ...{ title: '关于印发《市人大常委会2026年监督工作计划》的通知' },
    ...{ paperNumber: '示人办发〔2026〕9号', paperDate: '2026-03-16' },
    steps: [
      { step: 'propose', on: '2026-03-19', words: '请秘书长阅。' },
      { step: 'pass', on: '2026-03-19', person: '贺知秋', back: '2026-03-20' },
    ],
  },
  {
    ...{ receivedOn: '2026-04-22', kind: '办件', sender: '市委统战部', urgency: '加急' },
    ...{ title: '关于协助做好党外代表人士调研工作的函', due: '2026-05-08' },
    ...{ paperNumber: '示统函〔2026〕15号', paperDate: '2026-04-21', closedOn: '2026-05-07' },
    steps: [
      { step: 'propose', on: '2026-04-22', words: '请提案委会同研究室办理。' },
      {
        step: 'instruct',
        on: '2026-04-23',
        person: '沈若兰',
        words: '请提案委牵头，按时报送名单。',
      },
      { step: 'handle', on: '2026-04-23', unit: '市政协提案委' },
      { step: 'reply', on: '2026-05-07', words: '已送委员名单12人。' },
      { step: 'close', on: '2026-05-07' },
    ],
  },
  {
    ...{ receivedOn: '2026-06-08', kind: '阅件', sender: '市卫生健康委' },
    ...{ title: '关于报送医养结合工作情况的报告', note: '协商会参阅' },
    ...{ paperNumber: '示卫报〔2026〕31号', paperDate: '2026-06-05' },
    steps: [
      { step: 'propose', on: '2026-06-08', words: '请沈若兰副主席阅，转社会和法制委员会。' },
      { step: 'pass', on: '2026-06-08', person: '沈若兰', back: '2026-06-09' },
      { step: 'pass', on: '2026-06-09', person: '蒋若水', back: '2026-06-11' },
    ],
  },
  {
    ...{ receivedOn: '2026-08-12', kind: '办件', sender: '市政府办公室', is: 'instruction' },
    ...{ title: '关于市政府领导对协商专报批示情况的函' },
    ...{ paperNumber: '示政办函〔2026〕52号', paperDate: '2026-08-12', closedOn: '2026-08-17' },
    steps: [
      {
        step: 'propose',
        on: '2026-08-12',
        words: '请主席、分管副主席阅，转社会和法制委员会跟踪。',
      },
      { step: 'pass', on: '2026-08-12', person: '周启明', back: '2026-08-13' },
      { step: 'pass', on: '2026-08-13', person: '沈若兰', back: '2026-08-14' },
      { step: 'handle', on: '2026-08-14', unit: '市政协社会法制委', words: '跟踪办理情况' },
      { step: 'close', on: '2026-08-17' },
    ],
  },
  {
    ...{ receivedOn: '2026-08-24', kind: '办件', sender: '市委办公室', is: 'matter' },
    ...{ title: '关于做好全市重点工作情况报送的通知', due: '2026-12-15' },
    ...{ paperNumber: '示委办〔2026〕40号', paperDate: '2026-08-21' },
    steps: [
      { step: 'propose', on: '2026-08-24', words: '请研究室牵头，各专门委员会配合。' },
      { step: 'instruct', on: '2026-08-25', person: '贺知秋', words: '同意。请按时间要求报送。' },
      { step: 'handle', on: '2026-08-25', unit: '市政协研究室' },
    ],
  },
  {
    ...{ receivedOn: '2026-09-10', kind: '办件', sender: '市民政局' },
    ...{ title: '关于老年食堂布点有关建议办理情况的复函' },
    ...{ paperNumber: '示民函〔2026〕21号', paperDate: '2026-09-10', closedOn: '2026-09-15' },
    steps: [
      { step: 'propose', on: '2026-09-10', words: '请社会和法制委员会告知委员。' },
      {
        ...{ step: 'link', on: '2026-09-10' },
        words:
          '登记为1件事项的答复：按老年人口分布和步行能力选点布局老年食堂，服务半径控制在500米以内',
      },
      { step: 'close', on: '2026-09-15' },
    ],
  },
  {
    ...{ receivedOn: '2026-10-09', kind: '阅件', sender: '市财政局', copies: 2 },
    ...{ title: '关于2026年前三季度预算执行情况的通报' },
    ...{ paperNumber: '示财发〔2026〕77号', paperDate: '2026-10-08' },
    steps: [
      { step: 'propose', on: '2026-10-09', words: TO_READ },
      { step: 'pass', on: '2026-10-09', person: '周启明', back: '2026-10-10' },
      // Nobody has given it back: what lies too long by the office's own rule is shown.
      { step: 'pass', on: '2026-10-10', person: '高远山' },
    ],
  },
  {
    ...{ receivedOn: '2026-10-23', kind: '办件', sender: '城东街道' },
    ...{ title: '关于邀请委员参加社区议事会的函' },
    ...{ paperNumber: '城东函〔2026〕18号', paperDate: '2026-10-22' },
    steps: [{ step: 'propose', on: '2026-10-23', words: '请提案委提出建议人选。' }],
  },
];
