import { body } from '#shared/compose/parts';
import {
  type Block,
  emptyDocument,
  type OfficialDocument,
  type Signature,
} from '#shared/document/official-document';

/** Every form of the standard × ways of signing × length × tables and annexes, for one report. */

const OFFICE = '政协示例市委员会办公室';
const SAID =
  '各单位要围绕中心任务，结合工作实际，认真组织学习讨论，广泛听取各方面意见和建议，明确责任分工，细化工作措施，按照时间节点抓好落实，确保各项任务取得实效。';
const empty = emptyDocument();

interface Form {
  name: string;
  isSigned: boolean;
  make: (paper: OfficialDocument) => OfficialDocument;
}

function headed(paper: OfficialDocument, head: Partial<OfficialDocument['head']>) {
  const mark = { kind: 'printed' as const, name: `${OFFICE}文件` };
  return { ...paper, head: { ...paper.head, mark, ...head } };
}

export const FORMS: readonly Form[] = [
  {
    name: '红头通知',
    isSigned: true,
    make: (paper) => headed(paper, { issueNumber: '示政协办发〔2026〕12号' }),
  },
  {
    name: '请示（签发人二）',
    isSigned: true,
    make: (paper) =>
      headed(
        { ...paper, title: ['关于召开专题协商会议的请示'] },
        { issueNumber: '示政协办发〔2026〕13号', signatories: ['贺知秋', '孟　青'] },
      ),
  },
  {
    name: '函（信函格式）',
    isSigned: true,
    make: (paper) =>
      headed(
        { ...paper, format: 'letter', title: ['关于商请支持调研的函'] },
        { issueNumber: '示政协办函〔2026〕3号', mark: { kind: 'printed', name: OFFICE } },
      ),
  },
  {
    name: '套印通知',
    isSigned: true,
    make: (paper) =>
      headed(paper, { issueNumber: '示政协办发〔2026〕14号', mark: { kind: 'preprinted' } }),
  },
  {
    name: '特急报告',
    isSigned: true,
    make: (paper) =>
      headed(
        { ...paper, title: ['关于专题协商情况的报告'] },
        {
          copyNumber: '000012',
          urgency: '特急',
          issueNumber: '示政协办发〔2026〕15号',
          signatories: ['贺知秋'],
        },
      ),
  },
  {
    name: '纪要',
    isSigned: false,
    make: (paper) => ({
      ...headed(paper, {
        mark: { kind: 'printed', name: '政协示例市委员会主席会议纪要' },
        serialNumber: '（第8期）',
        line: { office: OFFICE, date: '2026年8月1日' },
      }),
      format: 'minutes',
      title: [],
      addressees: '',
      attendance: [{ label: '出席', text: '贺知秋　沈若兰　孟　青' }],
    }),
  },
];

const SIGNATURES: readonly [string, Signature][] = [
  ['盖章', { mode: 'sealed', signers: [OFFICE], date: '2026年8月1日' }],
  ['不盖章', { mode: 'unsealed', signers: [OFFICE], date: '2026年8月1日' }],
  ['联合', { mode: 'sealed', signers: [OFFICE, '示例市人民政府办公室'], date: '2026年8月1日' }],
];
const LENGTHS: readonly [string, number][] = [
  ['短', 3],
  ['长', 62],
];

function table(rows: number, columns: number): Block {
  const cell = (text: string) => ({ lines: [[{ text }]] });
  return {
    type: 'table',
    headerRows: 1,
    rows: Array.from({ length: rows + 1 }, (_row, row) =>
      Array.from({ length: columns }, (_column, column) =>
        cell(row === 0 ? `栏目${column + 1}` : `第${row}行${column + 1}栏`),
      ),
    ),
  };
}

/** A paper of the report, with what it is. */
export interface ReportPaper {
  form: string;
  signature: string;
  length: string;
  /** With a table in the text and two annexes. */
  isFull: boolean;
  document: OfficialDocument;
}

export function reportPapers(): ReportPaper[] {
  return FORMS.flatMap((form) =>
    (form.isSigned ? SIGNATURES : ([['无署名', null]] as const)).flatMap(([signature, signed]) =>
      LENGTHS.flatMap(([length, paragraphs]) =>
        [false, true].map((isFull): ReportPaper => {
          const text = body(...Array.from({ length: paragraphs }, () => SAID));
          const paper: OfficialDocument = {
            ...empty,
            title: ['关于做好专题协商准备工作的通知'],
            addressees: '各县区政协，市政协各专门委员会：',
            body: isFull ? [...text, table(5, 4), ...body(SAID)] : text,
            attachments: isFull
              ? [
                  { name: '任务分工表', body: [table(8, 3)] },
                  { name: '有关说明', body: body(SAID) },
                ]
              : [],
            signature: signed,
            cc: '市委办公室，市政府办公室。',
            printLine: { office: OFFICE, date: '2026年8月1日' },
          };
          return { form: form.name, signature, length, isFull, document: form.make(paper) };
        }),
      ),
    ),
  );
}
