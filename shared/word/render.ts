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
import type { OfficialDocument } from '../document/official-document';
import { geometryOf } from '../gbt9704/numbers';
import type { LayoutProfile, RenderOptions } from '../gbt9704/profile';
import { planOf } from '../layout/plan';
import type { PlanItem, PlanLine } from '../layout/print-plan';
import { headOf } from './head';
import { imprintOf } from './imprint';
import { sectionOf } from './page';
import { STYLE, stylesOf, TWO_CELLS } from './styles';
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

  constructor(private readonly profile: LayoutProfile) {
    this.maker = new RunMaker(profile);
    this.cell = geometryOf(profile).cell;
  }

  document(document: OfficialDocument): (Paragraph | Table)[] {
    const plan = planOf(document, this.profile);
    const head = plan.head ? headOf(plan.head, this.profile, this.maker) : [];
    const items = this.items(plan.items);
    const imprint = plan.imprint ? imprintOf(plan.imprint, this.profile, this.maker) : [];
    const last = items.pop();
    // A table may not end a document; 版记 belongs to the paragraph that follows it.
    const end = last instanceof Paragraph ? [last] : last ? [last, blank()] : [blank()];
    const [tail] = end.splice(-1);
    return [...head, ...items, ...end, ...imprint, ...(tail ? [tail] : [])];
  }

  private items(items: readonly PlanItem[]): (Paragraph | Table)[] {
    const made: (Paragraph | Table)[] = [];
    let breakBefore = false;
    for (const item of items) {
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

  private item(item: Exclude<PlanItem, { kind: 'pageBreak' }>, breakBefore: boolean) {
    switch (item.kind) {
      case 'table':
        return [tableOf(item.table, this.profile, this.maker)];
      case 'blank':
        return Array.from({ length: item.lines }, (_one, index) =>
          blank(breakBefore && index === 0),
        );
      case 'line':
        return [this.line(item, breakBefore)];
    }
  }

  private line(line: PlanLine, breakBefore: boolean): Paragraph {
    const children = this.maker.line(line.runs);
    const style = styleOf(line);
    // One shape of options for nearly all paragraphs: the package is faster for it.
    if (style !== null && !breakBefore) return new Paragraph({ style, children });
    return new Paragraph({
      ...(style === null ? flushOptions(line, this.cell) : { style }),
      ...(breakBefore ? { pageBreakBefore: true } : {}),
      children,
    });
  }
}

function blank(pageBreakBefore = false): Paragraph {
  return new Paragraph({ style: STYLE.flush, ...(pageBreakBefore ? { pageBreakBefore } : {}) });
}

/**
 * Documents → the bytes of one .docx, each beginning on a page of its own. Every
 * word is kept; only characters that XML cannot hold are dropped or replaced.
 */
export async function renderWordMany(
  documents: readonly OfficialDocument[],
  options: RenderOptions,
): Promise<Uint8Array> {
  const maker = new BodyMaker(options.profile);
  const section = sectionOf(options);
  const sections: ISectionOptions[] = documents.map((document, index) => ({
    properties: section.properties,
    // Later sections take over the first one's header and footer.
    ...(index === 0 ? section : {}),
    children: maker.document(document),
  }));
  const [first] = documents;
  const file = new Document({
    title: printable(first?.title.join('') ?? ''),
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
