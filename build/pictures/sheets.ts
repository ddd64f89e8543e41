import { body, table } from '#shared/compose/parts';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import { type LayoutProfile, STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { USUAL_SPEED } from '#shared/reading/order';
import { renderReadingCopy } from '#shared/word/reading-copy';
import { renderWord } from '#shared/word/render';
import { renderRedline } from '../../electron/ooxml/redline/render-redline';

/** Papers of an invented office, one of each form, whose pages docs/样张.md shows. */

const OFFICE = '政协示例市委员会办公室';
const COMMITTEE = '政协示例市委员会';
const empty = emptyDocument();

const notice: OfficialDocument = {
  ...empty,
  head: {
    ...empty.head,
    mark: { kind: 'printed', name: `${OFFICE}文件` },
    issueNumber: '示政协办发〔2026〕12号',
  },
  title: [`${OFFICE}关于开展社区养老服务专题调研的通知`],
  addressees: '各县区政协，市政协各专门委员会，各民主党派市委会：',
  body: body(
    '根据市政协2026年协商工作计划，定于9月上旬开展社区养老服务专题调研。现将有关事项通知如下。',
    '一、调研内容',
    '（一）社区老年食堂的布局、运营和助餐补助发放情况。',
    '（二）居家适老化改造的进度和群众反映集中的问题。',
    '（三）物业企业、志愿者等社会力量参与养老服务的做法。',
    '二、时间安排',
    '9月7日至9月11日分3组到各县区实地察看，9月14日召开座谈会交流情况。',
    '三、有关要求',
    '请各单位确定1名联系人，于8月20日前将《调研联系人登记表》报送市政协社会和法制委员会。调研期间轻车简从，不作层层陪同。',
  ),
  attachments: [
    {
      name: '调研联系人登记表',
      body: [
        table(
          ['单　位', '姓名', '职　务', '联系电话'],
          ['', '', '', ''],
          ['', '', '', ''],
          ['', '', '', ''],
        ),
      ],
    },
  ],
  signature: { mode: 'sealed', signers: [OFFICE], date: '2026年8月3日' },
  note: '（联系人：林溪，联系电话：0000-1234567）',
  cc: '市委办公室，市政府办公室。',
  printLine: { office: OFFICE, date: '2026年8月3日' },
};

const request: OfficialDocument = {
  ...empty,
  head: {
    ...empty.head,
    mark: { kind: 'printed', name: '中共示例市政协党组文件' },
    issueNumber: '示政协党组发〔2026〕7号',
    signatories: ['周启明', '沈若兰'],
  },
  title: ['中共示例市政协党组关于召开市政协五届二十三次常委会会议的请示'],
  addressees: '中共示例市委：',
  body: body(
    '根据政协章程和市委批准的2026年协商工作计划，经市政协党组会议研究，拟于2026年9月23日召开市政协五届二十三次常委会会议。现将有关事项请示如下。',
    '一、会议议题',
    '围绕“完善社区养老服务体系”协商议政；审议有关人事事项。',
    '二、会议时间和地点',
    '会期1天，在市政协会议中心召开。',
    '三、参加人员',
    '市政协常委会组成人员出席会议；恳请市政府负责同志到会通报有关情况，市民政局、市卫生健康委、市住房城乡建设局负责同志列席会议。',
    '妥否，请批示。',
  ),
  signature: { mode: 'sealed', signers: ['中共示例市政协党组'], date: '2026年8月28日' },
  note: '（联系人：何川，联系电话：0000-1234568）',
  printLine: { office: OFFICE, date: '2026年8月28日' },
};

const letter: OfficialDocument = {
  ...empty,
  format: 'letter',
  head: {
    ...empty.head,
    mark: { kind: 'printed', name: OFFICE, joint: ['示例市民政局'] },
    issueNumber: '示政协办函〔2026〕5号',
  },
  title: [`${OFFICE}　示例市民政局关于商请提供社区老年食堂有关情况的函`],
  addressees: '各县区人民政府：',
  body: body(
    '为做好市政协社区养老服务专题协商的准备工作，商请提供本县区社区老年食堂的布点、就餐人数、补助发放和运营主体等情况，以及工作中的意见建议。',
    '请于2026年8月25日前将书面材料函复市政协社会和法制委员会。',
    '专此函商。',
  ),
  signature: { mode: 'sealed', signers: [OFFICE, '示例市民政局'], date: '2026年8月6日' },
  note: '（联系人：林溪，联系电话：0000-1234567）',
};

const evenImprint: OfficialDocument = {
  ...empty,
  head: {
    ...empty.head,
    mark: { kind: 'printed', name: `${COMMITTEE}文件` },
    issueNumber: '示政协发〔2026〕9号',
    signatories: ['周启明'],
  },
  title: [`${COMMITTEE}关于2026年上半年协商工作情况的报告`],
  addressees: '中共示例市委：',
  body: body(
    '今年以来，市政协在市委坚强领导下，围绕中心、服务大局，年度协商计划确定的事项按进度推进。现将上半年协商工作情况报告如下。',
    '一、计划执行情况',
    '召开专题协商会1次、对口协商会3次、提案办理协商会2次，98位委员参加协商，提出意见建议64条，均已编入协商专报按程序报送。',
    '二、成果转化情况',
    '市委、市政府领导同志批示11件次，有关部门书面答复41条，其余23条正在研究。委员的意见和答复情况已逐条告知本人。',
    '三、下一步安排',
    '继续做好社区养老服务专题协商的准备工作，适时组织委员跟踪视察。',
    '特此报告。',
  ),
  signature: { mode: 'sealed', signers: [COMMITTEE], date: '2026年7月15日' },
  cc: '市人大常委会办公室，市政府办公室。',
  printLine: { office: OFFICE, date: '2026年7月15日' },
};

const speech: OfficialDocument = {
  ...empty,
  format: 'plain',
  title: ['在社区养老服务专题协商会上的讲话'],
  body: body(
    '各位委员、同志们：',
    '今天我们召开专题协商会，围绕完善社区养老服务体系协商议政。刚才，6位委员作了发言，市民政局、市卫生健康委的负责同志作了回应，讲得都很实在。',
    '一、情况摸得准，建议才提得实',
    '老年食堂办得怎么样，不能只看建了多少个，要看老人愿不愿意去、吃不吃得起、能不能办得下去。这次调研走了12个社区，问了近300位老人，这样的作风要坚持。',
    '二、话说到了，事情要有着落',
    '会后请社会和法制委员会把意见建议原汁原味整理好，按程序报送。有了批示和答复，要逐条告诉提意见的委员。',
  ),
};

/** The notice before it was looked through: what the round changed is told in the 花脸稿. */
const before: OfficialDocument = {
  ...notice,
  head: { ...empty.head, mark: { kind: 'none' } },
  attachments: [],
  printLine: null,
  cc: '',
  body: body(
    '根据市政协2026年协商工作计划，定于9月上旬开展养老服务调研。现将有关事项通知如下。',
    '一、调研内容',
    '（一）社区老年食堂的布局和运营情况。',
    '（二）居家适老化改造的进度和群众反映集中的问题。',
    '二、时间安排',
    '9月7日至9月11日到各县区实地察看。',
    '三、有关要求',
    '请各单位确定1名联系人，于8月20日前报送市政协社会和法制委员会。请各单位高度重视，精心组织。',
  ),
};
const after: OfficialDocument = {
  ...before,
  body: notice.body,
};

const exported = (document: OfficialDocument, habit: Partial<LayoutProfile> = {}) =>
  renderWord(document, { profile: { ...STANDARD_PROFILE, ...habit }, sample: false });

/** The Word files by the name of their picture. */
export async function sheets(): Promise<Map<string, Uint8Array>> {
  const options = { profile: STANDARD_PROFILE, sample: false };
  return new Map([
    ['sheet-notice', await exported(notice)],
    ['sheet-request', await exported(request)],
    ['sheet-letter', await exported(letter)],
    ['sheet-even', await exported(evenImprint, { twoSided: true })],
    [
      'sheet-speech',
      await renderReadingCopy({
        document: speech,
        options,
        size: 22,
        speed: USUAL_SPEED,
        readings: {},
      }),
    ],
    [
      'sheet-redline',
      await renderRedline({
        before,
        after,
        options,
        shown: {
          kind: 'drawn',
          legend: {
            title: '花脸稿',
            lines: [
              '一稿（2026年7月30日）与二稿（2026年8月1日）比较：删去的划去，增加的加下划线。',
            ],
          },
        },
      }),
    ],
  ]);
}
