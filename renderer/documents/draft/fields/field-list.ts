import {
  noteLines,
  type OfficialDocument,
  type Signature,
} from '#shared/document/official-document';
import type { NameRule } from '../../../pickers/use-name-offers';

export type FieldKey =
  | 'markName'
  | 'joint'
  | 'headOffice'
  | 'headDate'
  | 'title'
  | 'subtitle'
  | 'byline'
  | 'addressees'
  | 'salutation'
  | 'copyNumber'
  | 'issueNumber'
  | 'serialNumber'
  | 'signatories'
  | 'signers'
  | 'signatureDate'
  | 'note'
  | 'cc'
  | 'printOffice'
  | 'printDate';

/** One text field of the sheet. Its value is a list of lines; single-line fields hold one. */
export interface Field {
  key: FieldKey;
  label: string;
  /** Shown while the field is empty. */
  hint: string;
  multiline: boolean;
  /** Names that the directory offers while they are typed. */
  names?: NameRule;
  get: (document: OfficialDocument) => string[];
  /** Null when the element does not exist in this document. */
  set: (document: OfficialDocument, lines: string[]) => OfficialDocument;
}

const one = (text: string): string[] => (text === '' ? [] : [text]);
/** One organ, as it issues or prints a paper. */
const ONE_UNIT: NameRule = { source: 'units', single: true };
const joined = (lines: readonly string[]): string => lines.join('');
export const NO_SIGNATURE: Signature = { mode: 'sealed', signers: [], date: '' };
const NO_PRINT_LINE = { office: '', date: '' };

type TextKey = 'subtitle' | 'addressees' | 'salutation' | 'cc';
const text = (key: TextKey, label: string, hint: string, names?: NameRule): Field => ({
  key,
  label,
  hint,
  multiline: false,
  ...(names ? { names } : {}),
  get: (document) => one(document[key]),
  set: (document, lines) => ({ ...document, [key]: joined(lines) }),
});

type HeadKey = 'copyNumber' | 'issueNumber' | 'serialNumber';
const head = (key: HeadKey, label: string, hint: string): Field => ({
  key,
  label,
  hint,
  multiline: false,
  get: (document) => one(document.head[key] ?? ''),
  set: (document, lines) => ({
    ...document,
    head: { ...document.head, [key]: joined(lines) },
  }),
});

type LineKey = 'office' | 'date';
const headLine = (key: FieldKey, part: LineKey, label: string, hint: string): Field => ({
  key,
  label,
  hint,
  multiline: false,
  get: ({ head: { line } }) => one(line?.[part] ?? ''),
  set: (document, lines) => {
    const line = { ...(document.head.line ?? NO_PRINT_LINE), [part]: joined(lines) };
    return { ...document, head: { ...document.head, line } };
  },
});

/** Every text field, in the order of the sheet. */
export const FIELDS: readonly Field[] = [
  {
    key: 'markName',
    label: '红色标志',
    hint: '红色标志，如：政协示例市委员会文件、示例市政协主席会议纪要',
    multiline: false,
    get: ({ head: { mark } }) => (mark.kind === 'printed' ? one(mark.name ?? '') : []),
    set: (document, lines) => {
      const mark = { ...document.head.mark, name: joined(lines) };
      return { ...document, head: { ...document.head, mark } };
    },
  },
  {
    key: 'joint',
    label: '联合发文机关',
    hint: '主办机关以外的联合发文机关，每行一个',
    multiline: true,
    names: { source: 'units', lines: true },
    get: ({ head: { mark } }) => mark.joint ?? [],
    set: (document, joint) => {
      const { joint: _before, ...mark } = document.head.mark;
      const head = { ...document.head, mark: joint.length > 0 ? { ...mark, joint } : mark };
      return { ...document, head };
    },
  },
  head('copyNumber', '份号', '如：000001（编了份号的才填）'),
  head('issueNumber', '发文字号', '如：示政协办发〔2026〕3号（签发后编号）'),
  head('serialNumber', '期号', '如：第3期'),
  {
    key: 'signatories',
    label: '签发人',
    hint: '上行文的签发人，每行一人',
    multiline: true,
    names: { source: 'people', lines: true },
    get: (document) => document.head.signatories,
    set: (document, signatories) => ({ ...document, head: { ...document.head, signatories } }),
  },
  { ...headLine('headOffice', 'office', '编印单位', '编印单位'), names: ONE_UNIT },
  headLine('headDate', 'date', '编印日期', '如：2026年8月1日'),
  {
    key: 'title',
    label: '标题',
    hint: '标题（可分行，回车换行）',
    multiline: true,
    get: (document) => document.title,
    set: (document, title) => ({ ...document, title }),
  },
  text('subtitle', '副标题', '副标题，如：——在……会议上的发言'),
  {
    key: 'byline',
    label: '署名日期',
    hint: '标题下的单位、职务、姓名和日期，可分行',
    multiline: true,
    get: (document) => document.byline,
    set: (document, byline) => ({ ...document, byline }),
  },
  text('addressees', '主送机关', '主送机关，如：各县区政协：', {
    source: 'units',
    closing: '：',
    ordered: true,
  }),
  text('salutation', '称呼', '称呼，如：各位委员、同志们：'),
  {
    key: 'signers',
    label: '落款署名',
    hint: '发文机关署名，联合行文每行一个；盖签名章的写签发人职务全称',
    multiline: true,
    names: { source: 'units', lines: true },
    get: (document) => document.signature?.signers ?? [],
    set: (document, signers) => ({
      ...document,
      signature: { ...(document.signature ?? NO_SIGNATURE), signers },
    }),
  },
  {
    key: 'signatureDate',
    label: '成文日期',
    hint: '成文日期，如：2026年8月1日',
    multiline: false,
    get: (document) => one(document.signature?.date ?? ''),
    set: (document, lines) => ({
      ...document,
      signature: { ...(document.signature ?? NO_SIGNATURE), date: joined(lines) },
    }),
  },
  {
    key: 'note',
    label: '附注',
    hint: '附注，如：（联系人：××，电话：××）；共印份数等另起一行',
    multiline: true,
    get: noteLines,
    set: (document, lines) => ({ ...document, note: lines.join('\n') }),
  },
  text('cc', '抄送', '抄送机关，如：市委办公室，市政府办公室。', {
    source: 'units',
    closing: '。',
    ordered: true,
  }),
  {
    key: 'printOffice',
    label: '印发机关',
    hint: '印发机关',
    multiline: false,
    names: ONE_UNIT,
    get: (document) => one(document.printLine?.office ?? ''),
    set: (document, lines) => ({
      ...document,
      printLine: { ...(document.printLine ?? NO_PRINT_LINE), office: joined(lines) },
    }),
  },
  {
    key: 'printDate',
    label: '印发日期',
    hint: '如：2026年8月3日',
    multiline: false,
    get: (document) => one(document.printLine?.date ?? ''),
    set: (document, lines) => ({
      ...document,
      printLine: { ...(document.printLine ?? NO_PRINT_LINE), date: joined(lines) },
    }),
  },
];

export const FIELD: ReadonlyMap<FieldKey, Field> = new Map(
  FIELDS.map((field) => [field.key, field]),
);

/** The text of a textarea as the lines of a field; empty text is no line. */
export function linesOfText(value: string, multiline: boolean): string[] {
  if (value === '') return [];
  return multiline ? value.split('\n') : [value.replace(/[\r\n]+/g, '')];
}
