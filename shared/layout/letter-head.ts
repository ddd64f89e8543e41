import {
  geometryOf,
  LETTER_FOOT_LINE_MM,
  LETTER_LINE_MM,
  LETTER_LINES_PT,
  LETTER_MARK_TOP_MM,
  mmToTwips,
  NUMBER_TO_LINE_MM,
  SHEET_MM,
  TEXT_PT,
} from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import { aboveBox, BELOW_BASE, HANZI_DESCENT } from './head-places';
import { markPitch } from './mark-size';
import type { Rule } from './page';
import type { LetterHead, PlanRun } from './print-plan';

/** Between a red double line and the text next to it: 7/8 of a 3号 character's height (10.1), twips. */
const TO_TEXT = (TEXT_PT * 20 * 7) / 8;
const THICK = LETTER_LINES_PT.thick * 20;
const THIN = LETTER_LINES_PT.thin * 20;
const GAP = LETTER_LINES_PT.gap * 20;
const DOUBLE = THICK + GAP + THIN;

/** A line under the first double line: 份号 or urgency flush left, number or 签发人 flush right. */
export interface LetterRow {
  left: PlanRun[];
  right: PlanRun[];
}

/** Where the parts of a letter's head stand. Lengths in twips from the type area's left and top edge. */
export interface LetterPlaces {
  /** Tops of the boxes of the mark's lines. */
  marks: number[];
  pitch: number;
  /** Left edge and width of mark and double lines, and the tops of these. */
  left: number;
  width: number;
  doubles: { below: number; foot: number };
  rows: LetterRow[];
  /** Top of the first row's box, and where the head ends. */
  top: number;
  bottom: number;
}

function rowsOf({ left, right }: LetterHead): LetterRow[] {
  // Where nothing stands there, an empty line keeps the place.
  const count = Math.max(1, left.length, right.length);
  return Array.from({ length: count }, (_one, at) => ({
    left: left[at] ?? [],
    right: right[at] ?? [],
  }));
}

/** Places of a letter's head on its first page (10.1). */
export function letterPlaces(head: LetterHead, profile: LayoutProfile): LetterPlaces {
  const { margins, linePitch } = profile;
  const pitch = markPitch(head.pt);
  const first = aboveBox(mmToTwips(LETTER_MARK_TOP_MM - margins.top), pitch, head.pt);
  const marks = head.mark.map((_name, at) => first + at * pitch);
  const foot = (marks.at(-1) ?? first) + (1 - BELOW_BASE) * pitch + HANZI_DESCENT * head.pt * 20;
  const below = Math.round(foot) + mmToTwips(NUMBER_TO_LINE_MM);
  const rows = rowsOf(head);
  const top = aboveBox(below + DOUBLE + TO_TEXT, linePitch, TEXT_PT);
  return {
    marks,
    pitch,
    left: mmToTwips((SHEET_MM.width - LETTER_LINE_MM) / 2 - margins.left),
    width: mmToTwips(LETTER_LINE_MM),
    doubles: {
      below,
      foot:
        geometryOf(profile).sheet.height -
        mmToTwips(LETTER_FOOT_LINE_MM + margins.top) -
        DOUBLE / 2,
    },
    rows,
    top,
    bottom: top + rows.length * linePitch,
  };
}

/** The two double lines: thick above thin below the mark, thin above thick at the foot (10.1). */
export function letterRules({ left, width, doubles }: LetterPlaces, isInked: boolean): Rule[] {
  const rule = (top: number, height: number): Rule => ({ top, left, width, height, isInked });
  return [
    rule(doubles.below, THICK),
    rule(doubles.below + THICK + GAP, THIN),
    rule(doubles.foot, THIN),
    rule(doubles.foot + THIN + GAP, THICK),
  ];
}
