import { child, valOf, type XmlElement } from './xml-tree';

/** Which looks of its own a table asks its style for (17.4.56): by name, or by the bits of one number. */
const ASKED = {
  firstRow: 0x0020,
  lastRow: 0x0040,
  firstColumn: 0x0080,
  lastColumn: 0x0100,
  noHBand: 0x0200,
  noVBand: 0x0400,
} as const;

/** Where in its table a cell stands, rows and columns from 0; a cell that spans several columns begins in the first and ends in the last. */
export interface CellPlace {
  row: number;
  rows: number;
  column: number;
  lastColumn: number;
  columns: number;
}

/** Rows and columns in one band, as the style of the table says. */
export interface Bands {
  rows: number;
  columns: number;
}

/** Rows and columns in a band of this style; undefined where it does not say. */
export function bandsOf(style: XmlElement): Partial<Bands> {
  const properties = child(style, 'w:tblPr');
  const size = (name: string) => {
    const value = Number(valOf(properties, name) ?? Number.NaN);
    return value >= 1 ? value : undefined;
  };
  const [rows, columns] = [size('w:tblStyleRowBandSize'), size('w:tblStyleColBandSize')];
  return { ...(rows && { rows }), ...(columns && { columns }) };
}

/**
 * Names (`w:tblStylePr`) of the looks that hold in a cell, each over those before it (17.7.6):
 * bands of columns and of rows, first and last row, first and last column, corners.
 */
export function looksAt(
  properties: XmlElement | undefined,
  { row, rows, column, lastColumn, columns }: CellPlace,
  bands: Bands,
): string[] {
  const look = child(properties, 'w:tblLook')?.attributes;
  const bits = Number.parseInt(look?.get('w:val') ?? '0', 16);
  const isAsked = (name: keyof typeof ASKED) => {
    const named = look?.get(`w:${name}`);
    return named === undefined ? (bits & ASKED[name]) !== 0 : /^(?:1|true|on)$/.test(named);
  };
  const is = {
    firstRow: isAsked('firstRow') && row === 0,
    lastRow: isAsked('lastRow') && row === rows - 1,
    firstCol: isAsked('firstColumn') && column === 0,
    lastCol: isAsked('lastColumn') && lastColumn === columns - 1,
  };
  // Bands are counted behind the first row and column where these have a look of their own.
  const band = (at: number, size: number) => (Math.floor(at / size) % 2 === 0 ? 1 : 2);
  const down = band(row - (isAsked('firstRow') ? 1 : 0), bands.rows);
  const across = band(column - (isAsked('firstColumn') ? 1 : 0), bands.columns);
  return [
    !isAsked('noVBand') && !is.firstCol && !is.lastCol ? `band${across}Vert` : '',
    !isAsked('noHBand') && !is.firstRow && !is.lastRow ? `band${down}Horz` : '',
    is.firstRow ? 'firstRow' : '',
    is.lastRow ? 'lastRow' : '',
    is.firstCol ? 'firstCol' : '',
    is.lastCol ? 'lastCol' : '',
    is.firstRow && is.firstCol ? 'nwCell' : '',
    is.firstRow && is.lastCol ? 'neCell' : '',
    is.lastRow && is.firstCol ? 'swCell' : '',
    is.lastRow && is.lastCol ? 'seCell' : '',
  ].filter(Boolean);
}

/** Columns that a cell takes. */
export function spanOf(cell: XmlElement): number {
  const span = Number(valOf(child(cell, 'w:tcPr'), 'w:gridSpan') ?? 1);
  return span >= 1 ? span : 1;
}
