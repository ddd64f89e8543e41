import type { OfficialDocument, TableBlock, TableCell } from '../document/official-document';
import { wholeCharacters } from '../document/whole-characters';
import { type CivilDate, printDate } from '../model/civil-date';
import { type ReadWhole, summaryOf } from '../proofread/summary';
import type { Finding } from '../proofread/types';
import { paper } from './parts';

/** One place as the record names it. */
export interface RecordedPlace
  extends Pick<Finding, 'certainty' | 'words' | 'message' | 'source' | 'suggestion'> {
  /** What stands around the words in their line. */
  before: string;
  behind: string;
}

/** All that a 校对记录 is composed from. */
export interface ProofRecordFacts {
  /** What the paper is called, and which version of it was read: 二稿; '' for a file of somebody else's. */
  title: string;
  version: string;
  today: CivilDate;
  whole: ReadWhole;
  /** What remains, and what was said to be right as it stands. */
  findings: readonly RecordedPlace[];
  left: readonly RecordedPlace[];
  /** Names of the rules that were switched off. */
  rulesOff: readonly string[];
}

/** Type of the tables, points: 小4. */
const PT = 12;
/** Shares of the columns. */
const PLACES = [7, 9, 27, 15, 28, 14];
const SIGNATURES = [16, 34, 16, 34];
const SIGNATURE_MM = 12;
/** Words of a place that are printed; a passage would fill the table. */
const LONGEST = 40;

const cell = (text: string): TableCell => ({ lines: [text === '' ? [] : [{ text }]] });
const shown = (words: string): string =>
  words.length > LONGEST ? `${wholeCharacters(words.slice(0, LONGEST - 2))}……` : words;

/** The line around the words, these in bold. */
function placeCell({ before, words, behind }: RecordedPlace): TableCell {
  const runs = [{ text: before }, { text: shown(words), bold: true }, { text: behind }];
  return { lines: [runs.filter(({ text }) => text !== '')] };
}

function insteadOf({ suggestion }: RecordedPlace): string {
  if (suggestion === undefined) return '请核对';
  return suggestion === '' ? '删去' : suggestion;
}

/** The places with a column for the pen: 已改, 不改. */
function placesTable(
  findings: readonly RecordedPlace[],
  left: readonly RecordedPlace[],
): TableBlock {
  const row = (one: RecordedPlace, index: number, done: string): TableCell[] => [
    cell(String(index + 1)),
    cell(one.certainty),
    placeCell(one),
    cell(insteadOf(one)),
    cell(`${one.message.replace(/。$/, '')}。依据：${one.source}`),
    cell(done),
  ];
  return {
    type: 'table',
    headerRows: 1,
    pt: PT,
    widths: PLACES,
    rows: [
      ['序号', '类别', '原文', '建议', '理由和依据', '处理'].map(cell),
      ...findings.map((one, index) => row(one, index, '')),
      ...left.map((one, index) => row(one, findings.length + index, '不改（看过）')),
    ],
  };
}

/** Who read it, and when: left to the pen. */
function signatures(): TableBlock {
  const rows = [
    ['一校', '日期'],
    ['二校', '日期'],
    ['校对人', '核对人'],
    ['审核人', '日期'],
  ];
  return {
    type: 'table',
    headerRows: 0,
    pt: PT,
    widths: SIGNATURES,
    heights: rows.map(() => SIGNATURE_MM),
    rows: rows.map(([first = '', second = '']) => [cell(first), cell(''), cell(second), cell('')]),
  };
}

/** 校对记录: what the program found in a paper, what became of it, and who read it. */
export function composeProofRecord(facts: ProofRecordFacts): OfficialDocument {
  const { title, version, today, whole, findings, left, rulesOff } = facts;
  const line = (text: string) => ({ type: 'paragraph' as const, runs: [{ text }] });
  const which = version === '' ? '' : `（${version}）`;
  return paper({
    format: 'plain',
    title: ['校对记录'],
    body: [
      line(`文稿：${title || '未命名文稿'}${which}`),
      line(`校对日期：${printDate(today)}`),
      line(`程序校对结果：${summaryOf(whole)}。`),
      ...(rulesOff.length > 0 ? [line(`没有查的规则：${rulesOff.join('、')}。`)] : []),
      line('程序校对不能代替人工校对，以校对人签字为准。'),
      // Before the places, which may go on for pages: those who sign find it at once.
      signatures(),
      ...(findings.length + left.length > 0
        ? [line('各处如下，处理一栏由校对人填写：'), placesTable(findings, left)]
        : []),
    ],
  });
}
