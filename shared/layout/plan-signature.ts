import type { Signature } from '../document/official-document';
import {
  mmToTwips,
  SEAL_GAP_MM,
  SEAL_MM,
  SEALED_DATE_CELLS,
  STAMP_BLANKS,
  STAMP_MM,
  TEXT_PT,
  UNSEALED_CELLS,
} from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import { cellsOf } from './measure';
import { line, type PlanItem, type PlanLine, plain } from './print-plan';

/** Blank lines that leave a seal its room: its top within one line of the text, its centre on the signature. */
const SEAL_BLANKS = 2;
/** Seals beside each other on a sheet of 156 mm. */
const MOST_SEALS = 3;
/** Between two names beside each other, characters. */
const NAME_GAP = 1;

/** 署名 and date as they follow the body: sealed, unsealed, or with the signer's stamp; one organ or several (7.3.5). */
export function planSignature(
  { mode, signers, date }: Signature,
  profile: LayoutProfile,
  cells: number,
): PlanItem[] {
  const names = signers.filter((signer) => signer !== '');
  if (names.length === 0 && date === '') return [];
  switch (mode) {
    case 'sealed':
      return names.length > 1
        ? jointSealed(names, date, profile, cells)
        : [
            { kind: 'blank', lines: SEAL_BLANKS },
            ...placedLines(names, date, sealedPlaces, profile, cells),
          ];
    case 'unsealed':
      return [
        { kind: 'blank', lines: 1 },
        ...placedLines(names, date, unsealedPlaces, profile, cells),
      ];
    case 'stamped':
      return stamped(names, date, profile, cells);
  }
}

/** Everything of a signature stands on one page with the date below it. */
function keptTogether(lines: readonly PlanLine[]): PlanLine[] {
  return lines.map((one, index) => ({ ...one, keepNext: index < lines.length - 1 }));
}

function placedLines(
  signers: readonly string[],
  date: string,
  place: typeof sealedPlaces,
  profile: LayoutProfile,
  cells: number,
): PlanLine[] {
  const widest = Math.max(0, ...signers.map((signer) => cellsOf(signer, profile)));
  const places = place(widest, cellsOf(date, profile), cells);
  const lines = signers.map((signer) => line('signer', plain(signer), { ...places.signer }));
  if (date) lines.push(line('date', plain(date), { ...places.date }));
  return keptTogether(lines);
}

interface Place {
  align: 'left' | 'center' | 'right';
  left: number;
  right: number;
}

/** With a seal: the date four characters from the right, the signature centred over it (7.3.5.1). */
function sealedPlaces(signer: number, date: number, cells: number): { signer: Place; date: Place } {
  // A signature too long to be centred there moves both to the left.
  const inset = Math.max(SEALED_DATE_CELLS, (signer - date) / 2);
  const slack = Math.min(inset, cells - inset - date);
  return {
    signer: { align: 'center', left: cells - inset - date - slack, right: inset - slack },
    date: { align: 'right', left: 0, right: inset },
  };
}

/**
 * Without a seal: the signature two characters from the right, the date's first
 * character two to the right of the signature's; a longer date takes the two
 * characters and moves the signature to the left (7.3.5.2).
 */
function unsealedPlaces(
  signer: number,
  date: number,
  cells: number,
): { signer: Place; date: Place } {
  const usual = Math.max(0, cells - UNSEALED_CELLS - signer);
  const isLonger = date > signer;
  const dateLeft = isLonger ? Math.max(0, cells - UNSEALED_CELLS - date) : usual + UNSEALED_CELLS;
  const signerLeft = isLonger ? Math.min(usual, Math.max(0, dateLeft - UNSEALED_CELLS)) : usual;
  return {
    signer: { align: 'left', left: signerLeft, right: 0 },
    date: { align: 'left', left: dateLeft, right: 0 },
  };
}

/** Several seals: how many stand in a row, and the middle of each column, in characters. */
export interface SealColumns {
  centres: number[];
  /** Signers of each row, by their index. */
  rows: number[][];
}

/**
 * Columns of a joint paper's seals: as many in a row as neither touch each other nor leave the
 * type area, at most three, the names whole beside each other; the last column over the date,
 * whose usual place is four characters from the right (7.3.5.1). Lengths in characters.
 */
export function sealColumns(
  names: readonly number[],
  date: number,
  cells: number,
  seal: { width: number; gap: number },
): SealColumns {
  const widest = Math.max(seal.width, ...names);
  const step = Math.max(seal.width + seal.gap, Math.max(...names) + NAME_GAP);
  const gap = step - widest;
  const most = Math.max(1, Math.min(MOST_SEALS, Math.floor((cells + gap) / step)));
  // Rows of one length: four seals stand two and two.
  const count = Math.ceil(names.length / Math.ceil(names.length / most));
  const half = Math.min(widest, cells) / 2;
  const usual = cells - SEALED_DATE_CELLS - date / 2;
  const last = Math.min(cells - half, Math.max(usual, half + (count - 1) * step));
  const centres = Array.from({ length: count }, (_one, at) => last - (count - 1 - at) * step);
  const rows: number[][] = [];
  for (let at = 0; at < names.length; at += count) {
    rows.push(names.slice(at, at + count).map((_name, index) => at + index));
  }
  return { centres, rows };
}

/** Lines from one row of seals to the next, so that they do not touch. */
function sealRowLines({ linePitch }: LayoutProfile): number {
  return Math.ceil(mmToTwips(SEAL_MM + SEAL_GAP_MM) / linePitch);
}

/** Pitch of the text below which the rows of a joint paper's seals would touch, twips; 0 where there are not several. */
export function leastPitch(signature: Signature | null, profile: LayoutProfile): number {
  const count = signature?.signers.filter((signer) => signer !== '').length ?? 0;
  if (signature?.mode !== 'sealed' || count < 2) return 0;
  return mmToTwips(SEAL_MM + SEAL_GAP_MM) / sealRowLines(profile);
}

function jointSealed(
  names: readonly string[],
  date: string,
  profile: LayoutProfile,
  cells: number,
): PlanItem[] {
  const cell = TEXT_PT * 20 + profile.characterSpacing;
  const seal = { width: mmToTwips(SEAL_MM) / cell, gap: mmToTwips(SEAL_GAP_MM) / cell };
  const dateCells = cellsOf(date, profile);
  const widths = names.map((name) => cellsOf(name, profile));
  const { centres, rows } = sealColumns(widths, dateCells, cells, seal);
  // In one column a name too long for its line is wrapped.
  const column = sealedPlaces(Math.max(...widths), dateCells, cells);
  const isColumn = centres.length === 1;
  const lines: PlanLine[] = [];
  for (const [at, row] of rows.entries()) {
    const between = at === 0 ? 0 : sealRowLines(profile) - 1;
    for (let count = 0; count < between; count += 1) lines.push(line('signer', []));
    if (isColumn) {
      lines.push(line('signer', plain(names[at] ?? ''), { ...column.signer }));
      continue;
    }
    // The last signer stands over the date, however many its row has.
    const stops = centres.slice(centres.length - row.length);
    const text = row.map((index) => `\t${names[index] ?? ''}`).join('');
    lines.push(line('signer', plain(text), { align: 'left', stops }));
  }
  const last = centres.at(-1) ?? 0;
  const right = isColumn ? column.date.right : Math.max(0, cells - last - dateCells / 2);
  if (date) lines.push(line('date', plain(date), { align: 'right', right }));
  return [{ kind: 'blank', lines: SEAL_BLANKS }, ...keptTogether(lines)];
}

/**
 * The signer's stamp two lines below the text, four characters from the right, its room two lines
 * high; the post two characters left of it, at the middle of its height; the date a line below. Of
 * several organs each has a row of its own, stamps and posts one under the other (7.3.5.3).
 */
function stamped(
  posts: readonly string[],
  date: string,
  profile: LayoutProfile,
  cells: number,
): PlanItem[] {
  const cell = TEXT_PT * 20 + profile.characterSpacing;
  const stamp = mmToTwips(STAMP_MM.width) / cell;
  const around = (Math.ceil(mmToTwips(STAMP_MM.height) / profile.linePitch) - 1) / 2;
  const right = Math.min(cells / 2, SEALED_DATE_CELLS + stamp + UNSEALED_CELLS);
  const lines: PlanLine[] = [];
  for (const [at, post] of posts.entries()) {
    if (at > 0) lines.push(line('signer', []));
    lines.push(line('signer', plain(post), { align: 'right', right, around }));
  }
  if (date) {
    if (posts.length > 0) lines.push(line('signer', []));
    lines.push(line('date', plain(date), { align: 'right', right: SEALED_DATE_CELLS }));
  }
  return [{ kind: 'blank', lines: STAMP_BLANKS }, ...keptTogether(lines)];
}
