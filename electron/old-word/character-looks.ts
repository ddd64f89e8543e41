import { symbolFont } from '#shared/document/symbols';
import { escapeXml } from '../ooxml/xml-tree';
import { sprmsOf } from './sprms';

/** Looks of characters that matter to what they say. */
export interface CharacterLooks {
  change: 'ins' | 'del' | null;
  /** The character stands for something that is no text. */
  isSpecial: boolean;
  /** Data of a form's field, which nobody sees. */
  isData: boolean;
  isObject: boolean;
  symbol: { font: string; char: string } | null;
  /** w:rPr, or '' where there is nothing to say. */
  properties: string;
}

interface Gathered {
  inserted: boolean;
  deleted: boolean;
  special: boolean;
  data: boolean;
  object: boolean;
  symbol: CharacterLooks['symbol'];
  bold: boolean;
  hidden: boolean;
  struck: boolean;
  raised: number;
  style: number;
  fonts: Map<string, string>;
}

/** What a change of looks sets. */
type Read = (operand: Buffer, looks: Gathered, fonts: readonly string[]) => Partial<Gathered>;

/** 1 is on; 0x81 the contrary of the style, which is off. */
const isOn = (operand: Buffer): boolean => (operand[0] ?? 0) % 2 === 1;

/** Only a font of pictures changes what is read. */
function font(slot: string): Read {
  return (operand, looks, fonts) => {
    const name = fonts[operand.readUInt16LE(0)] ?? '';
    const all = new Map(looks.fonts);
    if (symbolFont(name) === null) all.delete(slot);
    else all.set(slot, name);
    return { fonts: all };
  };
}

/** Codes of [MS-DOC] 2.6.1. */
const READ: ReadonlyMap<number, Read> = new Map<number, Read>([
  [0x0800, (operand) => ({ deleted: isOn(operand) })],
  [0x0801, (operand) => ({ inserted: isOn(operand) })],
  [0x0806, (operand) => ({ data: isOn(operand) })],
  [0x080a, (operand) => ({ object: isOn(operand) })],
  [0x0835, (operand) => ({ bold: isOn(operand) })],
  [0x0837, (operand) => ({ struck: isOn(operand) })],
  [0x2a53, (operand) => ({ struck: isOn(operand) })],
  [0x083c, (operand) => ({ hidden: isOn(operand) })],
  [0x0855, (operand) => ({ special: isOn(operand) })],
  [0x2a48, (operand) => ({ raised: operand[0] ?? 0 })],
  [0x4a30, (operand) => ({ style: operand.readUInt16LE(0) })],
  [0x4a4f, font('ascii')],
  [0x4a50, font('eastAsia')],
  [0x4a51, font('hAnsi')],
  [
    0x6a09,
    (operand, _looks, fonts) => {
      const char = operand.readUInt16LE(2).toString(16).toUpperCase();
      return { symbol: { font: fonts[operand.readUInt16LE(0)] ?? '', char } };
    },
  ],
]);

/** The style of characters that every file has and that says nothing. */
const NO_STYLE = 10;

function properties(looks: Gathered): string {
  const parts: string[] = [];
  if (looks.style !== NO_STYLE) parts.push(`<w:rStyle w:val="${looks.style}"/>`);
  if (looks.fonts.size > 0) {
    const slots = [...looks.fonts].map(([slot, name]) => ` w:${slot}="${escapeXml(name)}"`);
    parts.push(`<w:rFonts${slots.join('')}/>`);
  }
  if (looks.bold) parts.push('<w:b/>');
  if (looks.struck) parts.push('<w:strike/>');
  if (looks.hidden) parts.push('<w:vanish/>');
  if (looks.raised === 1) parts.push('<w:vertAlign w:val="superscript"/>');
  if (looks.raised === 2) parts.push('<w:vertAlign w:val="subscript"/>');
  return parts.length === 0 ? '' : `<w:rPr>${parts.join('')}</w:rPr>`;
}

/** Reads lists of looks, the later over the earlier. `fonts`: names by their number. */
export function characterLooks(lists: readonly Buffer[], fonts: readonly string[]): CharacterLooks {
  const looks: Gathered = {
    ...{ inserted: false, deleted: false, special: false, data: false, object: false },
    ...{ symbol: null, bold: false, hidden: false, struck: false, raised: 0 },
    ...{ style: NO_STYLE, fonts: new Map() },
  };
  for (const list of lists)
    for (const { code, operand } of sprmsOf(list))
      Object.assign(looks, READ.get(code)?.(operand, looks, fonts));
  return {
    change: looks.deleted ? 'del' : looks.inserted ? 'ins' : null,
    isSpecial: looks.special,
    isData: looks.data,
    isObject: looks.object,
    symbol: looks.symbol,
    properties: properties(looks),
  };
}
