import { type Label, labelOf, readsAsPost, readsAsSpeaker } from './transcript-labels';

/** A label with the words that follow it; the first stretch of a text may have none. */
export interface Stretch {
  /** Its characters, '' for none. */
  label: string;
  words: string;
}

/** What one speaker says until another one speaks. */
export interface Piece {
  /** As the transcript writes it; '' where it names nobody. */
  name: string;
  /** 'HH:MM', or '' when the transcript does not say what time of day it was. */
  at: string;
  stretches: Stretch[];
}

export interface Transcript {
  pieces: Piece[];
  /** Every name the transcript has, in order of appearance, with the number of its pieces. */
  names: { name: string; count: number }[];
  /** Its times count from the beginning of a recording, so none is taken over. */
  isElapsed: boolean;
}

export interface SplitOptions {
  /** Names of people who may have spoken; with or without a post beside them they are speakers. */
  known?: readonly string[];
  /** Names that the clerk says are no speakers. */
  notSpeakers?: ReadonlySet<string>;
}

interface Cut {
  label: Label | null;
  lines: string[];
}

function cutAtLabels(text: string, isSpeaker: (name: string) => boolean): Cut[] {
  const cuts: Cut[] = [];
  for (const line of text.split('\n')) {
    const label = labelOf(line, isSpeaker);
    if (label || cuts.length === 0) cuts.push({ label, lines: [] });
    cuts.at(-1)?.lines.push(label ? line.slice(label.raw.length) : line);
  }
  return cuts;
}

/** Without the empty lines around; nothing inside is touched. */
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

/**
 * A pasted transcript cut by speaker; stretches of one speaker in a row are one
 * piece. No word is altered: see `keepsEveryWord`.
 */
export function splitTranscript(text: string, options: SplitOptions = {}): Transcript {
  const { known = [], notSpeakers } = options;
  const isSpeaker = (name: string) =>
    !notSpeakers?.has(name) && (knownIn(name, known) !== null || readsAsSpeaker(name));
  const cuts = cutAtLabels(text, isSpeaker);
  const isElapsed = countsFromStart(cuts);
  const pieces: Piece[] = [];
  for (const { label, lines } of cuts) {
    const stretch = { label: label?.raw ?? '', words: withoutEmptyEdges(lines.join('\n')) };
    const name = label?.name ?? '';
    if (!label && stretch.words === '') continue;
    const last = pieces.at(-1);
    if (last && last.name === name) last.stretches.push(stretch);
    else
      pieces.push({ name, at: isElapsed ? '' : clockOf(label?.time ?? ''), stretches: [stretch] });
  }
  const counts = new Map<string, number>();
  for (const { name } of pieces) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  return { pieces, names: [...counts].map(([name, count]) => ({ name, count })), isElapsed };
}

/**
 * The person among `known` whom a name of the transcript means: 张三 itself, or with a
 * post before or behind (张三委员, 市教育局局长张三); null when none or more than one fits.
 */
export function knownIn(name: string, known: readonly string[]): string | null {
  const fits = [...new Set(known)].filter(
    (one) =>
      one === name ||
      (one.length >= 2 && name.startsWith(one) && readsAsPost(name.slice(one.length))) ||
      (one.length >= 2 && name.endsWith(one) && readsAsPost(name.slice(0, -one.length))),
  );
  const longest = Math.max(0, ...fits.map((one) => one.length));
  const best = fits.filter((one) => one.length === longest);
  return best.length === 1 ? (best[0] ?? null) : null;
}

/** The words of a piece; with its labels where nobody was put in for the name, so that the name is not lost. */
export function wordsOfPiece({ stretches }: Piece, keepLabels: boolean): string {
  return stretches
    .map(({ label, words }) => (keepLabels ? label + words : words))
    .filter((words) => words !== '')
    .join('\n');
}

/** The proof that splitting altered no word: labels and words put together are the source, but for white space. */
export function keepsEveryWord(source: string, { pieces }: Transcript): boolean {
  const bare = (text: string) => text.replace(/\s/g, '');
  const put = pieces.flatMap(({ stretches }) => stretches.map(({ label, words }) => label + words));
  return bare(put.join('')) === bare(source);
}
