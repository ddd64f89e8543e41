import { MOST_COLUMNS } from '#shared/sheet/book';
import { unescapeXml } from '../ooxml/xml-tree';
import { emptyFacts, type Place, type SheetFacts } from './book-facts';
import { attribute, type Tag, walkTags } from './xml-tags';

/** 'AB12' → row 11, column 27; null for what is no address. */
function placeOf(address: string | null): Place | null {
  const found = /^([A-Za-z]{1,3})(\d{1,7})$/.exec(address ?? '');
  if (!found) return null;
  const [, letters = '', digits] = found;
  const column = [...letters.toUpperCase()].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
  return { row: Number(digits) - 1, column: column - 1 };
}

const isTrue = (value: string | null): boolean => value === '1' || value === 'true';

/** No height and no width: nobody sees it either. */
const isZero = (size: string | null): boolean => size !== null && Number(size) === 0;

/** 2022-01-05T00:00:00 → 2022-01-05, with the time where there is one. */
function isoText(value: string): string {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z?)?$/.exec(
    value.trim(),
  );
  if (!found) return value;
  const [, day = '', time = '00:00'] = found;
  return time === '00:00' ? day : `${day} ${time}`;
}

/** A cell on its way: what of it matters is known once it is closed. */
interface OpenCell extends Place {
  type: string | null;
  hasFormula: boolean;
  /** Text of the result, or null where none is stored. */
  value: string | null;
}

class SheetWalk {
  readonly facts = emptyFacts();
  private row = -1;
  private column = -1;
  private cell: OpenCell | null = null;
  private valueFrom = -1;

  constructor(
    private readonly xml: string,
    /** Formulas are counted anew on opening: a stored 0 may be no result at all. */
    private readonly recounts: boolean,
  ) {}

  visit(tag: Tag): void {
    switch (tag.name) {
      case 'row':
        if (tag.opens) this.openRow(tag.attributes);
        break;
      case 'col':
        if (tag.opens) this.hideColumns(tag.attributes);
        break;
      case 'c':
        if (tag.opens) this.openCell(tag.attributes);
        if (tag.closes) this.closeCell();
        break;
      case 'f':
        if (this.cell) this.cell.hasFormula = true;
        break;
      case 'v':
        if (tag.opens) this.valueFrom = tag.end;
        else if (this.cell) this.cell.value = this.xml.slice(this.valueFrom, tag.start);
        break;
    }
  }

  private openRow(attributes: string): void {
    const given = Number(attribute(attributes, 'r') ?? Number.NaN);
    this.row = Number.isInteger(given) ? given - 1 : this.row + 1;
    this.column = -1;
    const isHidden = isTrue(attribute(attributes, 'hidden')) || isZero(attribute(attributes, 'ht'));
    if (isHidden) this.facts.hiddenRows.push(this.row);
  }

  private hideColumns(attributes: string): void {
    const isHidden = isTrue(attribute(attributes, 'hidden'));
    if (!isHidden && !isZero(attribute(attributes, 'width'))) return;
    const [from, to] = ['min', 'max'].map((name) => Number(attribute(attributes, name)));
    for (let at = from ?? 1; at <= Math.min(to ?? 0, MOST_COLUMNS); at += 1)
      this.facts.hiddenColumns.push(at - 1);
  }

  private openCell(attributes: string): void {
    const place = placeOf(attribute(attributes, 'r'));
    this.row = place?.row ?? this.row;
    this.column = place?.column ?? this.column + 1;
    const type = attribute(attributes, 't');
    this.cell = { row: this.row, column: this.column, type, hasFormula: false, value: null };
  }

  private closeCell(): void {
    if (this.cell === null) return;
    const { row, column, type, hasFormula, value } = this.cell;
    this.cell = null;
    if (value !== null || type === 'inlineStr')
      this.facts.lastRow = Math.max(this.facts.lastRow, row);
    // A formula that gives an empty text has a result: type str, nothing in it.
    const isEmpty = value === null || (value.trim() === '' && type !== 'str');
    const isUncounted = this.recounts && value?.trim() === '0' && type !== 'str';
    if (hasFormula && (isEmpty || isUncounted)) this.facts.withoutResult.push({ row, column });
    else if (type === 'd' && value !== null)
      this.facts.texts.push({ row, column, text: isoText(value) });
    // Programs that write by hand leave out that it is a text; the package makes NaN of it.
    else if ((type ?? 'n') === 'n' && value !== null && Number.isNaN(Number(value)))
      this.facts.texts.push({ row, column, text: unescapeXml(value).trim() });
  }
}

/** Facts of one worksheet part; undefined: it is missing. `tell`: how far it is, 0 to 1. */
export function sheetFactsOf(
  xml: string | undefined,
  recounts: boolean,
  tell: (share: number) => void = () => undefined,
): SheetFacts {
  if (xml === undefined) return { ...emptyFacts(), isBroken: true };
  const walk = new SheetWalk(xml, recounts);
  const isWhole = walkTags(xml, (tag) => {
    if (tag.name === 'row') tell(tag.start / xml.length);
    walk.visit(tag);
  });
  return { ...walk.facts, isBroken: !isWhole };
}
