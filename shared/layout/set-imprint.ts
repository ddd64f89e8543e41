import { geometryOf, SMALL_PT } from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import { breakLines } from './break-lines';
import type { PlanImprint } from './print-plan';

/** 抄送 or 报, 送, 发: its label in the first of its lines. */
export interface SetImprintRow {
  lines: string[];
  /** Its first lines stand on the page before. */
  goesOn?: true;
  /** What wraps stands after the colon, this far in, twips. */
  hang: number;
}

/** 版记 as it stands at the foot of the last page. */
export interface SetImprint {
  isBare: boolean;
  /** Of one that takes several pages, which of its ends stand on another page; left out: none. */
  goesOn?: { above: boolean; below: boolean };
  /**
   * Of one that takes several pages: room between it and what stands above it on the first, and
   * from line to line, so that they fill each page; twips.
   */
  over?: { above: number; pitch: number };
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

/** 版记 that is more than a page, on the pages that it takes, its end at the foot of the last. */
export interface ImprintPages {
  pages: SetImprint[];
  /** Its first lines stand below the text, on the page where that ends. */
  isBelowText: boolean;
}

/** Lines of 版记 that there is room for. */
const linesIn = (room: number, pitch = IMPRINT_PITCH): number =>
  Math.floor((room - LINES_TWIPS) / pitch);

/**
 * Divides 版记 that is higher than a page; null where it is not. Its lines go on from page
 * to page; one line is left over at the end, for a renderer may break the text into one more.
 * `height`: of a page, `room`: what is free below the text, twips.
 */
export function overPages(
  imprint: SetImprint,
  { height, room }: { height: number; room: number },
): ImprintPages | null {
  if (imprint.height <= height) return null;
  const most = linesIn(height);
  const pitch = Math.floor((height - LINES_TWIPS) / most);
  const lines = imprint.rows.flatMap(({ lines, hang }) =>
    lines.map((line, at) => ({ line, hang, begins: at === 0 })),
  );
  const count = lines.length + (imprint.left + imprint.right === '' ? 1 : 2);
  const first = count % most || most;
  const below = linesIn(room, pitch);
  const isBelowText = first <= below;
  const above = ((isBelowText ? below : most) - first) * pitch;
  const pages: SetImprint[] = [];
  for (let from = 0, to = first; pages.length < Math.ceil(count / most); from = to, to += most) {
    const rows: SetImprintRow[] = [];
    for (const { line, hang, begins } of lines.slice(from, to)) {
      const row = rows.at(-1);
      if (begins) rows.push({ lines: [line], hang });
      else if (!row) rows.push({ lines: [line], hang, goesOn: true });
      else row.lines.push(line);
    }
    pages.push({ ...imprint, rows, left: '', right: '' });
  }
  return { pages: withEnds(pages, imprint, { above, pitch }), isBelowText };
}

function withEnds(
  pages: readonly SetImprint[],
  { left, right }: SetImprint,
  over: { above: number; pitch: number },
): SetImprint[] {
  return pages.map((page, at) => {
    const isLast = at === pages.length - 1;
    const own = isLast ? { ...page, left, right } : page;
    const count = own.rows.reduce((sum, { lines }) => sum + lines.length, 0);
    const lines = count + (own.left + own.right === '' ? 0 : 1);
    return {
      ...own,
      goesOn: { above: at > 0, below: !isLast },
      over,
      height: lines * over.pitch + (page.isBare ? 0 : LINES_TWIPS),
    };
  });
}
