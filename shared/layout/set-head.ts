import { geometryOf, mmToTwips, SMALL_PT, TEXT_PT } from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import { breakLines } from './break-lines';
import { headPlaces, paddedRows } from './head-places';
import { type PlanHead, type PlanRun, type PrintPlan, plain } from './print-plan';
import type { SetLine } from './set-lines';

/** A line with its distance from the type area's top, twips. */
export interface PlacedLine {
  top: number;
  line: SetLine;
}

/** Number and signatories above the pre-printed red line, and where that line lies, twips. */
export function setHead(
  head: PlanHead,
  profile: LayoutProfile,
): { lines: PlacedLine[]; bottom: number } {
  const { width, cell } = geometryOf(profile);
  const places = headPlaces(head, profile);
  const lines: PlacedLine[] = [];
  let top = mmToTwips(places.before);
  const put = (runs: PlanRun[], align: SetLine['align'], inset: number) => {
    if (runs.length === 0) return;
    lines.push({
      top,
      line: {
        role: 'number',
        runs,
        hanging: '',
        left: inset,
        room: width - 2 * inset,
        align,
        pt: TEXT_PT,
        spacing: profile.characterSpacing,
        pitch: profile.linePitch,
      },
    });
  };
  if (head.urgency) {
    put(plain(head.urgency, 'hei'), 'left', 0);
    top += profile.linePitch;
  }
  const rows = paddedRows(head.signatories);
  for (const [index, names] of rows.entries()) {
    if (index > 0) top += profile.linePitch;
    put([...plain(index === 0 ? '签发人：' : ''), ...plain(names, 'kai')], 'right', cell);
  }
  // In an upward document the number moves to the left, beside the last signatory.
  if (rows.length > 0) put(plain(head.number), 'left', cell);
  else put(plain(head.number), 'center', 0);
  return { lines, bottom: top + profile.linePitch + mmToTwips(places.after) };
}

/** 版记 as it stands at the foot of the last page. */
export interface SetImprint {
  /** 抄送 line by line, its label in the first. */
  cc: string[];
  office: string;
  /** With 印发, or ''. */
  date: string;
  /** Twips. */
  height: number;
}

/** Pitch of a line of 版记, twips; it is set in 4号. */
export const IMPRINT_PITCH = 440;
/** What the three lines of 版记 take of the height, twips. */
const LINES_TWIPS = 60;
/** One character of 4号, twips. */
export const IMPRINT_CELL = SMALL_PT * 20;

export function setImprint(
  imprint: NonNullable<PrintPlan['imprint']>,
  profile: LayoutProfile,
): SetImprint {
  const { width } = geometryOf(profile);
  const text = imprint.cc === '' ? '' : `抄送：${imprint.cc}`;
  const broken = breakLines(text, {
    first: width - 2 * IMPRINT_CELL,
    other: width - 5 * IMPRINT_CELL,
    pt: SMALL_PT,
    spacing: 0,
  });
  const cc = broken.map(({ start, end }) => text.slice(start, end));
  const hasPrintLine = imprint.office !== '' || imprint.date !== '';
  return {
    cc,
    office: imprint.office,
    date: imprint.date === '' ? '' : `${imprint.date}印发`,
    height: (cc.length + (hasPrintLine ? 1 : 0)) * IMPRINT_PITCH + LINES_TWIPS,
  };
}
