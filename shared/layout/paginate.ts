import type { OfficialDocument } from '../document/official-document';
import { geometryOf, sheetProfile } from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import { isTailAlone, otherPitches } from './fit-signature';
import type { Page } from './page';
import { planOf } from './plan';
import type { PlanItem, PlanLine, PrintPlan } from './print-plan';
import { type SetCard, setCard } from './set-card';
import { setHead } from './set-head';
import { type SetImprint, setImprint } from './set-imprint';
import { type SetLine, setLines } from './set-lines';
import { BORDER, type SetTable, setTable } from './set-table';

class Pages {
  readonly pages: Page[] = [{ number: 1, items: [], imprint: null }];
  private top = 0;
  private readonly height: number;

  /** `pitch` is that of the text, twips; a title keeps its own. */
  constructor(
    private readonly profile: LayoutProfile,
    private readonly pitch: number,
  ) {
    this.height = geometryOf(profile).height;
  }

  private get page(): Page {
    return this.pages[this.pages.length - 1] as Page;
  }

  newPage(): void {
    this.pages.push({ number: this.pages.length + 1, items: [], imprint: null });
    this.top = 0;
  }

  /** Keeps `height` free at the foot of the page, on a new one where need be. */
  keep(height: number): void {
    if (this.top > 0 && this.top + height > this.height) this.newPage();
  }

  skipTo(top: number): void {
    this.top = top;
  }

  line(line: SetLine): void {
    this.keep(line.pitch);
    this.page.items.push({ kind: 'line', top: this.top, line });
    this.top += line.pitch;
  }

  rule(top: number): void {
    this.page.items.push({ kind: 'rule', top });
  }

  card(card: SetCard): void {
    if (this.page.items.length > 0) this.newPage();
    this.page.items.push({ kind: 'card', top: 0, card });
  }

  blank(): void {
    this.keep(this.pitch);
    this.top += this.pitch;
  }

  /** A paragraph of the plan as the lines that it takes. */
  linesOf(item: PlanLine): SetLine[] {
    const lines = setLines(item, this.profile);
    if (item.role === 'title' || this.pitch === this.profile.linePitch) return lines;
    return lines.map((line) => ({ ...line, pitch: this.pitch }));
  }

  /** Height of a line and of those that must stand on its page, twips; 0 where none must. */
  heightKept(items: readonly PlanItem[], from: number): number {
    let height = 0;
    for (let at = from; at < items.length; at += 1) {
      const item = items[at];
      if (item?.kind === 'table') return height + leastOf(setTable(item.table, this.profile));
      if (item?.kind === 'blank') return height + this.pitch;
      if (item?.kind !== 'line') return height;
      const lines = this.linesOf(item);
      // What is kept with the next one is kept with its first line.
      if (item.keepNext !== true) return at === from ? 0 : height + (lines[0]?.pitch ?? 0);
      for (const { pitch } of lines) height += pitch;
    }
    return height;
  }

  table(table: SetTable): void {
    const head = heightOf(table, table.headerRows);
    let from = 0;
    while (from < table.rows.length) {
      const repeated = from >= table.headerRows && from > 0 && table.headerRows > 0;
      let height = repeated ? head : 0;
      let to = from;
      while (to < table.rows.length) {
        const row = table.rows[to]?.height ?? 0;
        if (this.top + height + row > this.height && (to > from || this.top > 0)) break;
        height += row;
        to += 1;
      }
      to = this.keptTo(table, from, to);
      // A head never stands alone at the foot of a page.
      if (to > from && to <= table.headerRows && to < table.rows.length && this.top > 0) to = from;
      if (to === from) {
        this.newPage();
        continue;
      }
      this.page.items.push({ kind: 'rows', top: this.top, table, from, to, repeated });
      this.top += height + BORDER;
      from = to;
      if (from < table.rows.length) this.newPage();
    }
  }

  /** Where a table is broken at the latest at `to`, so that rows kept with the next ones go with them. */
  private keptTo({ rows }: SetTable, from: number, to: number): number {
    if (to === rows.length) return to;
    let kept = to;
    while (kept > from && rows[kept - 1]?.keepNext) kept -= 1;
    // On an empty page as much stands as there is room for.
    return kept === from && this.top === 0 ? to : kept;
  }

  imprint(imprint: SetImprint): void {
    this.keep(imprint.height);
    this.page.imprint = imprint;
  }
}

function heightOf({ rows }: SetTable, to: number): number {
  return rows.slice(0, to).reduce((sum, row) => sum + row.height, 0);
}

/** Height of a table's beginning that stands on one page: its head and the first rows. */
function leastOf(table: SetTable): number {
  let to = table.headerRows;
  while (table.rows[to]?.keepNext) to += 1;
  return heightOf(table, to + 1);
}

function place(pages: Pages, item: PlanItem, profile: LayoutProfile): void {
  switch (item.kind) {
    case 'pageBreak':
      pages.newPage();
      break;
    case 'blank':
      for (let count = 0; count < item.lines; count += 1) pages.blank();
      break;
    case 'table':
      pages.table(setTable(item.table, profile));
      break;
    case 'card':
      pages.card(setCard(item.name));
      break;
    case 'line':
      for (const line of pages.linesOf(item)) pages.line(line);
      break;
  }
}

/** A plan on pages, its text on lines of one pitch. */
function flow(plan: PrintPlan, profile: LayoutProfile, pitch: number): Page[] {
  const pages = new Pages(profile, pitch);
  if (plan.head) {
    const { lines, rule, bottom } = setHead(plan.head, profile);
    for (const { top, line } of lines) {
      pages.skipTo(top);
      pages.line(line);
    }
    if (rule !== null) pages.rule(rule);
    pages.skipTo(bottom);
  }
  for (const [index, item] of plan.items.entries()) {
    if (item.kind === 'line' && item.keepNext) pages.keep(pages.heightKept(plan.items, index));
    place(pages, item, profile);
  }
  if (plan.imprint) pages.imprint(setImprint(plan.imprint, profile));
  return pages.pages;
}

/** A document on its pages, and the pitch of its text that they were made with, twips. */
export interface Paged {
  pages: Page[];
  linePitch: number;
}
const cache = new WeakMap<OfficialDocument, Paged & { profile: LayoutProfile }>();

/**
 * As `paginate`. Where the signature or 版记 would stand alone on a page, the text's lines
 * are set closer or wider by a line or two a page until it no longer does (7.3.5.5);
 * where nothing helps, the profile's pitch stays.
 */
export function paginateFitted(document: OfficialDocument, upright: LayoutProfile): Paged {
  const known = cache.get(document);
  if (known?.profile === upright) return known;
  const profile = sheetProfile(document, upright);
  const plan = planOf(document, profile);
  let paged: Paged = {
    pages: flow(plan, profile, profile.linePitch),
    linePitch: profile.linePitch,
  };
  if (isTailAlone(paged.pages)) {
    for (const linePitch of otherPitches(profile)) {
      const pages = flow(plan, profile, linePitch);
      if (isTailAlone(pages)) continue;
      paged = { pages, linePitch };
      break;
    }
  }
  cache.set(document, { ...paged, profile: upright });
  return paged;
}

/**
 * A document as the pages of its print, computed without asking for fonts: 22 lines
 * of 28 characters with the standard profile. Only what changed since the last call
 * is broken anew.
 */
export function paginate(document: OfficialDocument, upright: LayoutProfile): Page[] {
  return paginateFitted(document, upright).pages;
}
