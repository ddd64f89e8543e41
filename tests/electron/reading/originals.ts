import type { ImportResult } from '#shared/ipc';
import type { ReadBook } from '#shared/sheet/book';
import { paragraph, wordFile } from '../import/word-file';
import { oldFile } from '../old-word/old-files';
import { oldXls, rawXlsx, sheetXml, textCell } from '../sheet/raw-files';
import { sheetFile } from '../sheet/sheet-file';
import { type Mutation, ON_BYTES, ON_PACKAGES } from './mutations';

/** A sound file that is damaged in many ways. */
export interface Original {
  name: string;
  bytes: Buffer;
  /** A package knows the sums of its parts: no word of it changes unseen. */
  isPackage: boolean;
  mutations: Readonly<Record<string, Mutation>>;
}

const LINES = Array.from({ length: 12 }, (_one, at) => `第${at + 1}段：请各科室做好准备工作。`);
const LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const CELL = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;

const WORD = wordFile(
  paragraph('关于做好准备工作的通知') +
    paragraph('查清底数', LISTED) +
    paragraph('分步实施', LISTED) +
    LINES.map((line) => paragraph(line)).join('') +
    `<w:tbl><w:tr>${CELL('甲')}${CELL('乙')}</w:tr><w:tr>${CELL('丙')}${CELL('丁')}</w:tr></w:tbl>`,
  {
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    styles: '<w:style w:type="paragraph" w:styleId="a" w:default="1"/>',
    header1: paragraph('示例市政协'),
    footnotes: `<w:footnote w:id="1">${paragraph('见附表')}</w:footnote>`,
  },
);

const ROWS = Array.from({ length: 40 }, (_one, at) => [`姓名${at}`, `第${at}单位`, at, '民盟']);
const HEADINGS = ['姓名', '工作单位', '序号', '党派'];

const BOOK = rawXlsx({
  sheets: [
    {
      name: '名单',
      xml: sheetXml(
        `<row r="1">${textCell('A1', '姓名')}${textCell('B1', '起始')}</row><row r="2">${textCell('A2', '周启明')}<c r="B2" s="1"><v>44566</v></c></row>`,
      ),
    },
    {
      name: '旧名单',
      state: 'hidden',
      xml: sheetXml(`<row r="1">${textCell('A1', '姓名')}</row>`),
    },
  ],
  formats: [31],
});

/** 姓名, 单位, 周启明, 市政协 in GBK. */
const OLD = oldXls({
  version: 5,
  codePage: 936,
  name: Buffer.from('c3fbb5a5', 'hex'),
  rows: [
    [Buffer.from('d0d5c3fb', 'hex'), Buffer.from('b5a5cebb', 'hex')],
    [Buffer.from('d6dcc6f4c3f7', 'hex'), Buffer.from('cad0d5fed0ad', 'hex')],
  ],
});

const TEXT = LINES.join('\n');
const CSV = ROWS.map((row) => row.join(',')).join('\n');
const original = (name: string, bytes: Buffer, isPackage = false): Original => ({
  name,
  bytes,
  isPackage,
  mutations: isPackage ? ON_PACKAGES : ON_BYTES,
});

export const ORIGINALS: readonly Original[] = [
  original('通知.docx', WORD, true),
  original('旧通知.doc', oldFile('notice')),
  original('旧稿.wps', oldFile('narrow')),
  original('名册.xlsx', sheetFile([HEADINGS, ...ROWS]), true),
  original('两张表.xlsx', BOOK, true),
  original('名册.xls', sheetFile([HEADINGS, ...ROWS], undefined, 'biff8')),
  original('旧名册.xls', OLD),
  original('通知.txt', Buffer.from(TEXT)),
  original('宽.txt', Buffer.from(TEXT, 'utf16le')),
  original('名册.csv', Buffer.from(CSV)),
];

export type Read = ImportResult | ReadBook;

/** What a file says, without what is said about it. */
export function contentOf(read: Read): string {
  if ('blocks' in read) return JSON.stringify(read.blocks);
  return JSON.stringify(read.sheets.map(({ name, rows }) => [name, rows]));
}

/** Everything that the clerk is told about it. */
export function toldOf(read: Read): string {
  if ('blocks' in read) return JSON.stringify([read.leftOut, read.notes]);
  return JSON.stringify([read.remarks, read.sheets.map(({ troubles }) => troubles)]);
}
