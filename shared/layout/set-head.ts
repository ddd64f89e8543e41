import { geometryOf, mmToTwips, RED_LINE_MM, TEXT_PT } from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import { headPlaces, markRows, paddedRows, topRows } from './head-places';
import { type MarkHead, type NumberHead, type PlanHead, type PlanRun, plain } from './print-plan';
import type { SetLine } from './set-lines';

/** A line with its distance from the type area's top, twips. */
export interface PlacedLine {
  top: number;
  line: SetLine;
}

/** What stands above the title: lines, the printed red line if there is one, and where the head ends; twips. */
export interface SetHead {
  lines: PlacedLine[];
  rule: number | null;
  bottom: number;
}

type Place = Pick<SetLine, 'role' | 'align' | 'pt' | 'pitch'> & { inset: number };

/** Collects lines of one head. */
class HeadLines {
  readonly lines: PlacedLine[] = [];
  private readonly width: number;

  constructor(private readonly profile: LayoutProfile) {
    this.width = geometryOf(profile).width;
  }

  put(top: number, runs: PlanRun[], place: Place): void {
    if (runs.length === 0) return;
    const { inset, ...rest } = place;
    const spacing = place.role === 'mark' ? 0 : this.profile.characterSpacing;
    const line = { ...rest, runs, hanging: '', left: inset, room: this.width - 2 * inset, spacing };
    this.lines.push({ top, line });
  }
}

/** The head of a document as it stands on its first page. */
export function setHead(head: PlanHead, profile: LayoutProfile): SetHead {
  return head.kind === 'mark' ? setMark(head, profile) : setNumber(head, profile);
}

function setMark(head: MarkHead, profile: LayoutProfile): SetHead {
  const { cell } = geometryOf(profile);
  const { rows, toRule } = markRows(head, profile);
  const made = new HeadLines(profile);
  let top = 0;
  for (const { role, align, runs, right, pt, pitch, before } of rows) {
    top += before;
    const inset = align === 'right' || align === 'sides' ? cell : 0;
    made.put(top, runs, { role, align: align === 'sides' ? 'left' : align, pt, pitch, inset });
    made.put(top, right, { role, align: 'right', pt, pitch, inset });
    top += pitch;
  }
  const rule = top + toRule;
  return { lines: made.lines, rule, bottom: rule + mmToTwips(RED_LINE_MM) };
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
  return { lines: made.lines, rule: null, bottom };
}
