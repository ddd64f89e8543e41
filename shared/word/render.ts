import {
  AlignmentType,
  Document,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  Paragraph,
  Table,
  TabStopType,
} from 'docx';
import { documentName } from '../document/document-name';
import type { OfficialDocument } from '../document/official-document';
import { geometryOf, sheetProfile } from '../gbt9704/numbers';
import type { LayoutProfile, RenderOptions } from '../gbt9704/profile';
import type { Page } from '../layout/page';
import { paginateFitted } from '../layout/paginate';
import type { PlanCard, PlanImprint, PlanItem, PlanLine } from '../layout/print-plan';
import { cardsOf } from './cards';
import { lowest } from './gap';
import { headOf } from './head';
import { imprintOf } from './imprint';
import { longImprintOf } from './long-imprint';
import { type Part, Sections } from './sections';
import { exact, STYLE, stylesOf, TWO_CELLS } from './styles';
import { tableOf } from './table';
import { printable, RunMaker } from './text';

const ALIGNMENT = {
  justify: undefined,
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

/** The named style that alone says how a line is laid out, or null where more must be said. */
function styleOf(line: PlanLine): string | null {
  if (line.role === 'title') return HeadingLevel.TITLE;
  if (line.role === 'subtitle' || (line.role === 'byline' && line.left === 0)) {
    return STYLE.subtitle;
  }
  if (line.outline) return HEADINGS[line.outline];
  return line.first === 2 && line.left === 0 && line.right === 0 ? STYLE.text : null;
}

/** A centred heading against its style, which has the text's indent. */
const CENTRED = {
  alignment: AlignmentType.CENTER,
  indent: { firstLine: 0, firstLineChars: 0 },
} as const;

/** What differs from the flush style. */
function flushOptions(line: PlanLine, cell: number): Partial<IParagraphOptions> {
  const twips = (cells: number) => Math.round(cells * cell);
  const indent = {
    ...(line.left > 0 ? { left: twips(line.left) } : {}),
    ...(line.right > 0 ? { right: twips(line.right) } : {}),
    ...(line.first > 0 ? TWO_CELLS : {}),
    ...(line.first < 0 ? { hanging: twips(-line.first) } : {}),
  };
  return {
    style: STYLE.flush,
    ...(ALIGNMENT[line.align] ? { alignment: ALIGNMENT[line.align] } : {}),
    ...(line.stops
      ? {
          tabStops: line.stops.map((stop) => ({
            type: TabStopType.CENTER,
            position: twips(stop),
          })),
        }
      : {}),
    ...(Object.keys(indent).length > 0 ? { indent } : {}),
  };
}

/** Items by the sheets that they stand on; the break before another kind of sheet is that of its section. */
function onSheets(
  items: readonly PlanItem[],
  upright: LayoutProfile,
): { profile: LayoutProfile; items: PlanItem[] }[] {
  let current = { profile: upright, items: [] as PlanItem[] };
  const sheets = [current];
  for (const item of items) {
    const landscape = item.kind === 'pageBreak' ? item.landscape : undefined;
    if (landscape === undefined || landscape === (current.profile.landscape === true)) {
      current.items.push(item);
      continue;
    }
    current = { profile: sheetProfile({ landscape }, upright), items: [] };
    sheets.push(current);
  }
  return sheets;
}

/** A table may not end a section; a blank line below one that fills its page would be a page more. */
function closed(children: (Paragraph | Table)[]): (Paragraph | Table)[] {
  return children.at(-1) instanceof Paragraph ? children : [...children, lowest()];
}

/** Turns the plan's items into paragraphs and tables. */
class BodyMaker {
  private readonly maker: RunMaker;
  private readonly cell: number;
  /** Profile of the sheets that are being filled. */
  private sheet: LayoutProfile;
  /** Said of every line where the text is set closer or wider than the styles say. */
  private spacing: Pick<IParagraphOptions, 'spacing'> = {};
  private pitch: number;

  constructor(private readonly profile: LayoutProfile) {
    this.maker = new RunMaker(profile);
    this.sheet = profile;
    this.pitch = profile.linePitch;
    this.cell = geometryOf(profile).cell;
  }

  /** A document as what stands on sheets of one kind each. */
  parts(document: OfficialDocument): Part[] {
    const { plan, linePitch, pages } = paginateFitted(document, this.profile);
    this.pitch = linePitch;
    if (linePitch !== this.profile.linePitch) this.spacing = { spacing: exact(linePitch) };
    const own = { profile: this.profile, isNumbered: true, isOdd: false };
    if (document.format === 'nameCards') return [{ ...own, children: this.cards(plan.items) }];
    const parts = onSheets(plan.items, this.profile).map(({ profile, items }): Part => {
      this.sheet = profile;
      return { ...own, profile, children: closed(this.items(items)) };
    });
    const [first] = parts;
    if (first && plan.head) {
      first.children.unshift(...headOf(plan.head, this.profile, this.maker));
      first.isLetter = plan.head.kind === 'letter';
    }
    if (plan.imprint) this.addImprint(plan.imprint, pages, parts);
    return parts;
  }

  /**
   * 版记 stands on the page of the paragraph that follows it: a very low one behind
   * everything, on a new page where 版记 finds no room on the last.
   */
  private addImprint(plan: PlanImprint, pages: readonly Page[], parts: Part[]): void {
    const at = pages.findIndex((page) => page.imprint !== null);
    const [own, before] = [pages[at], pages[at - 1]];
    const { over } = own?.imprint ?? {};
    const imprint = (breakBefore: boolean) =>
      over
        ? longImprintOf(plan, this.profile, this.maker, { ...over, breakBefore })
        : [...imprintOf(plan, this.profile, this.maker), lowest(breakBefore)];
    const isAlone = own !== undefined && own.number > 1 && own.items.length === 0;
    if (own && isAlone && (!own.isNumbered || before?.landscape !== own.landscape)) {
      const { isNumbered } = own;
      // The blank page is said: a program that only leaves one out does not print it to a PDF.
      const blank = isNumbered ? [] : [lowest()];
      parts.push({
        profile: this.profile,
        isNumbered,
        isOdd: !isNumbered,
        children: [...blank, ...imprint(!isNumbered)],
      });
    } else parts.at(-1)?.children.push(...imprint(isAlone));
  }

  /** 席卡: one row of one table a card. */
  private cards(items: readonly PlanItem[]): (Paragraph | Table)[] {
    const cards = items.filter((item): item is PlanCard => item.kind === 'card');
    return cardsOf(
      cards.map(({ name }) => name),
      this.maker,
    );
  }

  private items(items: readonly PlanItem[]): (Paragraph | Table)[] {
    const made: (Paragraph | Table)[] = [];
    let breakBefore = false;
    for (const item of items) {
      if (item.kind === 'card') continue;
      if (item.kind === 'pageBreak') {
        // Two breaks in a row leave an empty page between them.
        if (breakBefore) made.push(new Paragraph({ style: STYLE.flush, pageBreakBefore: true }));
        breakBefore = true;
        continue;
      }
      if (item.kind === 'table' && breakBefore) {
        made.push(new Paragraph({ style: STYLE.flush, pageBreakBefore: true }));
        breakBefore = false;
      }
      // Word makes one table of two with nothing between them.
      if (item.kind === 'table' && made.at(-1) instanceof Table) made.push(lowest());
      made.push(...this.item(item, breakBefore));
      breakBefore = false;
    }
    return made;
  }

  private item(item: Exclude<PlanItem, { kind: 'pageBreak' | 'card' }>, breakBefore: boolean) {
    switch (item.kind) {
      case 'table':
        return [tableOf(item.table, this.sheet, this.maker)];
      case 'blank':
        return Array.from({ length: item.lines }, (_one, index) =>
          this.blank(breakBefore && index === 0, item.keepNext),
        );
      case 'line':
        return [this.line(item, breakBefore)];
    }
  }

  private line(line: PlanLine, breakBefore: boolean): Paragraph {
    const children = this.maker.line(line.runs);
    const style = styleOf(line);
    const spacing = line.role === 'title' ? {} : this.spacingOf(line);
    // One shape of options for nearly all paragraphs: the package is faster for it.
    const centred = line.outline && line.align === 'center' ? CENTRED : {};
    if (style !== null && !breakBefore && line.keepNext !== true && centred !== CENTRED)
      return new Paragraph({ style, ...spacing, children });
    return new Paragraph({
      ...(style === null ? flushOptions(line, this.cell) : { style }),
      ...centred,
      ...spacing,
      ...(breakBefore ? { pageBreakBefore: true } : {}),
      ...(line.keepNext === true ? { keepNext: true } : {}),
      ...(line.keepWhole === true ? { keepLines: true } : {}),
      children,
    });
  }

  /** The text's pitch where it is not the style's, and room above and below for what is stamped beside a line. */
  private spacingOf({ around }: PlanLine): Pick<IParagraphOptions, 'spacing'> {
    if (around === undefined) return this.spacing;
    const pitch = this.pitch;
    const room = Math.round(pitch * around);
    return { spacing: { ...exact(pitch), before: room, after: room } };
  }

  private blank(pageBreakBefore: boolean, keepNext = false): Paragraph {
    return new Paragraph({
      style: STYLE.flush,
      ...this.spacing,
      ...(keepNext ? { keepNext } : {}),
      ...(pageBreakBefore ? { pageBreakBefore } : {}),
    });
  }
}

/**
 * Documents → the bytes of one .docx, each beginning on a page of its own; with
 * `ownNumbers` each with page numbers of its own, as papers for different people have.
 * Every word is kept; only characters that XML cannot hold are dropped or replaced.
 */
export async function renderWordMany(
  documents: readonly OfficialDocument[],
  options: RenderOptions,
  { ownNumbers = false } = {},
): Promise<Uint8Array> {
  const sections = new Sections(options);
  for (const document of documents) {
    const parts = new BodyMaker(sheetProfile(document, options.profile)).parts(document);
    for (const [index, part] of parts.entries()) {
      sections.add(part, document.format === 'nameCards', ownNumbers && index === 0);
    }
  }
  const [first] = documents;
  const file = new Document({
    title: printable(first ? documentName(first) : ''),
    creator: printable(first?.signature?.signers.join('、') ?? ''),
    lastModifiedBy: '',
    styles: stylesOf(options.profile),
    evenAndOddHeaderAndFooters:
      options.profile.pageNumber === 'outside' || options.sample || options.proof === true,
    sections: sections.made,
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

/** One document → the bytes of a .docx laid out to the profile. */
export function renderWord(
  document: OfficialDocument,
  options: RenderOptions,
): Promise<Uint8Array> {
  return renderWordMany([document], options);
}
