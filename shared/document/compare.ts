import { type ComparedLine, compareTexts, diffRows } from './compare-texts';
import type { Block, OfficialDocument, Run } from './official-document';
import { toPlainText } from './plain-text';
import type { Progress } from './progress';

export type { ComparedLine, CompareSegment } from './compare-texts';

export interface DocumentComparison {
  lines: ComparedLine[];
  /** Differences that the text does not show (bold, level of a heading, seal …), by name. */
  others: string[];
  /** Places that differ, others included; 0 only when the documents are equal. */
  places: number;
}

/** Places that differ: each stretch of deleted and added text between equal text is one. */
function countPlaces(lines: readonly ComparedLine[]): number {
  let places = 0;
  for (const line of lines) {
    let inside = false;
    for (const segment of line.segments) {
      if (segment.kind !== 'same' && !inside) places += 1;
      inside = segment.kind !== 'same';
    }
  }
  return places;
}

/** Runs without their division: neighbours of one weight joined, empty ones dropped. */
function weights(runs: readonly Run[] | undefined): string {
  const joined: [string, boolean][] = [];
  for (const run of runs ?? []) {
    const last = joined.at(-1);
    if (run.text === '') continue;
    if (last && last[1] === Boolean(run.bold)) last[0] += run.text;
    else joined.push([run.text, Boolean(run.bold)]);
  }
  return JSON.stringify(joined);
}

function excerpt(runs: readonly Run[]): string {
  const text = [...runs.map((run) => run.text).join('')];
  return text.length > 12 ? `${text.slice(0, 12).join('')}…` : text.join('');
}

function blockText(block: Block): string {
  if (block.type === 'pageBreak') return '\f';
  if (block.type === 'table') {
    return block.rows
      .map((row) =>
        row
          .map((cell) => cell.lines.map((l) => l.map((r) => r.text).join('')).join('\n'))
          .join('\t'),
      )
      .join('\n');
  }
  const tail = block.type === 'heading' ? (block.runIn ?? []) : [];
  return [...block.runs, ...tail].map((run) => run.text).join('');
}

/** Differences of two blocks of the same text, by name. */
function blockDifferences(a: Block, b: Block): string[] {
  if (a.type === 'table' || b.type === 'table') {
    return normal(a) === normal(b) ? [] : ['表格的格式'];
  }
  if (a.type === 'pageBreak' || b.type === 'pageBreak') return [];
  const name = `“${excerpt(a.runs)}”`;
  const named: string[] = [];
  const level = (block: typeof a) => (block.type === 'heading' ? block.level : 0);
  if (level(a) !== level(b)) named.push(`${name}的标题级别`);
  const all = (block: typeof a) =>
    weights(block.type === 'heading' ? [...block.runs, ...(block.runIn ?? [])] : block.runs);
  if (all(a) !== all(b)) named.push(`${name}的加粗`);
  const extent = (block: typeof a) =>
    block.type === 'heading' ? block.runs.map((run) => run.text).join('').length : 0;
  if (level(a) === level(b) && extent(a) !== extent(b)) named.push(`${name}的标题范围`);
  const align = (block: typeof a) => (block.type === 'paragraph' ? (block.align ?? '') : '');
  if (align(a) !== align(b)) named.push(`${name}的对齐方式`);
  return named;
}

/** Blocks of equal text are paired; what else differs in them is named. Texts that differ are shown by the lines. */
function bodyDifferences(a: readonly Block[], b: readonly Block[]): string[] {
  const named: string[] = [];
  const breaks = (blocks: readonly Block[]) => blocks.filter((block) => block.type === 'pageBreak');
  let [i, j] = [0, 0];
  const [textsA, textsB] = [a.map(blockText), b.map(blockText)];
  for (const { kind, length } of diffRows(textsA, textsB)) {
    if (kind === 'same') {
      for (let k = 0; k < length; k += 1) {
        const [x, y] = [a[i + k], b[j + k]];
        if (x && y) named.push(...blockDifferences(x, y));
      }
    } else if (kind === 'added' && breaks(a).length === breaks(b).length) {
      if (textsB.slice(j, j + length).includes('\f')) named.push('分页的位置');
    }
    if (kind !== 'added') i += length;
    if (kind !== 'deleted') j += length;
  }
  if (breaks(a).length !== breaks(b).length) named.push('分页');
  return named;
}

/** Which part of the paper each piece of the text belongs to, so that a text that moved between parts is told. */
const PARTS: readonly [string, (document: OfficialDocument) => unknown][] = [
  ['版式', (d) => d.format],
  [
    '纸张方向',
    (d) => [
      d.landscape ?? false,
      d.attachments.flatMap(({ landscape, name }) => (landscape ? [name] : [])),
    ],
  ],
  ['版头', (d) => d.head.mark.kind],
  ['发文机关标志', (d) => d.head.mark.name ?? ''],
  ['联合发文机关', (d) => d.head.mark.joint ?? []],
  ['份号', (d) => d.head.copyNumber ?? ''],
  ['紧急程度', (d) => d.head.urgency],
  ['发文字号', (d) => d.head.issueNumber],
  ['期号', (d) => d.head.serialNumber],
  ['签发人', (d) => d.head.signatories],
  ['编印单位和日期', (d) => d.head.line],
  ['标题的分行', (d) => d.title],
  ['副标题', (d) => d.subtitle],
  ['标题下署名', (d) => d.byline],
  ['主送机关', (d) => d.addressees],
  ['称呼', (d) => d.salutation],
  ['附件说明', (d) => d.attachments.map((attachment) => attachment.name)],
  ['出席、请假、列席名单', (d) => d.attendance],
  ['署名', (d) => d.signature?.signers ?? []],
  ['成文日期', (d) => d.signature?.date ?? ''],
  ['是否加盖印章', (d) => d.signature?.mode ?? ''],
  ['附注', (d) => d.note],
  ['报、送、发范围', (d) => d.dispatch],
  ['抄送', (d) => d.cc],
  ['印发机关和印发日期', (d) => d.printLine],
];
/** Parts that never show in the text; the others are named only when the text shows nothing of them. */
const UNSEEN_PARTS: ReadonlySet<string> = new Set(['版式', '纸张方向', '版头', '是否加盖印章']);

function otherDifferences(a: OfficialDocument, b: OfficialDocument, textEqual: boolean): string[] {
  const named = PARTS.filter(
    ([name, get]) =>
      (textEqual || UNSEEN_PARTS.has(name)) && JSON.stringify(get(a)) !== JSON.stringify(get(b)),
  ).map(([name]) => name);
  named.push(...bodyDifferences(a.body, b.body));
  for (let i = 0; i < Math.min(a.attachments.length, b.attachments.length); i += 1) {
    named.push(...bodyDifferences(a.attachments[i]?.body ?? [], b.attachments[i]?.body ?? []));
  }
  // A division of runs that prints alike is no difference; anything else unnamed still counts as one.
  if (textEqual && named.length === 0 && normal(a) !== normal(b)) named.push('段落划分');
  return named;
}

/** A document or block as a string in which equal print is equal text. */
function normal(part: OfficialDocument | Block): string {
  return JSON.stringify(part, (key, value: unknown) => {
    if (!Array.isArray(value)) return value;
    if (key === 'runs' || key === 'runIn') return weights(value as Run[]);
    return key === 'lines' ? (value as Run[][]).map(weights) : value;
  });
}

/**
 * Two versions of a document: aligned lines with what was deleted and added,
 * and what else differs by name. For the screen and for 与签发稿比对.
 */
export function compareDocuments(
  a: OfficialDocument,
  b: OfficialDocument,
  progress?: Progress,
): DocumentComparison {
  const lines = compareTexts(toPlainText(a).text, toPlainText(b).text, progress);
  const textPlaces = countPlaces(lines);
  const others = otherDifferences(a, b, textPlaces === 0);
  return { lines, others, places: textPlaces + others.length };
}
