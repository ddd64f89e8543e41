import { geometryOf, MARK_MOST_PT, mmToTwips } from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import { textWidth } from './measure';
import type { MarkHead } from './print-plan';
import { breakTitle } from './title';

/** Sizes of a mark, points, largest first: 初号, 小初, and below them what long names need. */
const MARK_SIZES = [MARK_MOST_PT, 36, 32, 28, 26];
/** Size of the lines of a mark that must be broken. */
const LONG_MARK_PT = 26;
/** Several organs may be set smaller, down to what no name in use goes below. */
const JOINT_SIZES = [36, 32, 28, 26, 24, 22, 20, 18, 16, 14, 12];
/** Height that several organs may take, mm: page 1 still shows a title of two lines and text (7.3.3). */
const JOINT_MOST_MM = 70;
/** Pitch of a line of the mark, of its size. */
const PITCH = 1.25;
/** Between the organs and 文件, of the size. */
const BESIDE_GAP = 0.5;
const DOCUMENT = '文件';

/** Pitch of a line of a mark, twips. */
export const markPitch = (pt: number): number => Math.round(pt * 20 * PITCH);

type Fitted = Pick<MarkHead, 'mark' | 'pt' | 'joint'>;

/** The mark on one line as large as it fits, else on several of an even length. */
export function fitMark(name: string, width: number): Fitted {
  const text = name.trim();
  const pt = MARK_SIZES.find((size) => textWidth(text, size, 0) <= width);
  if (pt !== undefined) return { mark: text === '' ? [] : [text], pt, joint: null };
  const cells = (size: number) => Math.floor(width / (size * 20));
  for (const size of MARK_SIZES) {
    const mark = breakTitle([text], cells(size));
    if (mark.length <= 2) return { mark, pt: size, joint: null };
  }
  return { mark: breakTitle([text], cells(LONG_MARK_PT)), pt: LONG_MARK_PT, joint: null };
}

function jointWidth(names: readonly string[], beside: string, pt: number): number {
  const widest = Math.max(...names.map((name) => textWidth(name, pt, 0)));
  return widest + (beside === '' ? 0 : BESIDE_GAP * pt * 20 + textWidth(beside, pt, 0));
}

/** Several organs one under the other, the sponsor first, as large as all of it fits; 文件 stands beside them (7.2.4). */
export function fitJointMark(sponsor: string, others: readonly string[], width: number): Fitted {
  const isDocument = sponsor.endsWith(DOCUMENT) && sponsor !== DOCUMENT;
  const beside = isDocument ? DOCUMENT : '';
  const mark = [isDocument ? sponsor.slice(0, -DOCUMENT.length) : sponsor, ...others].filter(
    (name) => name !== '',
  );
  const most = mmToTwips(JOINT_MOST_MM);
  const fits = (rows: readonly string[], pt: number) =>
    jointWidth(rows, beside, pt) <= width && rows.length * markPitch(pt) <= most;
  const pt = JOINT_SIZES.find((size) => fits(mark, size));
  if (pt !== undefined) return { mark, pt, joint: { beside } };
  // A name longer than a line of the smallest takes several, in the size that leaves room for text.
  const broken = (size: number) => {
    const room = width - jointWidth([''], beside, size);
    return mark.flatMap((name) => breakTitle([name], Math.floor(room / (size * 20))));
  };
  const least = JOINT_SIZES.at(-1) ?? LONG_MARK_PT;
  const size = JOINT_SIZES.find((one) => fits(broken(one), one)) ?? least;
  return { mark: broken(size), pt: size, joint: { beside } };
}

/** Where the lines of a mark of several organs stand. Lengths in twips from the type area's left edge. */
export interface JointPlaces {
  left: number;
  /** Width of the organs, and what is added between the characters of each. */
  width: number;
  spacings: number[];
  /** Where 文件 begins, and its width. */
  beside: { left: number; width: number } | null;
}

/** Organs of different length are spread to the width of the longest; with 文件 they stand in the middle. */
export function jointPlaces(
  { mark, pt, joint }: Pick<MarkHead, 'mark' | 'pt' | 'joint'>,
  profile: LayoutProfile,
): JointPlaces {
  const beside = joint?.beside ?? '';
  const widths = mark.map((name) => textWidth(name, pt, 0));
  const width = Math.max(...widths);
  const whole = jointWidth(mark, beside, pt);
  const left = Math.max(0, Math.round((geometryOf(profile).width - whole) / 2));
  const spacings = mark.map((name, index) => {
    const gaps = [...name].length - 1;
    return gaps > 0 ? Math.floor((width - (widths[index] ?? 0)) / gaps) : 0;
  });
  const besideWidth = textWidth(beside, pt, 0);
  return {
    left,
    width: Math.round(width),
    spacings,
    beside: beside === '' ? null : { left: left + whole - besideWidth, width: besideWidth },
  };
}
