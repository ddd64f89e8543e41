import { CFB } from '@e965/xlsx';
import type { NewSheet } from '#shared/sheet/book';

/** Characters of half width in one row of an A4 page on its side at full size, and the most that are put on one page: at two thirds of it they can still be read. */
const FULL = 133;
const MOST = 200;

/** Width of a column of so many hanzi, in characters of half width. */
export const columnWidth = (hanzi: number): number => hanzi * 2 + 1;

/** How many pages stand side by side. */
function pagesWide({ columns }: NewSheet): number {
  return Math.ceil(columns.reduce((sum, { width }) => sum + columnWidth(width), 0) / MOST);
}

/** What stands on every page of a sheet: its headings, and where the pages stand side by side the first column as well. */
export function printTitles(sheet: NewSheet): string {
  const of = (rows: string) => `'${sheet.name.replaceAll("'", "''")}'!${rows}`;
  return pagesWide(sheet) > 1 ? `${of('$A:$A')},${of('$1:$1')}` : of('$1:$1');
}

/** Margins in inches, as the format has them. */
const MARGINS =
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>';
const FOOTER = '<headerFooter><oddFooter>&amp;C第&amp;P页，共&amp;N页</oddFooter></headerFooter>';

function printed(xml: string, sheet: NewSheet): string {
  const wide = pagesWide(sheet);
  const isNarrow = wide === 1 && sheet.columns.length * columnWidth(8) < FULL / 2;
  const way = isNarrow ? 'portrait' : 'landscape';
  const setup = [
    '<printOptions horizontalCentered="1" gridLines="1"/>',
    MARGINS,
    `<pageSetup paperSize="9" orientation="${way}" fitToWidth="${wide}" fitToHeight="0"/>`,
    FOOTER,
  ].join('');
  return xml
    .replace('<dimension ', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ')
    .replace(/(<autoFilter [^>]*\/>)/, `$1${setup}`);
}

/** Long words go on in the next line of their cell instead of over the edge of it. */
function wrapped(xml: string): string {
  const [start, end] = [xml.indexOf('<cellXfs'), xml.indexOf('</cellXfs>')];
  const formats = xml
    .slice(start, end)
    .replace(
      /(<xf [^>]*)\/>/g,
      '$1 applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>',
    );
  return xml.slice(0, start) + formats + xml.slice(end);
}

/** A written book that prints as a register is bound: A4 on its side, headings and lines on every page. The library that writes it knows nothing of pages. */
export function withPrintSetup(bytes: Buffer, sheets: readonly NewSheet[]): Buffer {
  const parts = CFB.read(bytes, { type: 'buffer' });
  const change = (name: string, to: (xml: string) => string) => {
    const part = CFB.find(parts, name);
    if (!part) throw new Error(`${name} was not written`);
    const content = Buffer.from(to(Buffer.from(part.content as Uint8Array).toString('utf8')));
    part.content = content;
    part.size = content.length;
  };
  for (const [at, sheet] of sheets.entries())
    change(`/xl/worksheets/sheet${at + 1}.xml`, (xml) => printed(xml, sheet));
  change('/xl/styles.xml', wrapped);
  return CFB.write(parts, { type: 'buffer', fileType: 'zip', compression: true }) as Buffer;
}
