import type { OfficialDocument } from '../document/official-document';
import { geometryOf, sheetProfile } from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import { planOf } from './plan';
import type { PlanItem } from './print-plan';
import { type SetCard, setCard } from './set-card';
import { setHead } from './set-head';
import { type SetImprint, setImprint } from './set-imprint';
import { type SetLine, setLines } from './set-lines';
import { type SetTable, setTable } from './set-table';

/** What stands on a page, with its distance from the type area's top, twips. */
export type PlacedItem =
  | { kind: 'line'; top: number; line: SetLine }
  /** The red line of a printed head. */
  | { kind: 'rule'; top: number }
  /** A 席卡: it takes its whole sheet. */
  | { kind: 'card'; top: number; card: SetCard }
  /** Rows `from` up to `to` of a table; its head rows stand above them when `repeated`. */
  | { kind: 'rows'; top: number; table: SetTable; from: number; to: number; repeated: boolean };

export interface Page {
  number: number;
  items: PlacedItem[];
  /** 版记 at the foot of the type area. */
  imprint: SetImprint | null;
}

class Pages {
  readonly pages: Page[] = [{ number: 1, items: [], imprint: null }];
  private top = 0;
  private readonly height: number;

  constructor(private readonly profile: LayoutProfile) {
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
    if (this.top + height > this.height) this.newPage();
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
    this.keep(this.profile.linePitch);
    this.top += this.profile.linePitch;
  }

  table(table: SetTable): void {
    const heightOf = (from: number, to: number) =>
      table.rows.slice(from, to).reduce((sum, row) => sum + row.height, 0);
    const head = heightOf(0, table.headerRows);
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
      // A title goes with the rows below it.
      while (to < table.rows.length && to - 1 > from && table.rows[to - 1]?.keepNext) to -= 1;
      // A head never stands alone at the foot of a page.
      if (to > from && to <= table.headerRows && to < table.rows.length && this.top > 0) to = from;
      if (to === from) {
        this.newPage();
        continue;
      }
      this.page.items.push({ kind: 'rows', top: this.top, table, from, to, repeated });
      this.top += height;
      from = to;
      if (from < table.rows.length) this.newPage();
    }
  }

  imprint(imprint: SetImprint): void {
    this.keep(imprint.height);
    this.page.imprint = imprint;
  }
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
      for (const line of setLines(item, profile)) pages.line(line);
      break;
  }
}

/** Height of a line and of those that must stand on its page, twips; 0 where none must. */
function heightKept(items: readonly PlanItem[], from: number, profile: LayoutProfile): number {
  let height = 0;
  for (const item of items.slice(from)) {
    if (item.kind !== 'line') return height;
    if (height === 0 && item.keepNext !== true) return 0;
    for (const { pitch } of setLines(item, profile)) height += pitch;
    if (item.keepNext !== true) return height;
  }
  return height;
}

/**
 * A document as the pages of its print, computed without asking for fonts: 22 lines
 * of 28 characters with the standard profile. Only what changed since the last call
 * is broken anew.
 */
export function paginate(document: OfficialDocument, upright: LayoutProfile): Page[] {
  const profile = sheetProfile(document, upright);
  const plan = planOf(document, profile);
  const pages = new Pages(profile);
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
    pages.keep(heightKept(plan.items, index, profile));
    place(pages, item, profile);
  }
  if (plan.imprint) pages.imprint(setImprint(plan.imprint, profile));
  return pages.pages;
}
