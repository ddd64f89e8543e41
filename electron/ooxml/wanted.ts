import type { ParagraphChange, RunChange, SectionChange } from '#shared/check/look';
import type { ReadLook } from './file-look';
import type { Wanted } from './patch';
import { child, type XmlElement } from './xml-tree';

/** What corrections of properties are to be in WordprocessingML: attributes and elements with their values. */

/** 9525 twips and the like come from rounding; the format wants whole numbers. */
const whole = (length: number): string => String(Math.round(length));

/** Both; where they differ, the second. */
export function merged(a: Wanted, b: Wanted): Wanted {
  const children: Record<string, Wanted> = { ...a.children };
  for (const [name, wanted] of Object.entries(b.children ?? {})) {
    children[name] = merged(children[name] ?? {}, wanted);
  }
  return { attributes: { ...a.attributes, ...b.attributes }, children };
}

function indentOf(
  { left, right, first, firstCells }: NonNullable<ParagraphChange['indent']>,
  isStrict: boolean,
): Wanted {
  const [start, end, otherStart, otherEnd] = isStrict
    ? (['start', 'end', 'left', 'right'] as const)
    : (['left', 'right', 'start', 'end'] as const);
  return {
    attributes: {
      [otherStart]: null,
      [otherEnd]: null,
      [`${otherStart}Chars`]: null,
      [`${otherEnd}Chars`]: null,
      [start]: whole(left),
      [`${start}Chars`]: '0',
      [end]: whole(right),
      [`${end}Chars`]: '0',
      ...(first < 0
        ? { hanging: whole(-first), hangingChars: '0', firstLine: null, firstLineChars: null }
        : {
            firstLine: whole(first),
            firstLineChars: whole((firstCells ?? 0) * 100),
            hanging: null,
            hangingChars: null,
          }),
    },
  };
}

const ruleLine = (
  size: number,
  { lineColor = '000000', lineSpace = 0 }: ParagraphChange,
): Wanted => ({
  attributes: { val: 'single', sz: whole(size), space: whole(lineSpace), color: lineColor },
});

function roomOf(change: ParagraphChange): Wanted | null {
  const { pitch, before, after } = change;
  const side = (name: string, length: number | undefined) =>
    length === undefined
      ? {}
      : { [name]: whole(length), [`${name}Lines`]: '0', [`${name}Autospacing`]: '0' };
  const attributes = {
    ...side('before', before),
    ...side('after', after),
    ...(pitch === undefined ? {} : { line: whole(pitch), lineRule: 'exact' }),
  };
  return Object.keys(attributes).length === 0 ? null : { attributes };
}

/** `isStrict`: the file says start and end for left and right. */
export function paragraphWanted(change: ParagraphChange, isStrict: boolean): Wanted {
  const { align, indent, topLine, bottomLine, breakBefore } = change;
  const room = roomOf(change);
  const val =
    isStrict && align !== undefined
      ? align.replace('left', 'start').replace('right', 'end')
      : align;
  const lines = {
    ...(topLine === undefined ? {} : { 'w:top': ruleLine(topLine, change) }),
    ...(bottomLine === undefined ? {} : { 'w:bottom': ruleLine(bottomLine, change) }),
  };
  const children: Record<string, Wanted> = {
    ...(breakBefore ? { 'w:pageBreakBefore': { attributes: { val: '1' } } } : {}),
    ...(Object.keys(lines).length > 0 ? { 'w:pBdr': { children: lines } } : {}),
    ...(room ? { 'w:spacing': room } : {}),
    ...(indent ? { 'w:ind': indentOf(indent, isStrict) } : {}),
    ...(val === undefined ? {} : { 'w:jc': { attributes: { val } } }),
  };
  return { children: { 'w:pPr': { children } } };
}

/** `character`: what the section's grid adds by itself. */
export function runWanted(
  { eastAsia, latin, size, spacing, scale, color, bold }: RunChange,
  character: number,
): Wanted {
  const val = (value: string): Wanted => ({ attributes: { val: value } });
  const fonts = {
    ...(eastAsia === undefined ? {} : { eastAsia, eastAsiaTheme: null }),
    ...(latin === undefined
      ? {}
      : { ascii: latin, hAnsi: latin, asciiTheme: null, hAnsiTheme: null }),
  };
  const children: Record<string, Wanted> = {
    ...(Object.keys(fonts).length > 0 ? { 'w:rFonts': { attributes: fonts } } : {}),
    ...(bold === undefined ? {} : { 'w:b': val(bold ? '1' : '0') }),
    ...(size === undefined ? {} : { 'w:sz': val(whole(size * 2)), 'w:szCs': val(whole(size * 2)) }),
    ...(spacing === undefined ? {} : { 'w:spacing': val(whole(spacing - character)) }),
    ...(scale === undefined ? {} : { 'w:w': val(whole(scale * 100)) }),
    ...(color === undefined
      ? {}
      : {
          'w:color': {
            attributes: { val: color, themeColor: null, themeTint: null, themeShade: null },
          },
        }),
  };
  return { children: { 'w:rPr': { children } } };
}

/** Margins that a section must name together (17.6.11). */
const MARGINS = {
  top: '1440',
  right: '1440',
  bottom: '1440',
  left: '1440',
  header: '720',
  footer: '720',
  gutter: '0',
};

/** Printers go by w:orient, the page by its width and height (17.6.13). */
function sheetOf({
  width,
  height,
}: {
  width: number;
  height: number;
}): Record<string, string | null> {
  return {
    w: whole(width),
    h: whole(height),
    orient: width > height ? 'landscape' : null,
  };
}

/** `section`: the one there is, for what it must name together with what changes. */
export function sectionWanted(
  { page, margins, oneColumn, ownFirst, digits, goesOn }: SectionChange,
  section: XmlElement | undefined,
): Wanted {
  const edges: Record<string, string> = {};
  for (const [edge, length] of Object.entries(margins ?? {})) edges[edge] = whole(length);
  if (margins?.left !== undefined) edges.gutter = '0';
  const isNew = child(section, 'w:pgMar') === undefined;
  const children: Record<string, Wanted> = {
    ...(page ? { 'w:pgSz': { attributes: sheetOf(page) } } : {}),
    ...(margins ? { 'w:pgMar': { attributes: isNew ? { ...MARGINS, ...edges } : edges } } : {}),
    ...(ownFirst === undefined
      ? {}
      : { 'w:titlePg': { attributes: { val: ownFirst ? '1' : '0' } } }),
    ...(digits === undefined && goesOn === undefined
      ? {}
      : {
          'w:pgNumType': {
            attributes: { ...(digits ? { fmt: digits } : {}), ...(goesOn ? { start: null } : {}) },
          },
        }),
    ...(oneColumn ? { 'w:cols': { attributes: { num: '1' } } } : {}),
  };
  return { children };
}

/** A section that is new must say all that a program else takes for granted. */
export function withPage(
  wanted: Wanted,
  section: ReadLook['look']['sections'][number] | undefined,
): Wanted {
  const { width = 11906, height = 16838 } = section ?? {};
  const usual: Wanted = {
    children: {
      'w:pgSz': { attributes: { w: whole(width), h: whole(height) } },
      'w:pgMar': { attributes: MARGINS },
    },
  };
  return merged(usual, wanted);
}
