import { nameForm } from '../directory/name-form';
import { withColons } from '../document/like-colons';
import { floorGivenBy, isAside, isTheOne, labelOfCalled } from './floor-given';
import { type KnownAtHead, knownAtHead } from './known-at-head';
import { partsOfLabel } from './label-parts';
import type { Verdict } from './name-verdict';
import { recordHead } from './record-head';
import { withoutSubtitles } from './subtitles';
import { type Judge, type Label, labelAbove, labelOf } from './transcript-labels';
import { partsOfLine } from './within-line';

/** A label with the words that follow it; the first stretch of a text may have none. */
export interface Stretch {
  /** Times and numbers of subtitles before it, which are nobody's words; '' for none. */
  marks: string;
  /** Characters of the label, '' for none. */
  label: string;
  words: string;
}

/** Who speaks, as the transcript writes it. */
export interface Written {
  /** Without blanks, times and brackets; '' where it names nobody. */
  name: string;
  /** What stands in brackets behind the name; '' for nothing. */
  post: string;
}

/** What one speaker says until another one speaks. */
export interface Piece extends Written {
  /** 'HH:MM', or '' when the transcript does not say what time of day it was. */
  at: string;
  stretches: Stretch[];
}

/** A label that the transcript has, with the number of its pieces. */
export interface LabelUse extends Written {
  count: number;
  /** False when the clerk has to say whether it is a speaker at all. */
  isSure: boolean;
}

export interface Transcript {
  pieces: Piece[];
  /** Every label the transcript has, in order of appearance. */
  names: LabelUse[];
  /** The transcript's times count from the beginning of a recording, so none is taken over. */
  isElapsed: boolean;
  /** How many times of subtitles, with their numbers, stood between the words. */
  subtitles: number;
}

export interface SplitOptions {
  /** Names of people who may have spoken; with or without a post beside them they are speakers. */
  known?: readonly string[];
  /** Labels (see `labelText`) that the clerk says are no speakers. */
  notSpeakers?: ReadonlySet<string>;
}

interface Cut {
  label: Label | null;
  /** Whoever spoke before goes on, behind the time of a subtitle. */
  goesOn: boolean;
  marks: string;
  lines: string[];
}

/** A label as it is shown; two with the same text mean the same person. */
export const labelText = ({ name, post }: Written): string =>
  post === '' ? name : `${name}（${post}）`;

/** 乐 知 行 and 乐知行 are one label, 李静（甲单位） and 李静（乙单位） never. */
const isSameLabel = (a: Written, b: Written): boolean =>
  a.post === b.post && nameForm(a.name) === nameForm(b.name);

/** Judges each name once: a transcript repeats few labels many times. */
function judgeOf({ known = [], notSpeakers }: SplitOptions) {
  const judged = new Map<string, Verdict>();
  return (name: string, post: string): Verdict => {
    const text = labelText({ name, post });
    if (notSpeakers?.has(text)) return 'words';
    let verdict = judged.get(text);
    if (verdict === undefined) {
      ({ verdict } = partsOfLabel(name, post, known));
      judged.set(text, verdict);
    }
    return verdict;
  };
}

/** A line that may be a label without being written as one, where the clerk has not said otherwise. */
function maybe(
  line: string,
  below: string,
  bare: KnownAtHead | null,
  taken: ReadonlySet<string>,
  { notSpeakers }: SplitOptions,
): Label | null {
  const label = bare?.find(line, taken) ?? bare?.above(line, below, taken) ?? null;
  return label && !notSpeakers?.has(labelText(label)) ? label : null;
}

/** A name alone above a sentence, unless the transcript labels that person in a style of its own. */
function bareAbove(
  line: string,
  below: string,
  judge: Judge,
  taken: ReadonlySet<string>,
): Label | null {
  const label = labelAbove(line, below, judge);
  return label && !taken.has(nameForm(label.name)) ? label : null;
}

/** Below 下面请张三发言。: the words of whoever was called upon, as long as no label says otherwise. */
function ofCalled(
  called: string,
  line: string,
  below: Label | null,
  { notSpeakers }: SplitOptions,
): Label | null {
  if (called === '' || isAside(line) || isTheOne(called, below)) return null;
  const label = labelOfCalled(called);
  return notSpeakers?.has(labelText(label)) ? null : label;
}

/** Of each line the first label below it. */
function nextLabels(lines: readonly { label: Label | null }[]): (Label | null)[] {
  const found: (Label | null)[] = [];
  let next: Label | null = null;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    found[at] = next;
    next = lines[at]?.label ?? next;
  }
  return found;
}

/** 说明：根据录音整理, （根据录音整理，未经本人审阅）, 记录：王敏: what its maker says of the record, at its end. */
const RECORD_NOTE =
  /^(?:[（(]?(?:说明|备注|注)[：:].{0,60}(?:录音|速记|未经.{0,6}审[阅定]).{0,40}|[（(][^（()）]{0,40}(?:录音|速记)[^（()）]{0,40}[）)]|(?:记录|整理|速记|录音整理)[人员]?[：:][ \u3000]*[\p{Script=Han}·、 \u3000]{2,20})$/u;

/** Where the notes at the end of a record begin; behind its last line where there are none. */
function notesAt(lines: readonly string[]): number {
  let first = lines.length;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const words = withColons((lines[at] ?? '').trim());
    if (words === '') continue;
    if (!RECORD_NOTE.test(words)) break;
    first = at;
  }
  return first;
}

interface Cuts {
  cuts: Cut[];
  subtitles: number;
}

function cutAtLabels(text: string, options: SplitOptions): Cuts {
  const cuts: Cut[] = [];
  const judge = judgeOf(options);
  const { lines: raw, count: subtitles } = withoutSubtitles(text.split('\n'));
  const head = recordHead(raw.map(({ line }) => line));
  const lines = raw.flatMap(({ line, marks }, at) => {
    if (at < head) return [{ line, marks, label: null }];
    return partsOfLine(line, judge).map((part, place) => ({
      ...part,
      marks: place === 0 ? marks : '',
      label: part.label ?? labelOf(part.line, judge),
    }));
  });
  const bare = knownAtHead(options.known ?? []);
  const taken = new Set(lines.flatMap(({ label }) => (label ? [nameForm(label.name)] : [])));
  const notes = notesAt(lines.map(({ line }) => line));
  const labelBelow = nextLabels(lines);
  let called = '';
  for (const [at, { line, marks, label: ofStyle }] of lines.entries()) {
    const begin = (label: Label | null, goesOn = false) =>
      cuts.push({ label, goesOn, marks, lines: [] });
    // Whoever spoke last did not say the notes, nor did anybody say what heads the record.
    if (at >= notes || at < head) {
      if (at === notes || at === 0) begin(null);
      else if (marks !== '') begin(null, true);
      cuts.at(-1)?.lines.push(line);
      continue;
    }
    const below = lines[at + 1]?.line ?? '';
    const label =
      ofStyle ??
      maybe(line, below, bare, taken, options) ??
      bareAbove(line, below, judge, taken) ??
      ofCalled(called, line, labelBelow[at] ?? null, options);
    if (!isAside(line)) called = floorGivenBy(line.slice(label?.raw.length), judge);
    // Words below the head that bear no label are nobody's as long as nobody has spoken.
    if (label || cuts.length === 0 || (at === head && head > 0)) begin(label);
    else if (marks !== '') begin(null, true);
    cuts.at(-1)?.lines.push(label ? line.slice(label.raw.length) : line);
  }
  return { cuts, subtitles };
}

/** Words without the empty lines around them; nothing inside is touched. */
const withoutEmptyEdges = (words: string): string =>
  words.replace(/^(?:[ \t\u3000]*\n)+|\s+$/g, '');

/** A meeting does not begin in the night: times that do count from the start of the recording. */
function countsFromStart(cuts: readonly Cut[]): boolean {
  const first = cuts.find(({ label }) => label?.time)?.label?.time;
  return first !== undefined && Number(first.split(':')[0]) < 7;
}

function clockOf(time: string): string {
  const [hour = '', minute = ''] = time.split(':');
  return Number(hour) < 24 && Number(minute) < 60 && minute !== ''
    ? `${hour.padStart(2, '0')}:${minute}`
    : '';
}

/** A label counts as sure when it is sure wherever it stands. */
function namesOf(pieces: readonly Piece[], unsure: ReadonlySet<Piece>): LabelUse[] {
  const names: LabelUse[] = [];
  for (const piece of pieces) {
    if (piece.name === '') continue;
    let use = names.find((one) => isSameLabel(one, piece));
    if (!use) {
      use = { name: piece.name, post: piece.post, count: 0, isSure: true };
      names.push(use);
    }
    use.count += 1;
    if (unsure.has(piece)) use.isSure = false;
  }
  return names;
}

/**
 * A pasted transcript cut by speaker; stretches under one and the same label in a
 * row are one piece, different labels never. What may be a speaker is cut too and
 * said not to be sure. No word is altered: see `keepsEveryWord`.
 */
export function splitTranscript(text: string, options: SplitOptions = {}): Transcript {
  const { cuts, subtitles } = cutAtLabels(text, options);
  const isElapsed = countsFromStart(cuts);
  const pieces: Piece[] = [];
  const unsure = new Set<Piece>();
  let pending = '';
  for (const { label, goesOn, marks, lines } of cuts) {
    const words = withoutEmptyEdges(lines.join('\n'));
    const before = pending + marks;
    let piece = pieces.at(-1);
    pending = '';
    if (!label && words === '') {
      if (goesOn && piece) piece.stretches.push({ marks: before, label: '', words });
      else pending = before;
      continue;
    }
    const stretch = { marks: before, label: label?.raw ?? '', words };
    const { name, post } = label ?? { name: '', post: '' };
    // 1. 张三： and 2. 张三： are counted as two.
    const isSame = piece !== undefined && isSameLabel(piece, { name, post }) && !label?.isNumbered;
    if (piece && (goesOn || isSame)) {
      piece.stretches.push(stretch);
    } else {
      piece = { name, post, at: isElapsed ? '' : clockOf(label?.time ?? ''), stretches: [stretch] };
      pieces.push(piece);
    }
    if (label && !label.isSure) unsure.add(piece);
  }
  return { pieces, names: namesOf(pieces, unsure), isElapsed, subtitles };
}

/** The words of a piece; with its labels where nobody was put in for the name, so that the name is not lost. */
export function wordsOfPiece({ stretches }: Piece, keepLabels: boolean): string {
  return stretches
    .map(({ label, words }) => (keepLabels ? label + words : words))
    .filter((words) => words !== '')
    .join('\n');
}

/** The proof that splitting altered no word: marks, labels and words put together are the source, but for white space. */
export function keepsEveryWord(source: string, { pieces }: Transcript): boolean {
  const bare = (text: string) => text.replace(/\s/g, '');
  const put = pieces.flatMap(({ stretches }) =>
    stretches.map(({ marks, label, words }) => marks + label + words),
  );
  return bare(put.join('')) === bare(source);
}
