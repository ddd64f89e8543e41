/**
 * What a Word file shows, whoever wrote it: effective formatting as plain values. Lengths are in
 * twips unless a name says otherwise; `electron/ooxml` makes it, the rules read it.
 */

/** Stands where a page number will stand. */
export const PAGE_FIELD = '\u{f0000}';
/** Stands in front of it where the field writes other digits than Arabic ones. */
export const OTHER_DIGITS = '\u{f0001}';

export type Align = 'both' | 'left' | 'center' | 'right' | 'distribute';

/** Characters that share their look. */
export interface RunLook {
  text: string;
  /** Faces for Chinese characters, and for letters and digits. */
  eastAsia: string;
  latin: string;
  /** Points. */
  size: number;
  /** Twips added to each character. */
  spacing: number;
  /** Width of the characters, 1 as the face has it. */
  scale: number;
  /** Six digits, or 'auto'. */
  color: string;
  bold: boolean;
  /** Its words are one stretch of text that may be divided. */
  canDivide: boolean;
  /** Styles that say its properties, by their names; what it says itself is not among them. */
  from?: Readonly<Partial<Record<keyof RunChange, string>>>;
}

/** How the automatic number in front of a paragraph looks. */
export interface NumberLook extends RunLook {
  /** Names the level of the list that says so, for a correction; several paragraphs may share it. */
  level: number;
}

/** An indent in twips, or in characters of the paragraph, as it is written; `below`: what is said in twips beside it, which counts only without those. */
export type Indent = { twips: number } | { cells: number; below?: number };

export interface BorderLook {
  /** Eighths of a point; 0 is no line. */
  size: number;
  color: string;
  /** Between it and the words, points. */
  space: number;
}

/** A frame with a place of its own, from the left and upper edge of the sheet. */
export interface FrameLook {
  x: number;
  y: number;
  width: number;
}

/** On the sheet or on its type area: at its head, in its middle, at its foot, or so far below its upper edge, twips. */
export interface StandsLook {
  from: 'sheet' | 'text';
  at: 'head' | 'middle' | 'foot' | number;
}

/** Where a tab goes on; `at` is counted from the left edge of the text. */
export interface TabLook {
  at: number;
  kind: 'left' | 'center' | 'right';
}

export interface ParagraphLook {
  /** Names it for a correction. */
  id: number;
  /** Index of its section. */
  section: number;
  /** The automatic number in front of its text, or ''. */
  number: string;
  /** Its look; null where there is none, or where no list says it. */
  numberLook: NumberLook | null;
  runs: RunLook[];
  align: Align;
  left: Indent;
  right: Indent;
  /** Negative: hanging. */
  first: Indent;
  before: number;
  after: number;
  /** From line to line, as it is on the page. */
  pitch: number;
  /** How that pitch is set: fixed, at least, or by the size of the type. */
  pitchRule: 'exact' | 'atLeast' | 'auto';
  /** A page begins with it, or behind it. */
  breakBefore: boolean;
  breakAfter: boolean;
  top: BorderLook;
  bottom: BorderLook;
  /** In a frame of its own, beside the flow of the text. */
  isFramed: boolean;
  /** Where that frame stands on the sheet; null where there is none, or where its place is not fixed. */
  frame: FrameLook | null;
  /** Height at which that frame stands; left out: it moves with the text. */
  stands?: StandsLook;
  /** Stops of its own or of its style, from left to right. */
  tabs: TabLook[];
  /** Something is drawn beside it: a line, a picture, a text box. */
  hasDrawing: boolean;
  /** Styles that say its properties, by their names; what it says itself is not among them. */
  from?: Readonly<Partial<Record<ParagraphProperty, string>>>;
}

export type ParagraphProperty = 'align' | 'left' | 'right' | 'first' | 'before' | 'after' | 'pitch';

export interface TableLook {
  section: number;
  rows: string[][];
  /** Of all its cells, one after the other. */
  paragraphs: ParagraphLook[];
  /** All its words stand turned by a quarter, as on name cards. */
  isTurned: boolean;
}

export type BlockLook =
  | { kind: 'paragraph'; paragraph: ParagraphLook }
  | { kind: 'table'; table: TableLook };

/** Header or footer of a kind of pages. */
export interface MarginalLook {
  /** In text boxes as well. */
  paragraphs: (ParagraphLook & { isBoxed: boolean })[];
}

/** Pages that have a header and footer of their own. */
export type PageKind = 'default' | 'even' | 'first';

export interface SectionLook {
  width: number;
  height: number;
  margins: { top: number; bottom: number; left: number; right: number; footer: number };
  columns: number;
  footers: Record<PageKind, MarginalLook | null>;
  headers: Record<PageKind, MarginalLook | null>;
  /** Its first page has a header and footer of its own. */
  ownFirst: boolean;
  /** Numbers its pages from here on; null: it goes on with those before. */
  startsAt: number | null;
  /** Digits of its page numbers as the format calls them; decimal: Arabic. */
  digits: string;
}

export interface FileLook {
  sections: SectionLook[];
  blocks: BlockLook[];
  /** Odd and even pages have different headers and footers. */
  oddEven: boolean;
  /** The file has a list of settings, to which one can be added. */
  hasSettings: boolean;
  /** Where tabs go on behind the last stop of a paragraph, each so far from the one before, twips. */
  tabEvery?: number;
}

/** A change of properties; never of words. Lengths in twips, sizes in points. */
export type Correction =
  | ({ on: 'paragraph'; id: number } & ParagraphChange)
  /** A stretch of a run, offsets into its text. */
  | ({ on: 'run'; id: number; run: number; start: number; end: number } & RunChange)
  /** The automatic numbers of a level of a list. */
  | ({ on: 'number'; level: number } & RunChange)
  | ({ on: 'section'; section: number } & SectionChange)
  /** Page numbers for a file without any. */
  | { on: 'numbers' };

export interface ParagraphChange {
  align?: Align;
  indent?: { left: number; right: number; first: number; firstCells?: number };
  /** Exact pitch of its lines. */
  pitch?: number;
  before?: number;
  after?: number;
  topLine?: number;
  bottomLine?: number;
  /** Of these lines, six digits; left out: black. */
  lineColor?: string;
  /** Room between the words and these lines, points. */
  lineSpace?: number;
  /** A page begins with it. */
  breakBefore?: true;
}

export interface RunChange {
  eastAsia?: string;
  latin?: string;
  size?: number;
  spacing?: number;
  /** 1: as the face has it. */
  scale?: number;
  color?: string;
  bold?: boolean;
}

export interface SectionChange {
  page?: { width: number; height: number };
  margins?: Partial<SectionLook['margins']>;
  oneColumn?: true;
  /** Its first page has a header and footer of its own. */
  ownFirst?: boolean;
  /** Page numbers in Arabic digits, or going on with those before. */
  digits?: 'decimal';
  goesOn?: true;
}
