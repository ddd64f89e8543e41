/** The parts of a Word file that carry words or say how they are numbered, each in this program's prefixes. */
export interface WordPackage {
  main: string;
  numbering: string | null;
  styles: string | null;
  sides: SidePart[];
  /** Parts that the file names and that cannot be read, in Chinese. */
  broken: string[];
}

/** Words beside the text: of headers, footers, notes, comments, charts. */
export interface SidePart {
  kind: string;
  words: string;
  /** The text itself refers to it; others are leftovers or belong to building blocks. */
  isOwn: boolean;
}
