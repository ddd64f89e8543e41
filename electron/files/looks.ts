import { refusals } from './refusals';
import { zipBounds } from './zip-bounds';

const MAX_FILE_BYTES = 50 << 20;

export const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
export const ZIP = [0x50, 0x4b];
const ZIP_ENTRY = [0x50, 0x4b, 0x03, 0x04];
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];

export function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** An encrypted .docx or .xlsx is an OLE file with this stream in its directory. */
export function hasEncryptedPackage(bytes: Uint8Array): boolean {
  const stream = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(stream);
}

/** First bytes of what people rename: web pages, rich text, PDF, mail, other archives, pictures. */
const NOT_WORD = /^(?:<|\{\\rtf|%PDF|MIME-Version|Rar!|7z\xbc\xaf|\x89PNG|\xff\xd8\xff|GIF8|BM)/i;

/** First signs of a text that is written in marks of its own: rich text, web pages, mail. Nobody begins a paper so. */
const MARKUP =
  /^(?:\{\\rtf\d|<!doctypehtml|<html[^\u0080-\u00ff]*>|<\?xml(?:version|encoding)|mime-version:)/i;

/** The first signs of a file without mark, zero bytes and blanks, so that text in any encoding shows what it is. */
function firstSigns(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 256)).toString('latin1');
  return start.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replace(/[\0\s]/g, '');
}

/** Names of Word files and of those of WPS; whether they are new or old is told by their bytes. */
const WORD_ENDING = /^(?:docx|doc|dot|wps|wpt)$/;

/**
 * What is in a file, by its name and first bytes: `doc` is an old Word file, whatever
 * its name. Refuses what can be told without reading on.
 */
export function refuseByLooks(name: string, bytes: Uint8Array): 'docx' | 'doc' | 'txt' {
  const ending = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!WORD_ENDING.test(ending) && ending !== 'txt') throw refusals.otherKind(name);
  if (bytes.length === 0) throw refusals.empty(name);
  if (bytes.length > MAX_FILE_BYTES) throw refusals.tooLarge(name);
  if (ending === 'txt') {
    // A text may well begin with the two letters PK.
    if ([OLE, ZIP_ENTRY, PDF].some((start) => begins(bytes, start))) throw refusals.notText(name);
    if (MARKUP.test(firstSigns(bytes))) throw refusals.markup(name);
    return 'txt';
  }
  if (begins(bytes, OLE)) {
    if (hasEncryptedPackage(bytes)) throw refusals.encrypted(name);
    return 'doc';
  }
  if (!begins(bytes, ZIP_ENTRY) && zipBounds(bytes) === null) {
    if (NOT_WORD.test(firstSigns(bytes))) throw refusals.notWord(name);
    throw ending === 'docx' ? refusals.damaged(name) : refusals.oldWord(name);
  }
  return 'docx';
}

/** The same of a file that only a new Word file may be. */
export function refuseAllButDocx(name: string, bytes: Uint8Array): void {
  const kind = refuseByLooks(name, bytes);
  if (kind === 'txt') throw refusals.otherKind(name);
  if (kind === 'doc') throw refusals.oldWord(name);
}
