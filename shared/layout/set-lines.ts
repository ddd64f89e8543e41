import { geometryOf, TEXT_PT, TITLE_PT } from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import { type BrokenLine, breakLines } from './break-lines';
import { type PlanLine, type PlanRun, type Role, sliceRuns } from './print-plan';

/** First-line indent of two characters as Word writes it, twips. */
const TWO_CELLS_TWIPS = 2 * TEXT_PT * 20;

/** One line as it stands on paper. Lengths in twips, `left` from the type area's left edge. */
export interface SetLine {
  role: Role;
  runs: PlanRun[];
  /** A closing mark that stands outside the right edge, or ''. */
  hanging: string;
  left: number;
  room: number;
  /** 'stretch' fills the room; the last line of a paragraph is set from the left. */
  align: 'stretch' | 'left' | 'center' | 'right';
  pt: number;
  spacing: number;
  pitch: number;
  /** Empty room above and below, in lines. */
  around?: number;
  /** The next line stands on the same height. */
  isBeside?: boolean;
}

/** Height that a line takes of its page, twips. */
export function heightOfLine({ pitch, around = 0, isBeside }: SetLine): number {
  return isBeside ? 0 : pitch * (1 + 2 * around);
}

interface Cached {
  profile: LayoutProfile;
  lines: SetLine[];
}
const cache = new WeakMap<PlanLine, Cached>();

/** A planned paragraph as lines on the grid; kept for as long as the plan's line lives. */
export function setLines(line: PlanLine, profile: LayoutProfile): SetLine[] {
  const known = cache.get(line);
  if (known?.profile === profile) return known.lines;
  const lines = line.stops ? setBeside(line, profile) : breakParagraph(line, profile);
  cache.set(line, { profile, lines });
  return lines;
}

/** A paragraph that stands whole on one page with what follows; its lines on paper stay known as those of `line`. */
export function keptWhole(line: PlanLine, profile: LayoutProfile): PlanLine {
  const kept: PlanLine = { ...line, keepNext: true, keepWhole: true };
  cache.set(kept, { profile, lines: setLines(line, profile) });
  return kept;
}

/** Names beside each other, each with its middle on its stop. */
function setBeside(line: PlanLine, profile: LayoutProfile): SetLine[] {
  const { width, cell } = geometryOf(profile);
  const text = line.runs.map((run) => run.text).join('');
  const names = text.split('\t').slice(1);
  let at = 0;
  return names.map((name, index): SetLine => {
    at += 1;
    const runs = sliceRuns(line.runs, at, at + name.length);
    at += name.length;
    const centre = (line.stops?.[index] ?? 0) * cell;
    const half = Math.min(centre, width - centre);
    return {
      role: line.role,
      runs,
      hanging: '',
      left: centre - half,
      room: 2 * half,
      align: 'center',
      pt: TEXT_PT,
      spacing: profile.characterSpacing,
      pitch: profile.linePitch,
      ...(index < names.length - 1 ? { isBeside: true } : {}),
    };
  });
}

function breakParagraph(line: PlanLine, profile: LayoutProfile): SetLine[] {
  const { width, cell } = geometryOf(profile);
  const isTitle = line.role === 'title';
  const pt = isTitle ? TITLE_PT : TEXT_PT;
  const spacing = isTitle ? 0 : profile.characterSpacing;
  const pitch = isTitle ? profile.titleLinePitch : profile.linePitch;
  const left = line.left * cell;
  const first = line.first === 2 ? TWO_CELLS_TWIPS : line.first * cell;
  const room = Math.max(cell, width - left - line.right * cell);
  const text = line.runs.map((run) => run.text).join('');
  const made = (broken: BrokenLine, index: number): SetLine => {
    const indent = index === 0 ? first : 0;
    const end = broken.hangs ? lastCharacter(text, broken.end) : broken.end;
    return {
      role: line.role,
      runs: sliceRuns(line.runs, broken.start, end),
      hanging: text.slice(end, broken.end),
      left: left + indent,
      room: room - indent,
      align: line.align !== 'justify' ? line.align : broken.last ? 'left' : 'stretch',
      pt,
      spacing,
      pitch,
      ...(line.around === undefined ? {} : { around: line.around }),
    };
  };
  const edges = edgesOf(line.runs);
  const broken = breakLines(text, { first: room - first, other: room, pt, spacing, edges });
  // An empty paragraph still takes its line.
  if (broken.length === 0) {
    return [made({ start: 0, end: 0, width: 0, hangs: false, last: true }, 0)];
  }
  return broken.map(made);
}

/** UTF-16 positions at which another run begins. */
function edgesOf(runs: readonly PlanRun[]): Set<number> {
  const edges = new Set<number>();
  let at = 0;
  for (const { text } of runs.slice(0, -1)) {
    at += text.length;
    edges.add(at);
  }
  return edges;
}

/** Where the character before `end` begins. */
function lastCharacter(text: string, end: number): number {
  const low = text.charCodeAt(end - 1);
  return end - (low >= 0xdc00 && low <= 0xdfff ? 2 : 1);
}
