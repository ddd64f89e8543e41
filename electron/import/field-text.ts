import { toChineseNumber } from '#shared/document/chinese-number';
import { symbolOf } from '#shared/document/symbols';
import { NUMBER_FORMATS } from '../ooxml/number-formats';
import { child, toggle, valOf, type XmlElement } from '../ooxml/xml-tree';
import { type FieldText, readEq } from './eq';

/** What a field without a stored result shows. `number` is one that only a word processor can count. */
export type FieldValue = FieldText | 'nothing' | 'number' | null;

/** Fields that mark a place or do something and show nothing. */
const SILENT = /^(?:XE|TC|TA|RD|SET|ASK|ADVANCE|PRIVATE|NEXT|NEXTIF|SKIPIF|FORMTEXT)$/;
const COUNTING = /^(?:AUTONUM|AUTONUMLGL|AUTONUMOUT|LISTNUM)$/;
/** Numbers as Chinese Word formats them (\* GB3 is ③). */
const FORMATS: Record<string, (value: number) => string | null> = {
  arabic: String,
  gb1: (value) => NUMBER_FORMATS.decimalEnclosedFullstop?.(value) ?? null,
  gb2: (value) => NUMBER_FORMATS.decimalEnclosedParen?.(value) ?? null,
  gb3: (value) => NUMBER_FORMATS.decimalEnclosedCircle?.(value) ?? null,
  gb4: (value) => (value >= 1 && value <= 10 ? String.fromCodePoint(0x3220 + value - 1) : null),
  chinesenum1: toChineseNumber,
  chinesenum2: (value) => NUMBER_FORMATS.chineseLegalSimplified?.(value) ?? null,
  chinesenum3: toChineseNumber,
};

function said(text: string | null | undefined): FieldText | null {
  return text === null || text === undefined ? null : { text, lost: [] };
}

/** SYMBOL 252 \f Wingdings */
function symbol(rest: string): FieldText | null {
  const code = /^(?:0x([0-9a-f]+)|(\d+))/i.exec(rest);
  if (code === null) return null;
  const value = code[1] === undefined ? Number(code[2]) : Number.parseInt(code[1], 16);
  const font = /\\f\s*(?:"([^"]+)"|(\S+))/i.exec(rest);
  const shown = symbolOf(font?.[1] ?? font?.[2], value.toString(16));
  return shown !== null && 'text' in shown ? said(shown.text) : null;
}

/** What a box to tick or a list to choose from shows; its state stands at the field's beginning. */
function formField(name: string, begin: XmlElement | undefined): FieldText | null {
  const data = child(begin, 'w:ffData');
  if (name === 'FORMCHECKBOX') {
    const box = child(data, 'w:checkBox');
    return said((toggle(box, 'w:checked') ?? toggle(box, 'w:default') ?? false) ? '☑' : '☐');
  }
  const list = child(data, 'w:ddList');
  const entries = list?.children.filter((inner) => inner.name === 'w:listEntry') ?? [];
  const chosen = Number(valOf(list, 'w:result') ?? valOf(list, 'w:default') ?? 0);
  return said(entries[chosen]?.attributes.get('w:val'));
}

/**
 * What a field shows by its instruction alone. `begin` is the element that begins
 * it. Null when that cannot be told, so that the field must be named.
 */
export function fieldText(instruction: string, begin: XmlElement | undefined): FieldValue {
  const trimmed = instruction.trim();
  if (trimmed === '') return 'nothing';
  const [, word = '', rest = ''] = /^(=|[^\s\\]+)\s*([\s\S]*)$/.exec(trimmed) ?? [];
  const name = word.toUpperCase();
  if (SILENT.test(name)) return 'nothing';
  if (COUNTING.test(name)) return 'number';
  if (name === 'EQ') return readEq(rest);
  if (name === 'SYMBOL') return symbol(rest);
  if (name === 'FORMCHECKBOX' || name === 'FORMDROPDOWN') return formField(name, begin);
  if (name === 'QUOTE') return said(/^"([^"]*)"/.exec(rest)?.[1]);
  if (name === 'MACROBUTTON' || name === 'GOTOBUTTON')
    return said(/^\S+\s+(\S[\s\S]*)$/.exec(rest)?.[1]);
  const number = name === '=' ? /^(\d{1,9})(?:\s*\\\*\s*(\w+))?$/.exec(rest) : null;
  if (number === null) return null;
  return said(FORMATS[number[2]?.toLowerCase() ?? 'arabic']?.(Number(number[1])));
}
