import { CFB } from '@e965/xlsx';
import { packParts } from '../../../electron/ooxml/package-parts';

/** A worksheet part around its rows; `before` stands above them, `after` below. */
export const sheetXml = (rows: string, before = '', after = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

/** A cell that holds text. */
export const textCell = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

export interface RawSheet {
  name: string;
  /** null: the part is missing. */
  xml: string | null;
  state?: 'hidden' | 'veryHidden';
}

export interface RawBook {
  sheets: RawSheet[];
  activeTab?: number;
  /** Inside <workbook>, behind the sheets. */
  behind?: string;
  /** numFmtId of the cell formats 1, 2 …; 0 is General. */
  formats?: number[];
  numFmts?: string;
  /** Works on the parts before they are packed. */
  change?: (parts: Map<string, Buffer>) => void;
}

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const LIST = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** An .xlsx written by hand, so that a test holds exactly what is in it. */
export function rawXlsx({
  sheets,
  activeTab,
  behind = '',
  formats = [],
  numFmts = '',
  change,
}: RawBook): Buffer {
  const view =
    activeTab === undefined
      ? ''
      : `<bookViews><workbookView activeTab="${activeTab}"/></bookViews>`;
  const xfs = [0, ...formats]
    .map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0"/>`)
    .join('');
  const texts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${MAIN}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${MAIN}.styles+xml"/>${sheets.map((_one, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${MAIN}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${LIST}"><Relationship Id="a" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONS}">${view}<sheets>${sheets.map(({ name, state }, at) => `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="s${at + 1}"/>`).join('')}</sheets>${behind}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${LIST}">${sheets.map((_one, at) => `<Relationship Id="s${at + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="f" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${numFmts}<cellXfs>${xfs}</cellXfs></styleSheet>`,
  };
  const parts = new Map(Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)]));
  for (const [at, { xml }] of sheets.entries())
    if (xml !== null) parts.set(`xl/worksheets/sheet${at + 1}.xml`, Buffer.from(xml));
  change?.(parts);
  return packParts(parts);
}

/** One sheet with these rows. */
export const rawSheet = (rows: string, rest: Partial<RawBook> = {}): Buffer =>
  rawXlsx({ sheets: [{ name: '名单', xml: sheetXml(rows) }], ...rest });

const record = (type: number, ...data: (Buffer | number[])[]): Buffer => {
  const body = Buffer.concat(data.map((one) => Buffer.from(one)));
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(body.length, 2);
  return Buffer.concat([head, body]);
};
const short = (...values: number[]): Buffer => {
  const buffer = Buffer.alloc(values.length * 2);
  for (const [at, value] of values.entries()) buffer.writeUInt16LE(value, at * 2);
  return buffer;
};

/** Bytes: a text in the file's code page; number: with its cell format; 'blank': a formula without a result. */
export type OldCell = Buffer | { value: number; xf: number } | 'blank';

export interface OldBook {
  version: 5 | 8;
  codePage?: number;
  name: Buffer;
  rows: OldCell[][];
  /** Number formats of the cell formats 0, 1 … */
  formats?: number[];
  hiddenRows?: number[];
  hiddenColumns?: number[];
  hidden?: boolean;
  /** Rows without height. */
  flatRows?: number[];
  /** A printed header: a text of the version's kind. */
  header?: Buffer;
  /** Words of a comment or a text box. */
  comment?: string;
}

const text = (version: 5 | 8, bytes: Buffer, lengthBytes: 1 | 2): Buffer =>
  Buffer.concat([
    lengthBytes === 2 ? short(bytes.length) : Buffer.from([bytes.length]),
    // Unicode texts begin with flags; 0: one byte a character.
    ...(version === 8 ? [Buffer.from([0])] : []),
    bytes,
  ]);

function cellRecord(version: 5 | 8, cell: OldCell, row: number, column: number): Buffer {
  if (cell === 'blank')
    return record(
      0x06,
      short(row, column, 0),
      [3, 0, 0, 0, 0, 0, 0xff, 0xff],
      short(0, 0, 0, 3),
      [0x1e, 1, 0],
    );
  if (Buffer.isBuffer(cell)) return record(0x0204, short(row, column, 0), text(version, cell, 2));
  const value = Buffer.alloc(8);
  value.writeDoubleLE(cell.value);
  return record(0x0203, short(row, column, cell.xf), value);
}

/** An .xls of one sheet as an old program writes it, its texts byte by byte. */
export function oldXls({
  version,
  codePage,
  name,
  rows,
  formats = [0],
  ...hiding
}: OldBook): Buffer {
  const bof = (kind: number) =>
    record(
      0x0809,
      short(version === 8 ? 0x600 : 0x500, kind, 0, 0),
      version === 8 ? Buffer.alloc(8) : [],
    );
  const end = record(0x0a);
  const sheetName = text(version, name, 1);
  const before = [
    bof(5),
    ...(codePage === undefined ? [] : [record(0x42, short(codePage))]),
    ...formats.map((id) =>
      record(0xe0, short(0, id, 0, 0, 0, 0, 0, 0), version === 8 ? short(0, 0) : []),
    ),
  ];
  const place = [...before, end].reduce((sum, { length }) => sum + length, 10 + sheetName.length);
  const bound = record(
    0x85,
    short(place & 0xffff, place >>> 16),
    [hiding.hidden ? 1 : 0, 0],
    sheetName,
  );
  const cells = rows.flatMap((line, row) =>
    line.map((cell, column) => cellRecord(version, cell, row, column)),
  );
  const hiddenRows = (hiding.hiddenRows ?? []).map((row) =>
    record(0x0208, short(row, 0, 9, 255, 0, 0, 0x120, 0)),
  );
  const flatRows = (hiding.flatRows ?? []).map((row) =>
    record(0x0208, short(row, 0, 9, 0, 0, 0, 0x100, 0)),
  );
  const beside = [
    ...(hiding.header ? [record(0x14, text(version, hiding.header, version === 8 ? 2 : 1))] : []),
    ...(hiding.comment === undefined
      ? []
      : [
          // The object that it belongs to: a text box.
          record(0x5d, short(0x15, 0x12, 6, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
          record(0x01b6, short(0, 0, 0, 0, 0, hiding.comment.length, 16, 0, 0)),
          record(0x3c, [1], Buffer.from(hiding.comment, 'utf16le')),
          record(0x3c, Buffer.alloc(16)),
        ]),
  ];
  const hiddenColumns = (hiding.hiddenColumns ?? []).map((at) =>
    record(0x7d, short(at, at, 0, 0, 1, 0)),
  );
  const stream = Buffer.concat([
    ...before,
    bound,
    end,
    bof(0x10),
    ...hiddenColumns,
    ...hiddenRows,
    ...flatRows,
    ...beside,
    ...cells,
    end,
  ]);
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, version === 8 ? '/Workbook' : '/Book', stream);
  return Buffer.from(CFB.write(container, { type: 'buffer' }) as Uint8Array);
}
