import type { LabelledList, Run, TableBlock } from '../document/official-document';
import type { PrintShop } from '../document/print-shop';

/**
 * The one place that says what stands on paper and in which order: a document as
 * the lines, blanks and tables that are printed. The Word renderer and the paged
 * preview both follow it, so that neither can differ from the other in structure.
 * All indents are in characters of 3号 text.
 */

/** 仿宋 text, 黑体, 楷体, 小标宋. */
export type Face = 'text' | 'hei' | 'kai' | 'title';

export interface PlanRun {
  text: string;
  face: Face;
  bold: boolean;
  /** Digits and letters are in this face too: the label 附件1. */
  whole?: boolean;
}

export type Role =
  | 'title'
  | 'subtitle'
  | 'byline'
  | 'addressees'
  | 'body'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'attachments'
  | 'list'
  | 'annexLabel'
  | 'signer'
  | 'date'
  | 'note'
  | 'urgency'
  | 'mark'
  | 'number';

export interface PlanLine {
  kind: 'line';
  role: Role;
  runs: PlanRun[];
  align: 'justify' | 'left' | 'center' | 'right';
  /** First-line indent (negative: hanging) and indents of the whole paragraph. */
  first: number;
  left: number;
  right: number;
  /** Outline level 1–4 for navigation; a run-in heading has none. */
  outline?: 1 | 2 | 3 | 4;
  /** On one page with the line that follows. */
  keepNext?: boolean;
  /** All lines of it on one page. */
  keepWhole?: boolean;
  /** Names beside each other, each behind a tab and centred on one of these, in characters from the left. */
  stops?: number[];
  /** Empty room above and below it, in lines: something is stamped beside it. */
  around?: number;
}
export interface PlanBlank {
  kind: 'blank';
  /** Number of empty text lines. */
  lines: number;
  /** On one page with what follows. */
  keepNext?: boolean;
}
export interface PlanTable {
  kind: 'table';
  table: TableBlock;
}
export interface PlanPageBreak {
  kind: 'pageBreak';
  /** The sheets from here on are turned, or upright again; left out: as before. */
  landscape?: boolean;
}
/** One 席卡: a page of its own, the name on both halves. */
export interface PlanCard {
  kind: 'card';
  name: string;
}
export type PlanItem = PlanLine | PlanBlank | PlanTable | PlanPageBreak | PlanCard;

/** Number and signatories above the title, on one line in an upward document. */
export interface NumberHead {
  kind: 'number';
  /** True when the room of a pre-printed red head lies above them. */
  preprinted: boolean;
  copyNumber: string;
  urgency: string;
  number: string;
  /** Rows of names, at most two a row; the last row stands on the number's line. */
  signatories: string[][];
  line: HeadLine;
}

/** 编印单位 left and date right on the last line above the red line, or null. */
export type HeadLine = { office: string; date: string } | null;

/** A head that is printed: the mark in red, what stands below it, and the red line under all of it (7.2, 10.3). */
export interface MarkHead {
  kind: 'mark';
  /** False where the paper has mark and line already (套印): they leave their room, all else stands where it stood. */
  isInked: boolean;
  copyNumber: string;
  urgency: string;
  /** Lines of the mark, and their size in points. */
  mark: string[];
  pt: number;
  /** The lines are several organs: spread to one width, `beside` (文件) at their right or '' (7.2.4). */
  joint: { beside: string } | null;
  /** Empty lines between the mark and what follows it. */
  gap: number;
  /** Number and issue, each on a line of its own. */
  numbers: string[];
  signatories: string[];
  /** An upward paper: the number stands at the left, beside the last row of 签发人 (7.2.5, 7.2.6). */
  isUpward: boolean;
  line: HeadLine;
}

/** Head of a letter: mark, double line, and below it on both sides what else the head has (10.1). */
export interface LetterHead {
  kind: 'letter';
  /** False where the paper has mark and lines already (套印). */
  isInked: boolean;
  /** Lines of the mark, and their size in points. */
  mark: string[];
  pt: number;
  /** 份号 and urgency, flush left one below the other. */
  left: PlanRun[][];
  /** Number and 签发人, flush right. */
  right: PlanRun[][];
}

export type PlanHead = NumberHead | MarkHead | LetterHead;

/** 版记: 主送 where it was moved here, 报, 送, 发, 抄送, then 印发机关 and date. */
export interface PlanImprint {
  /** Without lines, as a letter has it (10.1). */
  isBare?: boolean;
  rows: LabelledList[];
  office: string;
  date: string;
  /** What stands behind office and date on their line: who edited, how many copies. */
  shop?: PrintShop;
}

export interface PrintPlan {
  /** null: no head; the first item stands at the top of the type area. */
  head: PlanHead | null;
  items: PlanItem[];
  /** 版记 at the foot of the last page, or null. */
  imprint: PlanImprint | null;
}

export function line(role: Role, runs: PlanRun[], rest: Partial<PlanLine> = {}): PlanLine {
  return { kind: 'line', role, runs, align: 'justify', first: 0, left: 0, right: 0, ...rest };
}

export function plain(text: string, face: Face = 'text'): PlanRun[] {
  return text === '' ? [] : [{ text, face, bold: false }];
}

export function faced(runs: readonly Run[], face: Face, bold = false): PlanRun[] {
  return runs
    .filter(({ text }) => text !== '')
    .map((run) => ({ text: run.text, face, bold: bold || run.bold === true }));
}

/** The part of `runs` from `start` up to `end`, UTF-16. */
export function sliceRuns(runs: readonly PlanRun[], start: number, end: number): PlanRun[] {
  const parts: PlanRun[] = [];
  let at = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (text !== '') parts.push({ ...run, text });
    at += run.text.length;
  }
  return parts;
}
