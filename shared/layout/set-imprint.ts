import { geometryOf, SMALL_PT } from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import { breakLines } from './break-lines';
import type { PlanImprint } from './print-plan';

/** 抄送 or 报, 送, 发: its label in the first of its lines. */
export interface SetImprintRow {
  lines: string[];
  /** What wraps stands after the colon, this far in, twips. */
  hang: number;
}

/** 版记 as it stands at the foot of the last page. */
export interface SetImprint {
  isBare: boolean;
  rows: SetImprintRow[];
  /** The last line, at its left and right: 印发机关, the date with 印发, and what the printing shop says; both '': there is none. */
  left: string;
  right: string;
  /** Twips. */
  height: number;
}

/** Pitch of a line of 版记, twips; it is set in 4号. */
export const IMPRINT_PITCH = 440;
/** What the three lines of 版记 take of the height, twips. */
const LINES_TWIPS = 60;
/** One character of 4号, twips. */
export const IMPRINT_CELL = SMALL_PT * 20;

/** The ends of the last line of 版记. */
export function lastLine({ office, date, shop }: PlanImprint): { left: string; right: string } {
  const joined = (...parts: string[]) => parts.filter((part) => part !== '').join('　');
  return {
    left: joined(office, shop?.left ?? ''),
    right: joined(date === '' ? '' : `${date}印发`, shop?.right ?? ''),
  };
}

/** Rows of 版记 broken into lines, one character in on both sides (7.4.2). */
export function setImprint(imprint: PlanImprint, profile: LayoutProfile): SetImprint {
  const { width } = geometryOf(profile);
  const rows = imprint.rows.map(({ label, text }): SetImprintRow => {
    const whole = `${label}：${text}`;
    const hang = ([...label].length + 1) * IMPRINT_CELL;
    const room = width - 2 * IMPRINT_CELL;
    const broken = breakLines(whole, { first: room, other: room - hang, pt: SMALL_PT, spacing: 0 });
    return { lines: broken.map(({ start, end }) => whole.slice(start, end)), hang };
  });
  const { left, right } = lastLine(imprint);
  const count = rows.reduce((sum, { lines }) => sum + lines.length, left + right === '' ? 0 : 1);
  const isBare = imprint.isBare === true;
  return {
    isBare,
    rows,
    left,
    right,
    height: count * IMPRINT_PITCH + (isBare ? 0 : LINES_TWIPS),
  };
}
