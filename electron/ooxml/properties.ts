import type { BorderLook, FrameLook, StandsLook, TabLook } from '#shared/check/look';
import type { ThemeFonts } from './theme';
import { child, toggle, valOf, type XmlElement } from './xml-tree';

/** Styles, or the file's defaults, that say these properties, by their names; what a paragraph or run says itself is not among them. */
export type From = Readonly<Record<string, string>>;

/** Run properties as far as they are known here; what is undefined is said at a lower level. */
export interface RunProperties {
  eastAsia?: string | undefined;
  latin?: string | undefined;
  size?: number | undefined;
  spacing?: number | undefined;
  scale?: number | undefined;
  color?: string | undefined;
  bold?: boolean | undefined;
  hidden?: boolean | undefined;
  from?: From | undefined;
}

/**
 * Paragraph properties, likewise. Indents in twips and in characters are properties of their own:
 * those in characters come first wherever either is said, unless they are nought.
 */
export interface ParagraphProperties {
  align?: string | undefined;
  left?: number | undefined;
  leftCells?: number | undefined;
  right?: number | undefined;
  rightCells?: number | undefined;
  first?: number | undefined;
  firstCells?: number | undefined;
  before?: number | undefined;
  after?: number | undefined;
  line?: number | undefined;
  lineRule?: string | undefined;
  breakBefore?: boolean | undefined;
  snapToGrid?: boolean | undefined;
  top?: BorderLook | undefined;
  bottom?: BorderLook | undefined;
  isFramed?: boolean | undefined;
  frame?: FrameLook | undefined;
  stands?: StandsLook | undefined;
  tabs?: readonly TabLook[] | undefined;
  from?: From | undefined;
}

/** Height of a line by which room above and below is told in hundredths (w:beforeLines), twips. */
const LINE = 240;
/** Room that "automatic" means, twips. */
const AUTO_SPACE = 280;

/** A length in twips, also where it is written with its unit as Strict files do (12pt). */
export function twips(value: string | undefined): number | undefined {
  const [, digits, unit = ''] = /^(-?[\d.]+)(pt|mm|cm|in|pc|pi)?$/.exec(value ?? '') ?? [];
  if (digits === undefined) return undefined;
  const per: Record<string, number> = { pt: 20, in: 1440, mm: 1440 / 25.4, cm: 1440 / 2.54 };
  const size = Number(digits) * (per[unit] ?? (unit === '' ? 1 : 240));
  return Number.isFinite(size) ? Math.round(size) : undefined;
}

function number(value: string | undefined): number | undefined {
  const read = value === undefined ? Number.NaN : Number.parseFloat(value);
  return Number.isFinite(read) ? read : undefined;
}

const isOn = (value: string | undefined): boolean =>
  value !== undefined && !['0', 'false', 'off'].includes(value);

/** What a w:rPr says itself. */
export function runProperties(element: XmlElement | undefined, theme: ThemeFonts): RunProperties {
  if (element === undefined) return {};
  const fonts = child(element, 'w:rFonts')?.attributes;
  const font = (slot: string) =>
    theme.get(fonts?.get(`w:${slot}Theme`) ?? '') || fonts?.get(`w:${slot}`) || undefined;
  const half = number(valOf(element, 'w:sz'));
  const scale = number(valOf(element, 'w:w'));
  return {
    eastAsia: font('eastAsia'),
    latin: font('ascii') ?? font('hAnsi'),
    size: half === undefined ? undefined : half / 2,
    spacing: twips(valOf(element, 'w:spacing')),
    scale: scale === undefined ? undefined : scale / 100,
    color: valOf(element, 'w:color'),
    bold: toggle(element, 'w:b'),
    hidden: toggle(element, 'w:vanish'),
  };
}

/** Hanging comes first, unless it is nought. */
function firstOf(hanging: number | undefined, first: number | undefined): number | undefined {
  if (hanging === undefined) return first;
  return hanging === 0 ? (first ?? 0) : -hanging;
}

/** Indents as an element says them, those in characters in hundredths (17.3.1.12). */
export function indents(element: XmlElement | undefined): ParagraphProperties {
  const has = element?.attributes;
  if (has === undefined) return {};
  const length = (name: string) => twips(has.get(`w:${name}`));
  const cells = (name: string) => {
    const hundredths = number(has.get(`w:${name}Chars`));
    return hundredths === undefined ? undefined : hundredths / 100;
  };
  return {
    left: length('left') ?? length('start'),
    leftCells: cells('left') ?? cells('start'),
    right: length('right') ?? length('end'),
    rightCells: cells('right') ?? cells('end'),
    first: firstOf(length('hanging'), length('firstLine')),
    firstCells: firstOf(cells('hanging'), cells('firstLine')),
  };
}

function space(element: XmlElement | undefined, side: 'before' | 'after'): number | undefined {
  const has = element?.attributes;
  if (has === undefined) return undefined;
  if (isOn(has.get(`w:${side}Autospacing`))) return AUTO_SPACE;
  const lines = number(has.get(`w:${side}Lines`));
  if (lines !== undefined && lines !== 0) return (lines / 100) * LINE;
  return twips(has.get(`w:${side}`));
}

function border(element: XmlElement | undefined): BorderLook | undefined {
  if (element === undefined) return undefined;
  const kind = element.attributes.get('w:val') ?? 'nil';
  const size =
    kind === 'nil' || kind === 'none' ? 0 : (number(element.attributes.get('w:sz')) ?? 4);
  return {
    size,
    color: element.attributes.get('w:color') ?? 'auto',
    space: number(element.attributes.get('w:space')) ?? 0,
  };
}

const KINDS: Readonly<Record<string, TabLook['kind']>> = {
  center: 'center',
  right: 'right',
  end: 'right',
};

/** Stops as an element sets them; those that it takes away are left out. */
function tabStops(element: XmlElement | undefined): TabLook[] | undefined {
  return element?.children.flatMap(({ name, attributes }) => {
    const [at, kind = 'left'] = [twips(attributes.get('w:pos')), attributes.get('w:val')];
    if (name !== 'w:tab' || at === undefined || kind === 'clear') return [];
    return [{ at, kind: KINDS[kind] ?? 'left' }];
  });
}

/** A frame that has its place on the sheet; one that moves with the text, or whose place is a word (center), has none. */
function frameOf(element: XmlElement | undefined): FrameLook | undefined {
  const at = element?.attributes;
  if (at?.get('w:vAnchor') !== 'page' || at.get('w:hAnchor') !== 'page') return undefined;
  const [x, y, width] = ['w:x', 'w:y', 'w:w'].map((name) => twips(at.get(name)));
  if (x === undefined || y === undefined || width === undefined) return undefined;
  return { x, y, width };
}

/** Where a frame stands by what does not move with the text. */
function standsOf(element: XmlElement | undefined): StandsLook | undefined {
  const at = element?.attributes;
  const from = ON[at?.get('w:vAnchor') ?? ''];
  const align = at?.get('w:yAlign');
  const height = align === undefined ? twips(at?.get('w:y')) : ALIGNED[align];
  return from === undefined || height === undefined ? undefined : { from, at: height };
}

const ON: Readonly<Record<string, StandsLook['from']>> = { page: 'sheet', margin: 'text' };
const ALIGNED: Readonly<Record<string, StandsLook['at']>> = {
  top: 'head',
  center: 'middle',
  bottom: 'foot',
};

/** What a w:pPr says itself. */
export function paragraphProperties(element: XmlElement | undefined): ParagraphProperties {
  if (element === undefined) return {};
  const spacing = child(element, 'w:spacing');
  // LibreOffice writes an empty one before the one that counts.
  const borders = element.children.findLast(({ name }) => name === 'w:pBdr');
  return {
    align: valOf(element, 'w:jc'),
    ...indents(child(element, 'w:ind')),
    before: space(spacing, 'before'),
    after: space(spacing, 'after'),
    line: twips(spacing?.attributes.get('w:line')),
    lineRule: spacing?.attributes.get('w:lineRule'),
    breakBefore: toggle(element, 'w:pageBreakBefore'),
    snapToGrid: toggle(element, 'w:snapToGrid'),
    top: border(child(borders, 'w:top')),
    bottom: border(child(borders, 'w:bottom')),
    isFramed: child(element, 'w:framePr') === undefined ? undefined : true,
    frame: frameOf(child(element, 'w:framePr')),
    stands: standsOf(child(element, 'w:framePr')),
    tabs: tabStops(child(element, 'w:tabs')),
  };
}

interface Said {
  from?: From | undefined;
}

/** Properties with the name of the style that says them. */
export function saidBy<T extends Said>(source: string, properties: T): T {
  const said = Object.entries(properties).filter(([, value]) => value !== undefined);
  return { ...properties, from: Object.fromEntries(said.map(([name]) => [name, source])) };
}

/** The upper level over the lower one. */
export function over<T extends Said>(lower: T, upper: T): T {
  const result = { ...lower };
  const from: Record<string, string> = { ...lower.from };
  for (const key of Object.keys(upper) as (keyof T & string)[]) {
    if (key === 'from' || upper[key] === undefined) continue;
    result[key] = upper[key];
    const source = upper.from?.[key];
    if (source === undefined) delete from[key];
    else from[key] = source;
  }
  return { ...result, from };
}
