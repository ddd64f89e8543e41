import {
  type Block,
  type DocumentHead,
  emptyDocument,
  type HeadingLevel,
  type LabelledList,
  type OfficialDocument,
  type TableBlock,
} from '../../document/official-document';
import type { DocumentType } from '../../model/document-type';
import type { Skeleton, SkeletonContext } from './types';

/** What is still to be filled in; clerks know it as a blank. */
export const BLANK = '××';

const NUMBERS: readonly [RegExp, HeadingLevel][] = [
  [/^[一二三四五六七八九十]+、/, 1],
  [/^（[一二三四五六七八九十]+）/, 2],
  [/^\d+\./, 3],
  [/^（\d+）/, 4],
];

/** One line of a skeleton → a block: the structure number at its head tells the level, a full stop inside makes it run in. */
function block(line: string): Block {
  const level = NUMBERS.find(([pattern]) => pattern.test(line))?.[1];
  if (level === undefined) return { type: 'paragraph', runs: [{ text: line }] };
  const stop = line.indexOf('。');
  if (stop < 0 || stop === line.length - 1) {
    return { type: 'heading', level, runs: [{ text: line }] };
  }
  return {
    type: 'heading',
    level,
    runs: [{ text: line.slice(0, stop + 1) }],
    runIn: [{ text: line.slice(stop + 1) }],
  };
}

/** Lines and tables → body blocks. */
export function body(...parts: (string | TableBlock)[]): Block[] {
  return parts.map((part) => (typeof part === 'string' ? block(part) : part));
}

/** A table from rows of cell texts; the first row is its head. */
export function table(...rows: string[][]): TableBlock {
  return {
    type: 'table',
    headerRows: 1,
    rows: rows.map((row) => row.map((text) => ({ lines: [text === '' ? [] : [{ text }]] }))),
  };
}

type Parts = Partial<Omit<OfficialDocument, 'schema' | 'head'>> & {
  head?: Partial<OfficialDocument['head']>;
};

/** A document of the general format with these parts set. */
export function paper(parts: Parts): OfficialDocument {
  const empty = emptyDocument(parts.format ?? 'general');
  return { ...empty, ...parts, head: { ...empty.head, ...parts.head } };
}

/** 署名 of the issuer chosen, else of the office, with today's date. */
export function signed(
  context: SkeletonContext,
  mode: 'sealed' | 'unsealed' = 'sealed',
): OfficialDocument['signature'] {
  return { mode, signers: [context.signature || context.officeName], date: context.today };
}

/** 代字 is the office's own; the blank shows only the form that 7.2.5 asks for. */
export const NUMBER_BLANK = `${BLANK}〔${BLANK}〕${BLANK}号`;

/** A printed head: the mark, a blank issue number, the office and today's date above the red line. */
export function printedHead(mark: string, context: SkeletonContext): Partial<DocumentHead> {
  return {
    mark: { kind: 'printed', name: mark },
    serialNumber: `第${BLANK}期`,
    line: { office: context.officeName, date: context.today },
  };
}

/** 出席, 请假, 列席 to be filled in (10.3). */
export function attendanceBlanks(): LabelledList[] {
  return ['出席', '请假', '列席'].map((label) => ({ label, text: BLANK }));
}

/** A skeleton, its parts drawn from the context. */
export function skeleton(
  id: string,
  type: DocumentType,
  name: string,
  parts: (context: SkeletonContext) => Parts,
): Skeleton {
  return { id, type, name, build: (context) => paper(parts(context)) };
}
