import { align } from './align';
import { numberMoves, pairUp } from './entries';
import type { AloneEntry, Entry, PairEntry } from './entry';
import { type Fate, inElement, type Pen } from './pen';
import {
  type Atom,
  type Cell,
  isFramed,
  type Paragraph,
  type Piece,
  type Row,
  type Table,
} from './pieces';

const SPACING = /<w:spacing\b[^>]*\/>/g;

/** A line pitch that fits the page is no change of the text, and would be said of every line. */
function differ(before: string, after: string): boolean {
  return before.replace(SPACING, '') !== after.replace(SPACING, '');
}

/** One character of the merged paragraph. */
interface Inked {
  atom: Atom;
  fate: Fate;
  lookBefore: string | null;
}

/** Characters of a pair in one row, each with what became of it. */
function inkedPair({ before, after, segments }: PairEntry): Inked[] {
  const inked: Inked[] = [];
  let [i, j] = [0, 0];
  for (const { kind, text } of segments) {
    const { length } = [...text];
    if (kind === 'deleted') {
      for (const atom of before.atoms.slice(i, i + length))
        inked.push({ atom, fate: 'deleted', lookBefore: null });
    } else {
      for (const [k, atom] of after.atoms.slice(j, j + length).entries()) {
        const old = kind === 'same' ? before.atoms[i + k] : undefined;
        const lookBefore = old && old.look !== atom.look ? old.look : null;
        inked.push({ atom, fate: kind === 'same' ? 'kept' : 'added', lookBefore });
      }
    }
    if (kind !== 'added') i += length;
    if (kind !== 'deleted') j += length;
  }
  return inked;
}

/** Two texts, taken apart, written as one. */
export class Writing {
  constructor(private readonly pen: Pen) {}

  /** The content of a body. */
  body(before: readonly Piece[], after: readonly Piece[]): string {
    const entries = pairUp(before, after);
    numberMoves(entries);
    return entries.map((entry) => this.entry(entry)).join('');
  }

  private entry(entry: Entry): string {
    switch (entry.kind) {
      case 'pair':
        return this.pair(entry);
      case 'alone':
        return this.alone(entry);
      case 'table':
        return this.table(entry.before, entry.after);
    }
  }

  private runs(inked: readonly Inked[]): string {
    const groups: Inked[][] = [];
    for (const one of inked) {
      const [first] = groups.at(-1) ?? [];
      const isSame =
        first?.fate === one.fate &&
        first.lookBefore === one.lookBefore &&
        first.atom.look === one.atom.look;
      if (isSame) groups.at(-1)?.push(one);
      else groups.push([one]);
    }
    return groups
      .map((group) => {
        const [first] = group;
        if (!first) return '';
        const { atom, fate, lookBefore } = first;
        return this.pen.run(
          group.map((one) => one.atom),
          fate,
          atom.look,
          lookBefore,
        );
      })
      .join('');
  }

  /** `before`: the properties where they were others. */
  private paragraph(
    { props, mark, section }: Pick<Paragraph, 'props' | 'mark' | 'section'>,
    { before, fate, content }: { before: string | null; fate: Fate; content: string },
  ): string {
    const markProps = inElement('w:rPr', this.pen.mark(fate) + mark);
    const change =
      before !== null && differ(before, props) ? this.pen.changed('w:pPr', before) : '';
    if (fate === 'kept') this.pen.markStays();
    return `<w:p>${inElement('w:pPr', props + markProps + section + change)}${content}</w:p>`;
  }

  private pair(entry: PairEntry): string {
    const { before, after, mark } = entry;
    const content = this.runs(inkedPair(entry));
    if (mark === 'deleted')
      return this.paragraph({ ...before, section: '' }, { before: null, fate: mark, content });
    // A frame whose place changed is none to LibreOffice, and where it stood is not seen here.
    const was = mark === 'kept' && !isFramed(after) ? before.props : null;
    return this.paragraph(after, { before: was, fate: mark, content });
  }

  private alone({ paragraph, fate, move, stays }: AloneEntry): string {
    const moved = fate === 'deleted' ? 'movedAway' : 'movedHere';
    const ink: Fate = move > 0 ? moved : fate;
    const content = this.runs(
      paragraph.atoms.map((atom) => ({ atom, fate: ink, lookBefore: null })),
    );
    const shown = fate === 'deleted' ? { ...paragraph, section: '' } : paragraph;
    const written = stays
      ? this.paragraph(
          { ...shown, props: stays.props },
          { before: stays.before, fate: 'kept', content },
        )
      : this.paragraph(shown, { before: null, fate: ink, content });
    return move > 0 ? this.pen.moved(written, ink, move) : written;
  }

  private table(before: Table | null, after: Table | null): string {
    const shape = after ?? before;
    if (!shape) return '';
    const change =
      before && after && before.props !== after.props
        ? this.pen.changed('w:tblPr', before.props)
        : '';
    const rows = align(before?.rows ?? [], after?.rows ?? [])
      .map((row) => this.row(row.before, row.after))
      .join('');
    return `<w:tbl>${inElement('w:tblPr', shape.props + change)}${inElement('w:tblGrid', shape.grid)}${rows}</w:tbl>`;
  }

  private row(before: Row | null, after: Row | null): string {
    if (!before || !after) {
      const one = before ?? after;
      return one ? this.wholeRow(one, before ? 'deleted' : 'added') : '';
    }
    const isAlike =
      before.cells.length === after.cells.length &&
      before.cells.every(({ span }, at) => span === after.cells[at]?.span);
    if (!isAlike) return this.wholeRow(before, 'deleted') + this.wholeRow(after, 'added');
    const change = before.props === after.props ? '' : this.pen.changed('w:trPr', before.props);
    const cells = after.cells.map((cell, at) => this.cell(before.cells[at] ?? cell, cell));
    return `<w:tr>${inElement('w:trPr', after.props + change)}${cells.join('')}</w:tr>`;
  }

  private cell(before: Cell, after: Cell): string {
    const change = before.props === after.props ? '' : this.pen.changed('w:tcPr', before.props);
    const blocks = pairUp(before.blocks, after.blocks).map((entry) => this.entry(entry));
    return `<w:tc>${inElement('w:tcPr', after.props + change)}${blocks.join('')}</w:tc>`;
  }

  private wholeRow({ props, cells }: Row, fate: 'deleted' | 'added'): string {
    const written = cells.map(
      ({ props: own, blocks }) =>
        `<w:tc>${inElement('w:tcPr', own)}${blocks.map((block) => this.whole(block, fate)).join('')}</w:tc>`,
    );
    return `<w:tr>${inElement('w:trPr', props + this.pen.row(fate))}${written.join('')}</w:tr>`;
  }

  private whole(piece: Piece, fate: 'deleted' | 'added'): string {
    if (piece.kind === 'paragraph')
      return this.alone({ kind: 'alone', paragraph: piece, fate, move: 0, stays: null });
    return fate === 'deleted' ? this.table(piece, null) : this.table(null, piece);
  }
}
