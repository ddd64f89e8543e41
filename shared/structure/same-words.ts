import { type OfficialDocument, runsText, type TableBlock } from '../document/official-document';
import { toPlainText } from '../document/plain-text';
import type { RawBlock } from '../document/raw-text';
import { type PlacedNumber, runInNumbers } from '../document/run-in-numbers';
import { parseStructureNumber } from '../document/structure-numbers';
import { likeColonAt } from './label-colons';
import { LIST_LABELS, listsOnLine } from './lists';
import { pipeTables, withoutMarkup } from './markup';
import { TouchCounter } from './report';
import { isRule } from './unknown';

/**
 * The proof that structuring altered no word. Both sides are reduced by the
 * documented touches only: white space, the width of digits and letters, the
 * marks of a structure number at the head of a line, the labels 附件, 抄送,
 * 签发人, 出席, 报 and 主送机关 with their colon, and where 文件 stands among the organs of a joint mark. Then every line of the body must be there, whole and
 * in its order; only the small parts around the body may have moved, been
 * joined from wrapped lines or divided in two.
 */

const COUNT = '(?:\\d{1,2}|[一二三四五六七八九十]{1,2})';
const ANNEX_LABEL = new RegExp(`^附(?:件${COUNT}?[:：]?|${COUNT}?[:：])$`);
const NUMBERED_LABEL = new RegExp(`^附(?:件${COUNT}[:：]?|${COUNT}[:：])(?=.)`);

/** Labels whose colon may be touched. */
const LABEL = new RegExp(`^(抄送|(?:.{0,30}号)?签发人|${LIST_LABELS}):`);

/** A line with the marks of its numbers made one, of those that stand within it too. */
function withRightNumbers(text: string, numbers: readonly PlacedNumber[]): string {
  const parts = numbers.map(({ start, number }, at) => {
    // 1) becomes 1. or （1）, by what else the text has.
    const right = number.level > 2 ? `${number.value}.` : number.right;
    return right + text.slice(start + number.text.length, numbers[at + 1]?.start);
  });
  return parts.join('');
}

/** A line without what may be touched; '' for a line that is only a label of an annex. */
function reduce(line: string): string {
  const plain = withoutMarkup(line)
    .replace(/\s/gu, '')
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (c) => c.normalize('NFKC'))
    .replace(/(\d)．(?=\d)/g, '$1.');
  if (ANNEX_LABEL.test(plain) || isRule(plain)) return '';
  const text = plain
    .replace(LABEL, '$1：')
    .replace(/^附件?[:：](?=.)/, '')
    .replace(NUMBERED_LABEL, '');
  const numbers = runInNumbers(text);
  if (numbers.length > 0) return withRightNumbers(text, numbers);
  return text.replace(/^(\d{1,2})[、．]/, '$1.');
}

const tableLines = (table: TableBlock): string[] =>
  table.rows.map((row) => row.map((cell) => cell.lines.map(runsText).join('')).join('\t'));

function linesOf(raw: readonly RawBlock[]): string[] {
  return raw.flatMap((block) => {
    if (block.type === 'paragraph') return runsText(block.runs).split('\n');
    return block.type === 'table' ? tableLines(block) : [];
  });
}

/** A line whose label has a colon where a character stood that only looks like one. */
function withColon(line: string): string {
  const bare = withoutMarkup(line);
  const at = likeColonAt(bare);
  return at < 0 ? line : `${bare.slice(0, at)}：${bare.slice(at + 1)}`;
}

/** Lists of the foot that stand on one line are as many lines, on both sides. */
const reduced = (lines: readonly string[]) =>
  lines
    .map(withColon)
    .flatMap(listsOnLine)
    .map(reduce)
    .filter((line) => line !== '');

/** Entries of a note may lose or gain their number (附件1：甲, 附件：1.甲, 附件：甲). */
const withoutNumber = (line: string) => line.slice(parseStructureNumber(line)?.text.length ?? 0);

/** A 附注 may hold what stood apart: 编辑：… and 共印60份. */
const noteParts = ({ note }: OfficialDocument): string[] => note.split(/[\n　]/);

/** Lines that may be joined, divided or moved: everything around the body. */
function looseLines(document: OfficialDocument): Set<string> {
  const { head, signature, printLine } = document;
  const lines = [
    head.copyNumber ?? '',
    head.urgency,
    head.mark.name ?? '',
    ...(head.mark.joint ?? []),
    head.issueNumber,
    head.serialNumber,
    `签发人：${head.signatories.join('')}`,
    ...document.title,
    document.subtitle,
    ...document.byline,
    document.addressees,
    ...document.attachments.map((attachment) => attachment.name),
    head.line ? `${head.line.office}${head.line.date}` : '',
    ...[...document.attendance, ...document.dispatch].map(({ label, text }) => `${label}：${text}`),
    ...(signature?.signers ?? []),
    signature?.date ?? '',
    ...noteParts(document),
    document.cc === '' ? '' : `抄送：${document.cc}`,
    printLine ? `${printLine.office}${printLine.date}印发` : '',
  ];
  return new Set(reduced(lines).flatMap((line) => [line, withoutNumber(line)]));
}

/** Takes `wanted` from consecutive lines of the pool (joined from several, or one of them divided); false when it is not there. */
function takeFrom(pool: string[], wanted: string): boolean {
  for (let start = 0; start < pool.length; start += 1) {
    let joined = '';
    for (let end = start; end < pool.length && joined.length < wanted.length; end += 1) {
      joined += end === start ? withoutNumber(pool[end] ?? '') : (pool[end] ?? '');
      if (joined === wanted) {
        pool.splice(start, end - start + 1);
        return true;
      }
    }
    const line = pool[start] ?? '';
    if (line === wanted) {
      pool.splice(start, 1);
      return true;
    }
    const bare = withoutNumber(line);
    if (bare.startsWith(wanted) && bare.length > wanted.length) {
      pool[start] = bare.slice(wanted.length);
      return true;
    }
  }
  return false;
}

/** Names that stand twice in the paper: in the note and over the annex; a text may have had them once. */
function namesTwice(document: OfficialDocument): string[] {
  return document.attachments
    .filter((attachment) => attachment.body.length > 0)
    .map((attachment) => withoutNumber(reduce(attachment.name)));
}

/** The pool without the lines of the body, each whole and in its order; null when one of them is not there. */
function withoutBody(pool: readonly string[], lines: readonly string[]): string[] | null {
  const left: string[] = [];
  let at = 0;
  for (const [index, line] of lines.entries()) {
    const found = pool.indexOf(line, at);
    if (found < 0) return index < lines.length - 1 ? null : withoutHead(pool, at, left, line);
    left.push(...pool.slice(at, found));
    at = found + 1;
  }
  return left.concat(pool.slice(at));
}

/** The same for the last sentence of a body, when the signature stood beside it on its line. */
function withoutHead(
  pool: readonly string[],
  from: number,
  left: readonly string[],
  sentence: string,
): string[] | null {
  const at = pool.findIndex((line, index) => index >= from && line.startsWith(sentence));
  if (at < 0 || !/[。！]$/.test(sentence)) return null;
  const rest = (pool[at] ?? '').slice(sentence.length);
  return [...left, ...pool.slice(from, at), rest, ...pool.slice(at + 1)];
}

/** A joint mark typed off line by line, with 文件 behind any organ or by itself, as the document has it: behind the sponsor. */
function unstacked(lines: readonly string[], { head }: OfficialDocument): readonly string[] {
  const { name = '', joint = [] } = head.mark;
  if (joint.length === 0 || !name.endsWith('文件')) return lines;
  const mark = reduced([name, ...joint]);
  const organs = mark.with(0, (mark[0] ?? '').replace(/文件$/u, ''));
  const at = lines.indexOf(organs[0] ?? '');
  const typed = organs.flatMap((organ, index) => [
    organs.with(index, `${organ}文件`),
    organs.toSpliced(index + 1, 0, '文件'),
  ]);
  const found = typed.find((one) => one.every((line, index) => lines[at + index] === line));
  return at >= 0 && found ? lines.toSpliced(at, found.length, ...mark) : lines;
}

/** Whether the document holds every word of the raw text, in order, and no other. */
export function sameWords(before: readonly RawBlock[], after: OfficialDocument): boolean {
  const was = unstacked(reduced(linesOf(pipeTables(before, new TouchCounter()))), after);
  const is = reduced(toPlainText(after).text.split('\n'));
  if (was.join('\n') === is.join('\n')) return true;
  const loose = looseLines(after);
  const parted = [
    ...reduced(toPlainText({ ...after, note: '' }).text.split('\n')),
    ...reduced(noteParts(after)),
  ];
  const isLoose = (line: string) => loose.has(line) || loose.has(withoutNumber(line));
  const pool = withoutBody(
    was,
    parted.filter((line) => !isLoose(line)),
  );
  if (!pool) return false;
  const twice = namesTwice(after);
  for (const line of parted.filter(isLoose)) {
    const bare = withoutNumber(line);
    if (takeFrom(pool, line) || takeFrom(pool, bare)) continue;
    const at = twice.indexOf(bare);
    if (at < 0) return false;
    twice.splice(at, 1);
  }
  return pool.length === 0;
}
