import { characterLooks } from './character-looks';
import type { OldFile } from './file-header';
import { paragraphLooks } from './paragraph-looks';

const PARAGRAPH = 1;
const CHARACTER = 2;
const NONE = 0x0fff;
const NOTHING = Buffer.alloc(0);

/** Lists of looks behind a style's name, each with its length before it, at even places. */
function looksBehind(style: Buffer, base: number, count: number): Buffer[] {
  let at = base + 2 + 2 * style.readUInt16LE(base) + 2;
  const found: Buffer[] = [];
  for (let index = 0; index < count && at + 2 <= style.length; index += 1) {
    const length = style.readUInt16LE(at);
    found.push(style.subarray(at + 2, at + 2 + length));
    at += 2 + length + (length % 2);
  }
  return found;
}

function numberXml(looks: Buffer, data: Buffer): string {
  const { list, level } = paragraphLooks(looks, NOTHING, data);
  if (list === undefined && level === undefined) return '';
  const of = list === undefined ? '' : `<w:numId w:val="${list}"/>`;
  return `<w:pPr><w:numPr>${level === undefined ? '' : `<w:ilvl w:val="${level}"/>`}${of}</w:numPr></w:pPr>`;
}

function styleXml(
  style: Buffer,
  index: number,
  base: number,
  file: OldFile,
  fonts: string[],
): string {
  const [kind, counts] = [style.readUInt16LE(2), style.readUInt16LE(4)];
  const below = kind >> 4;
  const looks = looksBehind(style, base, counts & 0x0f);
  const basedOn = below === NONE ? '' : `<w:basedOn w:val="${below}"/>`;
  if ((kind & 0x0f) === PARAGRAPH) {
    const first = index === 0 ? ' w:default="1"' : '';
    return `<w:style w:type="paragraph" w:styleId="${index}"${first}>${basedOn}${numberXml(looks[0] ?? NOTHING, file.data)}</w:style>`;
  }
  if ((kind & 0x0f) !== CHARACTER) return '';
  const { properties } = characterLooks([looks[0] ?? NOTHING], fonts);
  return `<w:style w:type="character" w:styleId="${index}">${basedOn}${properties}</w:style>`;
}

/** The styles of an old Word file ([MS-DOC] 2.9.271) as far as they number or hide, as a styles part. Throws when they are damaged. */
export function stylesXml(file: OldFile, fonts: string[]): string {
  const table = file.table('styles');
  if (table.length < 8) return '<w:styles/>';
  const [count, base] = [table.readUInt16LE(2), table.readUInt16LE(4)];
  let written = '';
  let at = 2 + table.readUInt16LE(0);
  for (let index = 0; index < count && at + 2 <= table.length; index += 1) {
    const length = table.readUInt16LE(at);
    const style = table.subarray(at + 2, at + 2 + length);
    if (length > base) written += styleXml(style, index, base, file, fonts);
    at += 2 + length + (length % 2);
  }
  return `<w:styles>${written}</w:styles>`;
}
