import { geometryOf, mmToTwips, RED_LINE_MM, TEXT_PT } from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import { headPlaces, type MarkRows, markRows, paddedRows, topRows } from './head-places';
import { letterPlaces, letterRules } from './letter-head';
import type { Rule } from './page';
import {
  type LetterHead,
  type MarkHead,
  type NumberHead,
  type PlanHead,
  type PlanRun,
  plain,
} from './print-plan';
import type { SetLine } from './set-lines';

/** A line with its distance from the type area's top, twips. */
export interface PlacedLine {
  top: number;
  line: SetLine;
}

/** What stands above the title: lines, red lines, and where the head ends; twips. */
export interface SetHead {
  lines: PlacedLine[];
  rules: Rule[];
  bottom: number;
}

type Place = Pick<SetLine, 'role' | 'align' | 'pt' | 'pitch'> & {
  inset: number;
  spread?: { left: number; spacing: number } | undefined;
};

/** Collects lines of one head. */
class HeadLines {
  readonly lines: PlacedLine[] = [];
  private readonly width: number;

  constructor(private readonly profile: LayoutProfile) {
    this.width = geometryOf(profile).width;
  }

  put(top: number, runs: PlanRun[], place: Place): void {
    if (runs.length === 0) return;
    const { inset, spread, ...rest } = place;
    const spacing = place.role === 'mark' ? (spread?.spacing ?? 0) : this.profile.characterSpacing;
    const left = spread?.left ?? inset;
    const line = { ...rest, runs, hanging: '', left, room: this.width - left - inset, spacing };
    this.lines.push({ top, line });
  }
}

/** The head of a document as it stands on its first page. */
export function setHead(head: PlanHead, profile: LayoutProfile): SetHead {
  switch (head.kind) {
    case 'mark':
      return setMark(head, profile);
    case 'letter':
      return setLetter(head, profile);
    case 'number':
      return setNumber(head, profile);
  }
}

/** Mark and double lines of a letter, and below the first of them its rows (10.1). */
function setLetter(head: LetterHead, profile: LayoutProfile): SetHead {
  const places = letterPlaces(head, profile);
  const made = new HeadLines(profile);
  const mark = { role: 'mark', align: 'center', pt: head.pt, pitch: places.pitch } as const;
  for (const [at, name] of head.mark.entries()) {
    const top = places.marks[at] ?? 0;
    if (head.isInked) made.put(top, plain(name, 'title'), { ...mark, inset: places.left });
  }
  for (const [at, { left, right }] of places.rows.entries()) {
    const top = places.top + at * profile.linePitch;
    const row = { role: 'number', pt: TEXT_PT, pitch: profile.linePitch, inset: 0 } as const;
    made.put(top, left, { ...row, align: 'left' });
    made.put(top, right, { ...row, align: 'right' });
  }
  return {
    lines: made.lines,
    rules: letterRules(places, head.isInked),
    bottom: places.bottom,
  };
}

/** The red line as wide as the type area. */
function redLine(top: number, isInked: boolean, profile: LayoutProfile): Rule {
  const { width } = geometryOf(profile);
  return { top, left: 0, width, height: mmToTwips(RED_LINE_MM), isInked };
}

/** Where 文件 stands beside several organs: in the middle of their height. */
function setBeside(made: HeadLines, head: MarkHead, { rows, joint }: MarkRows, top: number): void {
  const [first] = rows.filter(({ role }) => role === 'mark');
  if (!first || !joint?.beside) return;
  const { role, pt, pitch } = first;
  const middle = top - ((head.mark.length + 1) * pitch) / 2;
  const spread = { left: joint.beside.left, spacing: 0 };
  const place: Place = { role, align: 'left', pt, pitch, inset: 0, spread };
  made.put(middle, plain(head.joint?.beside ?? '', 'title'), place);
}

function setMark(head: MarkHead, profile: LayoutProfile): SetHead {
  const { cell } = geometryOf(profile);
  const all = markRows(head, profile);
  const made = new HeadLines(profile);
  const lastMark = all.rows.findLastIndex(({ role }) => role === 'mark');
  let top = 0;
  for (const [index, row] of all.rows.entries()) {
    const { role, align, runs, right, pt, pitch, before, spread } = row;
    top += before;
    const inset = align === 'right' || align === 'sides' ? cell : 0;
    const own = align === 'sides' ? 'left' : align;
    if (role !== 'mark' || head.isInked)
      made.put(top, runs, { role, align: own, pt, pitch, inset, spread });
    made.put(top, right, { role, align: 'right', pt, pitch, inset });
    top += pitch;
    if (index === lastMark && head.isInked) setBeside(made, head, all, top);
  }
  const rule = top + all.toRule;
  return {
    lines: made.lines,
    rules: [redLine(rule, head.isInked, profile)],
    bottom: rule + mmToTwips(RED_LINE_MM),
  };
}

/** Number and signatories above the pre-printed red line, and where that line lies. */
function setNumber(head: NumberHead, profile: LayoutProfile): SetHead {
  const { cell } = geometryOf(profile);
  const places = headPlaces(head, profile);
  const made = new HeadLines(profile);
  let top = 0;
  const put = (runs: PlanRun[], align: SetLine['align'], inset: number) =>
    made.put(top, runs, { role: 'number', align, pt: TEXT_PT, pitch: profile.linePitch, inset });
  for (const runs of topRows(head)) {
    put(runs, 'left', 0);
    top += profile.linePitch;
  }
  top += mmToTwips(places.before);
  const rows = paddedRows(head.signatories);
  for (const [index, names] of rows.entries()) {
    if (index > 0) top += profile.linePitch;
    put([...plain(index === 0 ? '签发人：' : ''), ...plain(names, 'kai')], 'right', cell);
  }
  // In an upward document the number moves to the left, beside the last signatory.
  if (rows.length > 0) put(plain(head.number), 'left', cell);
  else put(plain(head.number), 'center', 0);
  if (head.line) {
    top += profile.linePitch;
    put(plain(head.line.office), 'left', cell);
    put(plain(head.line.date), 'right', cell);
  }
  const bottom = top + profile.linePitch + mmToTwips(places.after);
  // Where that line lies is the office's own paper's; above a plain title there is none.
  const rules = head.preprinted ? [redLine(bottom, false, profile)] : [];
  return { lines: made.lines, rules, bottom };
}
