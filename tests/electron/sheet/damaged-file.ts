import { CFB } from '@e965/xlsx';
import { sheetFile } from './sheet-file';

/** Places of [MS-CFB] in a file with sectors of 512 bytes. */
const SECTOR = 512;
const FIRST_TABLES = 76;
const MORE_TABLES = 68;
const IN_HEADER = 109;
const ENTRIES = SECTOR / 4;
const DIRECTORY_START = 48;
const ENTRY = 128;
const ENTRY_START = 116;
const END = 0xfffffffe;

/** An old .xls, long enough for a chain of its own. */
export function soundFile(count = 300): Buffer {
  const rows = Array.from({ length: count }, (_one, at) => [`姓名${at}`]);
  return Buffer.from(sheetFile(rows, undefined, 'biff8'));
}

const offset = (sector: number): number => (sector + 1) * SECTOR;

/** Offset of the allocation table's entry for that sector; of tables beyond the header those of one sector are known. */
function tableEntry(file: Buffer, sector: number): number {
  const table = Math.floor(sector / ENTRIES);
  const listed =
    table < IN_HEADER
      ? FIRST_TABLES + table * 4
      : offset(file.readUInt32LE(MORE_TABLES)) + (table - IN_HEADER) * 4;
  return offset(file.readUInt32LE(listed)) + (sector % ENTRIES) * 4;
}

/** First sector of the stream with that name. */
function startOf(file: Buffer, stream: string): number {
  const at = file.indexOf(Buffer.from(`${stream}\0`, 'utf16le'));
  return file.readUInt32LE(at - (at % ENTRY) + ENTRY_START);
}

/** Any compound file with a stream of this length. */
export function container(length: number): Buffer {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, '/Workbook', Buffer.alloc(length));
  return Buffer.from(CFB.write(file, { type: 'buffer' }) as Uint8Array);
}

/** The chain of the workbook comes back from its end to its first sector. */
export function loopingWorkbook(): Buffer {
  return circleAtTheEnd(soundFile());
}

/** A copy of the file in which the workbook's last sector leads to its first. */
export function circleAtTheEnd(sound: Buffer): Buffer {
  const file = Buffer.from(sound);
  const first = startOf(file, 'Workbook');
  let last = first;
  for (let next = first; next !== END; next = file.readUInt32LE(tableEntry(file, next)))
    last = next;
  file.writeUInt32LE(first, tableEntry(file, last));
  return file;
}

/** The chain of the directory leads into the workbook, whose chain comes back to its own first sector. */
export function loopBehindDirectory(): Buffer {
  const file = loopingWorkbook();
  const directory = file.readUInt32LE(DIRECTORY_START);
  file.writeUInt32LE(startOf(file, 'Workbook'), tableEntry(file, directory));
  return file;
}

/** The allocation table was lost and stands full of zeros, as after a broken download. */
export function zeroedTable(): Buffer {
  const file = soundFile();
  const table = offset(file.readUInt32LE(FIRST_TABLES));
  return file.fill(0, table, table + SECTOR);
}
