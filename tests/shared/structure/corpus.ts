import { readdirSync, readFileSync } from 'node:fs';
import {
  type Block,
  noteLines,
  type OfficialDocument,
  runsText,
} from '#shared/document/official-document';
import { rawFromText } from '#shared/document/raw-text';
import { structureText } from '#shared/structure/index';

/**
 * The corpus of raw texts. Each file: a first line that says what it is, the
 * raw text, a line =====, and the blocks a careful reader expects, one a line:
 *   kind|text   with ~ for words left out in the middle,
 *   h1|heading‖text that runs in,   t|cell ¦ cell   (one line a row).
 * red is a mark printed in red, line what stands above the red line, list 出席 and the
 * like, send 报, 送, 发.
 * Blocks of an annex have a. before their kind.
 */
export interface Case {
  name: string;
  about: string;
  raw: string;
  expected: string[];
}

const ROOT = new URL('../../fixtures/structure/', import.meta.url);

export function readCases(half: 'tuning' | 'held-out'): Case[] {
  const folder = new URL(`${half}/`, ROOT);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const [about = '', ...rest] = readFileSync(new URL(file, folder), 'utf8').split('\n');
      const [raw = '', expected = ''] = rest.join('\n').split('\n=====\n');
      return {
        name: file.replace('.txt', ''),
        about: about.replace('# ', ''),
        raw,
        expected: expected.split('\n').filter((line) => line !== ''),
      };
    });
}

function blockLines(block: Block): string[] {
  if (block.type === 'pageBreak') return ['br|'];
  if (block.type === 'paragraph') return [`p|${runsText(block.runs)}`];
  if (block.type === 'table') {
    return block.rows.map(
      (row) => `t|${row.map((cell) => cell.lines.map(runsText).join(' / ')).join(' ¦ ')}`,
    );
  }
  const tail = block.runIn ? `‖${runsText(block.runIn)}` : '';
  return [`h${block.level}|${runsText(block.runs)}${tail}`];
}

/** A document in the notation of the expectations. */
export function notation(document: OfficialDocument): string[] {
  const { head, signature, printLine } = document;
  const one = (kind: string, text: string) => (text === '' ? [] : [`${kind}|${text}`]);
  return [
    ...one('copy', head.copyNumber ?? ''),
    ...one('urgency', head.urgency),
    ...one(head.mark.kind === 'printed' ? 'red' : 'mark', head.mark.name ?? ''),
    ...one('number', head.issueNumber),
    ...one('serial', head.serialNumber),
    ...head.signatories.map((name) => `signatory|${name}`),
    ...(head.line ? [`line|${head.line.office} ¦ ${head.line.date}`] : []),
    ...document.title.map((text) => `title|${text}`),
    ...one('sub', document.subtitle),
    ...document.byline.map((text) => `by|${text}`),
    ...one('to', document.addressees),
    ...one('hail', document.salutation),
    ...document.body.flatMap(blockLines),
    ...document.attachments.flatMap((attachment) => [
      `att|${attachment.name}`,
      ...attachment.body.flatMap(blockLines).map((text) => `a.${text}`),
    ]),
    ...document.attendance.map(({ label, text }) => `list|${label}：${text}`),
    ...(signature?.signers ?? []).map((text) => `sign|${text}`),
    ...one('date', signature?.date ?? ''),
    ...one('seal', signature?.mode ?? ''),
    ...noteLines(document).map((text) => `note|${text}`),
    ...document.dispatch.map(({ label, text }) => `send|${label}：${text}`),
    ...one('cc', document.cc),
    ...(printLine ? [`print|${printLine.office} ¦ ${printLine.date}`] : []),
  ];
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function matches(expected: string, actual: string): boolean {
  return new RegExp(`^${expected.split('~').map(escaped).join('.*')}$`, 'su').test(actual);
}

/** The order of the head's parts is the paper's, not the expectation's: lines are paired kind by kind. */
function byKind(lines: readonly string[]): Map<string, string[]> {
  const kinds = new Map<string, string[]>();
  for (const line of lines) {
    const kind =
      /^(?:title|sub|by|to|hail|sign|date|seal|note|cc|send|print|copy|urgency|mark|red|line|list|number|serial|signatory)\|/.exec(
        line,
      )?.[0] ?? 'body';
    kinds.set(kind, [...(kinds.get(kind) ?? []), line]);
  }
  return kinds;
}

/** Longest run of expected lines found in order among the actual ones. */
function inOrder(
  expected: readonly string[],
  actual: readonly string[],
): { hit: Set<number>; used: Set<number> } {
  const best = Array.from({ length: expected.length + 1 }, () =>
    new Array<number>(actual.length + 1).fill(0),
  );
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const same = (i: number, j: number) => matches(expected[i] ?? '', actual[j] ?? '');
  for (let i = expected.length - 1; i >= 0; i -= 1) {
    const row = best[i];
    for (let j = actual.length - 1; row && j >= 0; j -= 1) {
      row[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const hit = new Set<number>();
  const used = new Set<number>();
  for (let i = 0, j = 0; i < expected.length && j < actual.length; ) {
    if (same(i, j)) {
      hit.add(i++);
      used.add(j++);
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return { hit, used };
}

export interface Score {
  /** Expected blocks, and how many of them came out exactly. */
  expected: number;
  hit: number;
  /** Blocks that came out and were not expected. */
  surplus: number;
  missed: string[];
  unexpected: string[];
}

export function scoreCase({ raw, expected }: Case): Score {
  const actual = byKind(notation(structureText(rawFromText(raw)).document));
  const score: Score = {
    expected: expected.length,
    hit: 0,
    surplus: 0,
    missed: [],
    unexpected: [],
  };
  const wanted = byKind(expected);
  for (const kind of new Set([...wanted.keys(), ...actual.keys()])) {
    const [want, have] = [wanted.get(kind) ?? [], actual.get(kind) ?? []];
    const { hit, used } = inOrder(want, have);
    score.hit += hit.size;
    score.missed.push(...want.filter((_, i) => !hit.has(i)));
    score.unexpected.push(...have.filter((_, j) => !used.has(j)));
  }
  score.surplus = score.unexpected.length;
  return score;
}

/** Share of blocks that came out exactly; a block too many counts like one missed. */
export function rate(scores: readonly Score[]): number {
  const total = scores.reduce((sum, s) => sum + Math.max(s.expected, s.hit + s.surplus), 0);
  return scores.reduce((sum, s) => sum + s.hit, 0) / total;
}
