import {
  type Block,
  type FigureMark,
  lookOf,
  type OfficialDocument,
  type Run,
} from '../document/official-document';
import type { CivilDate } from '../model/civil-date';
import { FigureKey } from '../model/figure';
import type { Period } from './period';
import { type Piece, writeAgain } from './sentences';
import type { Figures } from './tables';

/** One figure of a text and what it would say today. */
export interface FoundFigure {
  /** Place among the figures of the text, from 0. */
  at: number;
  mark: FigureMark;
  /** As it stands there. */
  text: string;
  /** As it would be written today; null: it is not counted any more. */
  today: string | null;
  /** Somebody has typed over it since it was counted. */
  isTyped: boolean;
  /** The words around it, and where in them it stands. */
  around: { before: string; after: string };
}

/** Characters shown on either side. */
const AROUND = 12;

/** Every figure of a text in order, those in attachments behind those of the body. */
export function figuresIn(document: OfficialDocument, figures: Figures): FoundFigure[] {
  const found: FoundFigure[] = [];
  mapFigures(document, (text, mark, around) => {
    const isTyped = text !== mark.shown;
    const at = found.length;
    found.push({ at, mark, text, today: countedToday(mark, figures), isTyped, around });
    return null;
  });
  return found;
}

/** Figures of a text that say something else than what is counted today. */
export function outdated(found: readonly FoundFigure[]): FoundFigure[] {
  return found.filter(({ text, today }) => today !== null && today !== text);
}

/** A time that figures of a text are of, and how many of them. */
export interface PastTime extends Period {
  count: number;
}

/**
 * The times of those figures that are of earlier years alone: in a text that began as the one of
 * last year they are counted again for last year, and nothing seems to have changed.
 */
export function pastTimes(found: readonly FoundFigure[], today: CivilDate): PastTime[] {
  const times = new Map<string, PastTime>();
  for (const { mark, today: counted } of found) {
    const { from, to } = mark;
    if (counted === null || to === null || to.slice(0, 4) >= today.slice(0, 4)) continue;
    const key = `${from} ${to}`;
    times.set(key, { from, to, count: (times.get(key)?.count ?? 0) + 1 });
  }
  return [...times.values()];
}

/** Whether a figure is to be written anew, where these were turned by hand: one that was typed over only when it was ticked, any other unless it was unticked. */
export function isChosen({ at, isTyped }: FoundFigure, turned: ReadonlySet<number>): boolean {
  return isTyped === turned.has(at);
}

/** How a figure would be written today; null where what it counts is not known any more. */
function countedToday({ of, lines, from, to, rounding }: FigureMark, figures: Figures) {
  const known = FigureKey.safeParse(of);
  if (!known.success) return null;
  return writeAgain(figures, {
    ...{ of: known.data, from, to, rounding },
    ...(lines ? { lines } : {}),
  });
}

/** The text with these figures as they are written today; nothing else of it changes, and blocks without one stay the same objects. */
export function refreshed(
  document: OfficialDocument,
  chosen: readonly FoundFigure[],
): OfficialDocument {
  const texts = new Map(chosen.map(({ at, today }) => [at, today]));
  let at = -1;
  return mapFigures(document, () => {
    at += 1;
    return texts.get(at) ?? null;
  });
}

/** A paragraph of a sentence with its figures. */
export function paragraphWith(pieces: readonly Piece[]): Block {
  const runs = pieces.map(({ text, source }): Run => {
    if (!source) return { text };
    const { lines, ...rest } = source;
    return {
      text,
      figure: { ...rest, ...(lines ? { lines: [...lines] } : {}), shown: text },
    };
  });
  return { type: 'paragraph', runs: joined(runs.filter(({ text }) => text !== '')) };
}

/** Typed runs that follow one another are one. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && !last.figure && !run.figure) last.text += run.text;
    else result.push({ ...run });
  }
  return result;
}

/** The text with paragraphs behind a block of its body; −1: before the first. */
export function withParagraphs(
  document: OfficialDocument,
  behind: number,
  blocks: readonly Block[],
): OfficialDocument {
  const { body } = document;
  const at = Math.min(behind + 1, body.length);
  return { ...document, body: [...body.slice(0, at), ...blocks, ...body.slice(at)] };
}

type Visit = (text: string, mark: FigureMark, around: FoundFigure['around']) => string | null;

/** Visits every figure; one for which a text is answered is written so. */
function mapFigures(document: OfficialDocument, visit: Visit): OfficialDocument {
  const body = mapBlocks(document.body, visit);
  let isSame = body === document.body;
  const attachments = document.attachments.map((one) => {
    const mapped = mapBlocks(one.body, visit);
    if (mapped === one.body) return one;
    isSame = false;
    return { ...one, body: mapped };
  });
  return isSame ? document : { ...document, body, attachments };
}

function mapBlocks(blocks: Block[], visit: Visit): Block[] {
  const mapped = blocks.map((block) => mapBlock(block, visit));
  return mapped.every((block, index) => block === blocks[index]) ? blocks : mapped;
}

function mapBlock(block: Block, visit: Visit): Block {
  switch (block.type) {
    case 'pageBreak':
      return block;
    case 'paragraph': {
      const runs = mapRuns(block.runs, visit);
      return runs === block.runs ? block : { ...block, runs };
    }
    case 'heading': {
      const runs = mapRuns(block.runs, visit);
      const runIn = block.runIn && mapRuns(block.runIn, visit);
      if (runs === block.runs && runIn === block.runIn) return block;
      return { ...block, runs, ...(runIn ? { runIn } : {}) };
    }
    case 'table': {
      const rows = block.rows.map((row) =>
        row.map((cell) => {
          const lines = cell.lines.map((line) => mapRuns(line, visit));
          return lines.every((line, at) => line === cell.lines[at]) ? cell : { ...cell, lines };
        }),
      );
      const isSame = rows.every((row, at) =>
        row.every((cell, to) => cell === block.rows[at]?.[to]),
      );
      return isSame ? block : { ...block, rows };
    }
  }
}

/** A figure that was made bold in part lies in several runs: they are one figure. */
function mapRuns(runs: Run[], visit: Visit): Run[] {
  const result: Run[] = [];
  let isSame = true;
  for (let at = 0; at < runs.length; ) {
    const run = runs[at];
    if (!run) break;
    const end = endOfFigure(runs, at);
    if (!run.figure) {
      result.push(run);
      at += 1;
      continue;
    }
    const own = runs.slice(at, end);
    const text = textOf(own);
    const around = {
      before: textOf(runs.slice(0, at)).slice(-AROUND),
      after: textOf(runs.slice(end)).slice(0, AROUND),
    };
    const written = visit(text, run.figure, around);
    if (written === null) result.push(...own);
    else {
      isSame = false;
      const figure = { ...run.figure, shown: written };
      result.push({ text: written, ...lookOf({ bold: run.bold, figure }) });
    }
    at = end;
  }
  return isSame ? runs : result;
}

function endOfFigure(runs: readonly Run[], from: number): number {
  const mark = JSON.stringify(runs[from]?.figure);
  let end = from + 1;
  while (runs[end]?.figure && JSON.stringify(runs[end]?.figure) === mark) end += 1;
  return end;
}

const textOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');
