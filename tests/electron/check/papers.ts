import { COMPOSED_CARRIERS } from '#shared/compose/carriers/facts';
import { composeCarrier } from '#shared/compose/carriers/index';
import { composeMatterPaper } from '#shared/compose/matters/index';
import { composeMeetingPaper } from '#shared/compose/meetings/index';
import { body } from '#shared/compose/parts';
import { SKELETONS } from '#shared/compose/skeletons/index';
import type { OfficialDocument } from '#shared/document/official-document';
import { MATTER_PAPERS, type MatterPaperKind } from '#shared/matters/papers';
import { MEETING_PAPERS, type MeetingPaperKind } from '#shared/model/meeting';
import { SAMPLE_DOCUMENTS } from '#shared/sample/documents';
import { factsFor } from '../../shared/compose/matters/support';
import { sampleFacts } from '../../shared/compose/meetings/support';
import { SPECIMEN } from './specimen';

const CONTEXT = {
  committeeName: '政协示例市委员会',
  shortName: '示例市政协',
  officeName: '政协示例市委员会办公室',
  signature: '政协示例市委员会',
  today: '2026年8月1日',
};

const FAMILIES = ['deciding', 'consulting'] as const;

function meetingPapers(): [string, OfficialDocument][] {
  return FAMILIES.flatMap((family) => {
    const facts = sampleFacts(family);
    return (Object.keys(MEETING_PAPERS) as MeetingPaperKind[])
      .filter((kind) => !(family === 'deciding' && kind === 'opinions'))
      .map((kind): [string, OfficialDocument] => [
        `${family} ${kind}`,
        composeMeetingPaper(facts, { kind, agendaItemId: facts.items[2]?.id }),
      ]);
  });
}

function carriers(): [string, OfficialDocument][] {
  const meeting = sampleFacts('consulting');
  const items = meeting.opinions.map(({ id }) => ({ opinionId: id, show: 'words' as const }));
  return COMPOSED_CARRIERS.map((kind) => [
    `carrier ${kind}`,
    composeCarrier({ meetings: [meeting], kind, title: '', items, arrangedBy: 'group' }),
  ]);
}

/** Names without a surname of the Han, of any length. */
const OTHER_PEOPLES = ['巴特尔', '扎西多吉', '阿卜杜热合曼·买买提明', '𬭎　喆', '乌兰其其格'];

const GAZETTE: OfficialDocument = {
  ...SPECIMEN,
  format: 'bulletin',
  head: {
    ...SPECIMEN.head,
    mark: { kind: 'printed', name: '中国人民政治协商会议示例市委员会公报' },
    issueNumber: '',
    serialNumber: '第12号',
  },
  addressees: '',
  signature: null,
  note: '',
};

/** Red heads that are printed, with one issuer and two, upwards and without. */
function heads(): [string, OfficialDocument][] {
  const mark = { kind: 'printed' as const, name: '政协示例市委员会办公室文件' };
  const upward = { issueNumber: '示政协发〔2026〕7号', signatories: ['周启明', '林溪'] };
  const of = (head: Partial<OfficialDocument['head']>): OfficialDocument => ({
    ...SPECIMEN,
    head: { ...SPECIMEN.head, mark, ...head },
  });
  return [
    ['head general', of({})],
    [
      'note of several lines',
      {
        ...of({}),
        note: '（联系人：岑小满，联系电话：0000-1234567，报名截止于下午5时）\n共印60份',
      },
    ],
    ['head with number and urgency', of({ copyNumber: '000001', urgency: '特急' })],
    ['head upward', of(upward)],
    ['head upward, pre-printed', of({ ...upward, mark: { kind: 'preprinted' } })],
    [
      'letter with copy number and urgency',
      {
        ...of({
          mark: { kind: 'printed', name: '政协示例市委员会办公室' },
          copyNumber: '000012',
          urgency: '特急',
          issueNumber: '示政协办函〔2026〕12号',
        }),
        format: 'letter',
      },
    ],
    [
      '抄送 of several pages',
      {
        ...SPECIMEN,
        cc: `${Array.from({ length: 150 }, (_one, at) => `第${at + 1}街道办事处党工委`).join('，')}。`,
      },
    ],
    ...[54, 60, 80, 120].map((count): [string, OfficialDocument] => [
      `主送 of ${count} organs`,
      {
        ...of({}),
        addressees: `${Array.from({ length: count }, (_one, at) => `第${at + 1}街道办事处党工委`).join('，')}：`,
      },
    ]),
    ['short', { ...SPECIMEN, body: body('明天上午开会。'), attachments: [], note: '', cc: '' }],
    ['regulation', { ...SPECIMEN, body: REGULATION, attachments: [] }],
    ['unsealed', { ...SPECIMEN, signature: { ...SIGNATURE, mode: 'unsealed' } }],
    ['long signer', { ...SPECIMEN, signature: { ...SIGNATURE, signers: [LONG_SIGNER] } }],
    ['joint', { ...SPECIMEN, signature: { ...SIGNATURE, signers: JOINT } }],
    [
      'joint unsealed',
      { ...SPECIMEN, signature: { mode: 'unsealed', signers: JOINT, date: SIGNATURE.date } },
    ],
    ...(['sealed', 'unsealed', 'stamped'] as const).flatMap((mode): [string, OfficialDocument][] =>
      [POSTS.slice(0, 1), ORGANS].map((signers) => [
        `${mode} by ${signers.length}`,
        { ...SPECIMEN, signature: { mode, signers, date: SIGNATURE.date } },
      ]),
    ),
    ['joint mark', of({ mark: { ...mark, joint: ['示例市人民政府办公室'] } })],
    ['head of five 签发人', of({ ...upward, signatories: FIVE })],
    ['签发人 of other peoples', of({ ...upward, signatories: OTHER_PEOPLES })],
    ['公报 counted by 号', GAZETTE],
    ['公报 counted by 期', { ...GAZETTE, head: { ...GAZETTE.head, serialNumber: '第2期' } }],
    [
      'pre-printed head with 份号 and five 签发人',
      of({ mark: { kind: 'preprinted' }, copyNumber: '000001', ...upward, signatories: FIVE }),
    ],
    [
      'pre-printed head with 份号 and urgency',
      of({ mark: { kind: 'preprinted' }, copyNumber: '000001', urgency: '加急' }),
    ],
    [
      'pre-printed letter',
      { ...of({ mark: { kind: 'preprinted' }, urgency: '加急' }), format: 'letter' },
    ],
    ['pre-printed minutes', MINUTES],
  ];
}

const SIGNATURE = {
  mode: 'sealed' as const,
  signers: ['政协示例市委员会办公室'],
  date: '2026年8月1日',
};
const REGULATION: OfficialDocument['body'] = [
  { type: 'heading', level: 1, runs: [{ text: '第一章　总则' }] },
  { type: 'heading', level: 2, runs: [{ text: '第一节　目的' }] },
  {
    type: 'heading',
    level: 1,
    runs: [{ text: '第一条' }],
    runIn: [{ text: '　为做好走访委员工作，制定本办法。走访包括：' }],
  },
  { type: 'paragraph', runs: [{ text: '（一）上门看望；' }] },
  {
    type: 'heading',
    level: 1,
    runs: [{ text: '第二条' }],
    runIn: [{ text: '　本办法自印发之日起施行。' }],
  },
];
const POSTS = ['政协示例市委员会主席'];
const ORGANS = ['政协示例市委员会', '示例市人民政府', '中共示例市委统战部'];
const FIVE = ['周启明', '林溪', '王立新', '欧阳晓晨', '马远'];
const MINUTES: OfficialDocument = {
  ...SPECIMEN,
  format: 'minutes',
  head: { ...SPECIMEN.head, issueNumber: '', serialNumber: '第3期' },
  addressees: '',
  attachments: [],
  attendance: [
    {
      label: '出席',
      text: '周启明、林溪、梁晓禾、陈一鸣、王立新、李文博、赵晓晨、孙若冰、马远、钱多多',
    },
    { label: '列席', text: '市民政局　张立' },
  ],
  signature: null,
  note: '',
};
const LONG_SIGNER = '中国人民政治协商会议示例市委员会办公室';
const JOINT = ['政协示例市委员会办公室', '示例市人民政府办公室'];

/** Every kind of paper that the program makes, by a name for it. */
export function everyPaper(): [string, OfficialDocument][] {
  return [
    ...SKELETONS.map((one): [string, OfficialDocument] => [
      `skeleton ${one.id}`,
      one.build(CONTEXT),
    ]),
    ...Object.entries(SAMPLE_DOCUMENTS).map(([name, { document }]): [string, OfficialDocument] => [
      `sample ${name}`,
      document,
    ]),
    ...meetingPapers(),
    ...(Object.keys(MATTER_PAPERS) as MatterPaperKind[]).map((kind): [string, OfficialDocument] => [
      `matter ${kind}`,
      composeMatterPaper(kind, factsFor(kind)),
    ]),
    ...carriers(),
    ...heads(),
  ];
}
