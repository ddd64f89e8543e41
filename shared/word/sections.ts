import { type ISectionOptions, type Paragraph, SectionType, type Table } from 'docx';
import type { LayoutProfile, RenderOptions } from '../gbt9704/profile';
import { sectionOf } from './page';

/** What stands on sheets of one kind: a section of the file. */
export interface Part {
  children: (Paragraph | Table)[];
  profile: LayoutProfile;
  isNumbered: boolean;
  /** Its first page is that of a letter, which bears no number (10.1). */
  isLetter?: boolean;
  /** The section begins on an odd page: 版记 behind a blank page lies on a back also where a program's pages are not ours. */
  isOdd: boolean;
}

type Properties = ISectionOptions['properties'];

/** A section with its pages counted from 1. */
function countedAnew(properties: Properties): Properties {
  return { ...properties, page: { ...properties?.page, pageNumbers: { start: 1 } } };
}

/** The sections of a file; header and footer are said where they are others than those before. */
export class Sections {
  readonly made: ISectionOptions[] = [];
  private section: ReturnType<typeof sectionOf> | null = null;
  private kind = '';

  constructor(private readonly options: RenderOptions) {}

  add(part: Part, isCards: boolean, isCountedAnew: boolean): void {
    const { profile, isNumbered, isOdd, children, isLetter = false } = part;
    const kind = `${isCards} ${profile.landscape === true} ${isNumbered} ${isLetter}`;
    const isNew = this.section === null || kind !== this.kind;
    this.kind = kind;
    if (this.section === null || isNew) {
      const isFirst = this.section === null;
      this.section = sectionOf(
        { ...this.options, profile },
        { isCards, isNumbered, isFirst, isLetter },
      );
    }
    const counted = isCountedAnew ? countedAnew(this.section.properties) : this.section.properties;
    const properties = isOdd ? { ...counted, type: SectionType.ODD_PAGE } : counted;
    // A section takes over header and footer of the one before it.
    this.made.push({ ...(isNew ? this.section : {}), properties, children });
  }
}
