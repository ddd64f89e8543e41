import {
  AlignmentType,
  Document,
  HeadingLevel,
  type IParagraphOptions,
  type ISectionOptions,
  Packer,
  Paragraph,
  type Table,
} from 'docx';
import { documentName } from '../document/document-name';
import type { OfficialDocument } from '../document/official-document';
import { geometryOf, sheetProfile } from '../gbt9704/numbers';
import type { LayoutProfile, RenderOptions } from '../gbt9704/profile';
import type { Page } from '../layout/page';
import { paginateFitted } from '../layout/paginate';
import { planOf } from '../layout/plan';
import type { PlanCard, PlanItem, PlanLine } from '../layout/print-plan';
import { cardsOf } from './cards';
import { headOf } from './head';
import { imprintOf } from './imprint';
import { sectionOf } from './page';
import { exact, LOWEST_PITCH, STYLE, stylesOf, TWO_CELLS } from './styles';
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
  if (line.role === 'subtitle' || line.role === 'byline') return STYLE.subtitle;
  if (line.outline) return HEADINGS[line.outline];
  return line.first === 2 && line.left === 0 && line.right === 0 ? STYLE.text : null;
}

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
    ...(Object.keys(indent).length > 0 ? { indent } : {}),
  };
}

/** Turns the plan's items into paragraphs and tables. */
class BodyMaker {
  private readonly maker: RunMaker;
  private readonly cell: number;
  /** Said of every line where the text is set closer or wider than the styles say. */
  private spacing: Pick<IParagraphOptions, 'spacing'> = {};

  constructor(private readonly profile: LayoutProfile) {
    this.maker = new RunMaker(profile);
    this.cell = geometryOf(profile).cell;
  }

  document(document: OfficialDocument): (Paragraph | Table)[] {
    const plan = planOf(document, this.profile);
    const { linePitch, pages } = paginateFitted(document, this.profile);
    if (linePitch !== this.profile.linePitch) this.spacing = { spacing: exact(linePitch) };
    if (document.format === 'nameCards') return this.cards(plan.items);
    const head = plan.head ? headOf(plan.head, this.profile, this.maker) : [];
    const items = this.items(plan.items);
    if (plan.imprint) {
      const imprint = imprintOf(plan.imprint, this.profile, this.maker);
      return [...head, ...items, ...imprint, this.imprintPlace(pages.at(-1))];
    }
    // A table may not end a document; a blank line below one that fills its page would be a page more.
    const ends = items.at(-1) instanceof Paragraph;
    return [...head, ...items, ...(ends ? [] : [lowest()])];
  }

  /**
   * 版记 stands on the page of the paragraph that follows it: a very low one behind
   * everything, on a new page where 版记 finds no room on the last.
   */
  private imprintPlace(last: Page | undefined): Paragraph {
    return lowest(last !== undefined && last.number > 1 && last.items.length === 0);
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
      made.push(...this.item(item, breakBefore));
      breakBefore = false;
    }
    return made;
  }

  private item(item: Exclude<PlanItem, { kind: 'pageBreak' | 'card' }>, breakBefore: boolean) {
    switch (item.kind) {
      case 'table':
        return [tableOf(item.table, this.profile, this.maker)];
      case 'blank':
        return Array.from({ length: item.lines }, (_one, index) =>
          this.blank(breakBefore && index === 0),
        );
      case 'line':
        return [this.line(item, breakBefore)];
    }
  }

  private line(line: PlanLine, breakBefore: boolean): Paragraph {
    const children = this.maker.line(line.runs);
    const style = styleOf(line);
    const spacing = line.role === 'title' ? {} : this.spacing;
    // One shape of options for nearly all paragraphs: the package is faster for it.
    if (style !== null && !breakBefore && line.keepNext !== true)
      return new Paragraph({ style, ...spacing, children });
    return new Paragraph({
      ...(style === null ? flushOptions(line, this.cell) : { style }),
      ...spacing,
      ...(breakBefore ? { pageBreakBefore: true } : {}),
      ...(line.keepNext === true ? { keepNext: true } : {}),
      children,
    });
  }

  private blank(pageBreakBefore: boolean): Paragraph {
    return new Paragraph({
      style: STYLE.flush,
      ...this.spacing,
      ...(pageBreakBefore ? { pageBreakBefore } : {}),
    });
  }
}

type SheetKind = 'cards' | 'landscape' | 'upright';

function sheetKind({ format, landscape }: OfficialDocument): SheetKind {
  if (format === 'nameCards') return 'cards';
  return landscape ? 'landscape' : 'upright';
}

/** A paragraph that only has to be there. */
function lowest(pageBreakBefore = false): Paragraph {
  return new Paragraph({
    style: STYLE.flush,
    spacing: exact(LOWEST_PITCH),
    ...(pageBreakBefore ? { pageBreakBefore } : {}),
  });
}

/** A section with its pages counted from 1. */
function countedAnew(properties: ISectionOptions['properties']): ISectionOptions['properties'] {
  return { ...properties, page: { ...properties?.page, pageNumbers: { start: 1 } } };
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
  const sections: ISectionOptions[] = [];
  let section: ReturnType<typeof sectionOf> | null = null;
  let sheet: SheetKind | null = null;
  for (const document of documents) {
    const kind = sheetKind(document);
    const isNew = section === null || kind !== sheet;
    sheet = kind;
    const profile = sheetProfile(document, options.profile);
    if (section === null || isNew) section = sectionOf({ ...options, profile }, kind === 'cards');
    // A section takes over header and footer of the one before it.
    const properties = ownNumbers ? countedAnew(section.properties) : section.properties;
    const children = new BodyMaker(profile).document(document);
    sections.push({ ...(isNew ? section : {}), properties, children });
  }
  const [first] = documents;
  const file = new Document({
    title: printable(first ? documentName(first) : ''),
    creator: printable(first?.signature?.signers.join('、') ?? ''),
    lastModifiedBy: '',
    styles: stylesOf(options.profile),
    evenAndOddHeaderAndFooters: options.profile.pageNumber === 'outside' || options.sample,
    sections,
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
