import { type Block, type OfficialDocument, runsText } from '../document/official-document';
import { mmToTwips, SHEET_TWIPS } from '../gbt9704/numbers';
import { breakLines } from '../layout/break-lines';
import { breakTitle } from '../layout/title';

/** Sizes of a reading copy in points: 小二 and 二号. */
export const READING_SIZES = { 18: '小二', 22: '二号' } as const;
export type ReadingSize = 18 | 22;

/** Margins of a reading copy, mm: wide lines tire the eye, a hand holds the edge. */
export const READING_MARGIN_MM = { side: 27, top: 24, bottom: 28 } as const;

/** Line pitch, twips: room for a small character above each line. */
export function readingPitch(pt: ReadingSize): number {
  return Math.round(pt * 1.9) * 20;
}

/** What stands on a page: a piece of a paragraph, as many whole sentences as there is room for. */
export interface ReadingPiece {
  kind: 'title' | 'byline' | 'salutation' | 'heading' | 'text';
  text: string;
  /** Of a heading: 1 to 4, as its face says (7.3.3). */
  level?: number;
  /** The paragraph began on the page before. */
  isContinued: boolean;
}

/** Lines for the mark at the foot, and one in reserve where a renderer breaks a line otherwise. */
const KEPT_LINES = 2;
/** Room of the line above the title that says how long it takes. */
const HEAD_LINES = 1;
const WIDTH = SHEET_TWIPS.width - 2 * mmToTwips(READING_MARGIN_MM.side);
const HEIGHT =
  SHEET_TWIPS.height - mmToTwips(READING_MARGIN_MM.top) - mmToTwips(READING_MARGIN_MM.bottom);

const ENDING = '。！？!?';
const CLOSING = '”’」』）)》〉】〕］]';

/** Whole sentences, each with the marks that close it; joined they are the text. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  // A straight quotation mark closes where one is open, and else opens what follows.
  let isOpen = false;
  let from = 0;
  let hasEnded = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const closes = CLOSING.includes(character) || (character === '"' && isOpen);
    if (hasEnded && !closes && !ENDING.includes(character)) {
      sentences.push(text.slice(from, at));
      from = at;
      hasEnded = false;
    }
    if (character === '"') isOpen = !isOpen;
    if (ENDING.includes(character)) hasEnded = true;
  }
  return from < text.length ? [...sentences, text.slice(from)] : sentences;
}

/** A sentence longer than a page gives way at its commas, and where it has none, anywhere. */
function clausesOf(sentence: string): string[] {
  const clauses = sentence.match(/[^，、；：]*[，、；：]|[^，、；：]+$/gu) ?? [sentence];
  return clauses.length > 1 ? clauses : [...sentence];
}

function linesOf({ kind, text, isContinued }: ReadingPiece, pt: ReadingSize): number {
  const indent = (kind === 'text' || kind === 'heading') && !isContinued ? 2 * pt * 20 : 0;
  const measure = { first: WIDTH - indent, other: WIDTH, pt, spacing: 0 };
  return Math.max(1, breakLines(text, measure).length);
}

/** The text of what is read out, in the order of the sheet; a table row is read as one line. */
function piecesOf(document: OfficialDocument, pt: ReadingSize): ReadingPiece[] {
  const piece = (kind: ReadingPiece['kind'], text: string): ReadingPiece => ({
    kind,
    text,
    isContinued: false,
  });
  const ofBlock = (block: Block): ReadingPiece[] => {
    switch (block.type) {
      case 'pageBreak':
        return [];
      case 'heading':
        return block.runIn
          ? [piece('text', runsText(block.runs) + runsText(block.runIn))]
          : [{ ...piece('heading', runsText(block.runs)), level: block.level }];
      case 'paragraph':
        return [piece('text', runsText(block.runs))];
      case 'table':
        return block.rows.map((row) =>
          piece('text', row.map(({ lines }) => lines.map(runsText).join('')).join('　')),
        );
    }
  };
  return [
    ...breakTitle(document.title, Math.floor(WIDTH / (pt * 20))).map((line) =>
      piece('title', line),
    ),
    ...[document.subtitle, ...document.byline].map((line) => piece('byline', line)),
    piece('salutation', document.salutation),
    ...document.body.flatMap(ofBlock),
  ].filter(({ text }) => text.trim() !== '');
}

/** Fills pages piece by piece. */
class Filling {
  readonly pages: ReadingPiece[][] = [[]];
  private used = HEAD_LINES;

  constructor(
    private readonly pt: ReadingSize,
    private readonly capacity: number,
  ) {}

  private turn(): void {
    this.pages.push([]);
    this.used = 0;
  }

  private put(piece: ReadingPiece): void {
    this.pages.at(-1)?.push(piece);
    this.used += linesOf(piece, this.pt);
  }

  private fits(piece: ReadingPiece, below = 0): boolean {
    return this.used + linesOf(piece, this.pt) + below <= this.capacity;
  }

  /** Turning would leave nothing behind, or headings alone. */
  private isFresh(): boolean {
    return this.pages.at(-1)?.every(({ kind }) => kind === 'heading') ?? true;
  }

  /** One paragraph; a heading goes where the sentence is that it stands above. */
  add(piece: ReadingPiece, following: readonly ReadingPiece[]): void {
    const below = piece.kind === 'heading' ? this.linesBelow(following) : 0;
    if (this.fits(piece, below)) this.put(piece);
    else if (piece.kind === 'text') this.spread(sentencesOf(piece.text), false);
    else {
      if (!this.isFresh()) this.turn();
      this.put(piece);
    }
  }

  /** Lines of the headings right below one, and of the sentence below them. */
  private linesBelow(following: readonly ReadingPiece[]): number {
    const end = following.findIndex(({ kind }) => kind !== 'heading');
    const headings = following.slice(0, end === -1 ? undefined : end);
    const next = end === -1 ? undefined : following[end];
    const sentence = next && { ...next, text: sentencesOf(next.text)[0] ?? '' };
    return [...headings, ...(sentence ? [sentence] : [])].reduce(
      (lines, one) => lines + linesOf(one, this.pt),
      0,
    );
  }

  /** As many parts as fit on this page, the rest on the next ones. */
  private spread(parts: readonly string[], began: boolean): void {
    let isContinued = began;
    let rest = [...parts];
    while (rest.length > 0) {
      const [first = '', ...others] = rest;
      let piece: ReadingPiece = { kind: 'text', text: first, isContinued };
      if (!this.fits(piece)) {
        if (!this.isFresh()) {
          this.turn();
          continue;
        }
        rest = [...clausesOf(first), ...others];
        continue;
      }
      let taken = 1;
      for (const part of others) {
        const longer = { ...piece, text: piece.text + part };
        if (!this.fits(longer)) break;
        piece = longer;
        taken += 1;
      }
      this.put(piece);
      rest = rest.slice(taken);
      isContinued = true;
      if (rest.length > 0) this.turn();
    }
  }
}

/**
 * The pages of a reading copy: no sentence goes over a page but one that is longer than
 * a page, and no heading stands at its foot. Joined, the pieces are title, salutation and body to the character.
 */
export function readingPages(document: OfficialDocument, pt: ReadingSize): ReadingPiece[][] {
  const capacity = Math.floor(HEIGHT / readingPitch(pt)) - KEPT_LINES;
  const filling = new Filling(pt, capacity);
  const pieces = piecesOf(document, pt);
  for (const [at, piece] of pieces.entries()) filling.add(piece, pieces.slice(at + 1, at + 20));
  return filling.pages;
}

/** Characters that are read out: hanzi, and a number or word in Latin letters as one. */
export function spokenLength(pages: readonly (readonly ReadingPiece[])[]): number {
  const text = pages
    .flat()
    .map((piece) => piece.text)
    .join('\n');
  return text.match(/\p{Script=Han}|[A-Za-z]+|\d+(?:\.\d+)?/gu)?.length ?? 0;
}

/** Expected minutes, at least one; `speed` in characters a minute. */
export function readingMinutes(length: number, speed: number): number {
  return Math.max(1, Math.round(length / speed));
}
