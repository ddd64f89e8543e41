import type { Correction, ParagraphChange, RunChange, SectionChange } from '#shared/check/look';
import type { ReadLook } from './file-look';
import { namesOf, Patch, type Wanted } from './patch';
import type { WordFile, WordPart } from './word-file';
import { child, escapeXml, type Splice, splice, type XmlElement } from './xml-tree';

/** 9525 twips and the like come from rounding; the format wants whole numbers. */
const whole = (length: number): string => String(Math.round(length));

/** Strict files say start and end for left and right (17.3.1.12, 17.18.44). */
const STRICT = 'http://purl.oclc.org/';

function merged(a: Wanted, b: Wanted): Wanted {
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

function paragraphWanted(change: ParagraphChange, isStrict: boolean): Wanted {
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
function runWanted(
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

function sectionWanted(
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

interface RunPiece {
  start: number;
  end: number;
  wanted: Wanted;
}

/** Corrections by part, element by element. */
class Corrected {
  private readonly elements = new Map<XmlElement, Wanted>();
  private readonly runs = new Map<XmlElement, { text: string; pieces: RunPiece[] }>();

  want(element: XmlElement, wanted: Wanted): void {
    this.elements.set(element, merged(this.elements.get(element) ?? {}, wanted));
  }

  wantRun(element: XmlElement, text: string, piece: RunPiece): void {
    const known = this.runs.get(element) ?? { text, pieces: [] };
    known.pieces.push(piece);
    this.runs.set(element, known);
  }

  written(part: WordPart): string {
    const patch = new Patch(part.source, namesOf(part.source, part.root));
    const splices: Splice[] = [];
    for (const [element, wanted] of this.elements) splices.push(...patch.of(element, wanted));
    for (const [element, { text, pieces }] of this.runs) {
      splices.push(...runSplices(part.source, patch, element, text, pieces));
    }
    return splice(part.source, splices);
  }
}

/** A run changed as a whole, or divided where its stretches are to differ; each stretch keeps what it had. */
function runSplices(
  source: string,
  patch: Patch,
  run: XmlElement,
  text: string,
  pieces: readonly RunPiece[],
): Splice[] {
  const cuts = [
    ...new Set([0, text.length, ...pieces.flatMap(({ start, end }) => [start, end])]),
  ].sort((a, b) => a - b);
  const wantedAt = (from: number, to: number): Wanted =>
    pieces
      .filter(({ start, end }) => start <= from && end >= to)
      .reduce<Wanted>((all, { wanted }) => merged(all, wanted), {});
  const [words] = run.children.filter(({ name }) => name === 'w:t');
  if (cuts.length <= 2 || words === undefined) return patch.of(run, wantedAt(0, text.length));
  const own = source.slice(run.start, run.end);
  const tag = /^<([^\s/>]+)/.exec(source.slice(words.start, words.end))?.[1] ?? 'w:t';
  const divided = cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? 0;
    const stretch = {
      start: words.start,
      end: words.end,
      text: `<${tag} xml:space="preserve">${escapeXml(text.slice(from, to))}</${tag}>`,
    };
    const splices = [...patch.of(run, wantedAt(from, to)), stretch];
    return splice(
      own,
      splices.map((one) => ({ ...one, start: one.start - run.start, end: one.end - run.start })),
    );
  });
  return [{ start: run.start, end: run.end, text: divided.join('') }];
}

/**
 * The parts of a file with corrections of properties made, by name; every byte outside those
 * properties stays. What stands in a part that cannot be written back as it was is left alone.
 */
export function correctedParts(
  { main, lists }: WordFile,
  { paragraphs, sections, levels, look }: ReadLook,
  corrections: readonly Correction[],
): Map<string, Buffer> {
  const parts = new Map<WordPart, Corrected>();
  const of = (part: WordPart): Corrected => {
    const known = parts.get(part) ?? new Corrected();
    parts.set(part, known);
    return known;
  };
  const isStrict = namesOf(main.source, main.root).namespace.startsWith(STRICT);
  for (const correction of corrections) {
    if (correction.on === 'numbers') continue;
    if (correction.on === 'section') {
      const section = sections[correction.section];
      const wanted = sectionWanted(correction, section);
      const body = child(main.root, 'w:body') ?? main.root;
      if (section) of(main).want(section, wanted);
      else
        of(main).want(body, {
          children: { 'w:sectPr': withPage(wanted, look.sections[correction.section]) },
        });
      continue;
    }
    if (correction.on === 'number') {
      const level = levels[correction.level];
      if (lists && level) of(lists).want(level, runWanted(correction, 0));
      continue;
    }
    const read = paragraphs[correction.id];
    if (read === undefined) continue;
    if (correction.on === 'paragraph') {
      of(read.part).want(read.element, paragraphWanted(correction, isStrict));
      continue;
    }
    const run = read.runs[correction.run];
    const text = read.look.runs[correction.run]?.text ?? '';
    const wanted = runWanted(correction, read.grid.character);
    const { start, end } = correction;
    if (run) of(read.part).wantRun(run, text, { start, end, wanted });
  }
  const written = new Map<string, Buffer>();
  for (const [part, corrected] of parts) {
    const bytes = part.encode(corrected.written(part));
    if (bytes !== null) written.set(part.name, bytes);
  }
  return written;
}

/** A section that is new must say all that a program else takes for granted. */
function withPage(
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
