import type { TableBlock } from '../document/official-document';
import { geometryOf, sheetProfile } from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import type { Page, Rule } from './page';
import type { PlanImprint, PlanItem, PlanLine, PrintPlan } from './print-plan';
import { type SetCard, setCard } from './set-card';
import { setHead } from './set-head';
import { overPages, setImprint } from './set-imprint';
import { heightOfLine, type SetLine, setLines } from './set-lines';
import { BORDER, type SetTable, setTable } from './set-table';

class Pages {
  readonly pages: Page[] = [];
  /** Profile of the sheet that is being filled. */
  private sheet: LayoutProfile;
  private top = 0;
  private height = 0;

  /** `pitch` is that of the text, twips; a title keeps its own. */
  constructor(
    private readonly profile: LayoutProfile,
    private readonly pitch: number,
  ) {
    this.sheet = profile;
    this.newPage();
  }

  private get page(): Page {
    return this.pages[this.pages.length - 1] as Page;
  }

  /** `landscape`: the sheets from here on are turned, or upright again. */
  newPage(landscape?: boolean): void {
    if (landscape !== undefined) this.sheet = sheetProfile({ landscape }, this.profile);
    this.height = geometryOf(this.sheet).height;
    this.pages.push({
      number: this.pages.length + 1,
      items: [],
      imprint: null,
      landscape: this.sheet.landscape === true,
      isNumbered: true,
    });
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
    const height = heightOfLine(line);
    this.keep(line.isBeside ? line.pitch : height);
    const top = this.top + line.pitch * (line.around ?? 0);
    this.page.items.push({ kind: 'line', top, line });
    this.top += height;
  }

  unnumbered(): void {
    this.page.isNumbered = false;
  }

  rule(rule: Rule): void {
    this.page.items.push({ kind: 'rule', top: rule.top, rule });
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
    const lines = setLines(item, this.sheet);
    if (item.role === 'title' || this.pitch === this.profile.linePitch) return lines;
    return lines.map((line) => ({ ...line, pitch: this.pitch }));
  }

  /** Height of a line and of those that must stand on its page, twips; 0 where none must. */
  heightKept(items: readonly PlanItem[], from: number): number {
    let height = 0;
    for (let at = from; at < items.length; at += 1) {
      const item = items[at];
      if (item?.kind === 'table') return height + leastOf(setTable(item.table, this.sheet));
      if (item?.kind === 'blank') {
        if (!item.keepNext) return height + this.pitch;
        height += item.lines * this.pitch;
        continue;
      }
      if (item?.kind !== 'line') return height;
      const lines = this.linesOf(item);
      // What is kept with the next one is kept with its first line.
      if (item.keepNext !== true) return at === from ? 0 : height + (lines[0]?.pitch ?? 0);
      for (const one of lines) height += heightOfLine(one);
    }
    return height;
  }

  table(block: TableBlock): void {
    const table = setTable(block, this.sheet);
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

  /**
   * 版记 at the foot of the last page; of papers printed on both sides, of the last even one. A
   * page left blank before it has no number, and then its own has none either (7.5).
   */
  imprint(plan: PlanImprint): void {
    const imprint = setImprint(plan, this.profile);
    // A sheet turned for an annex is none of the paper's own.
    const isOwn = this.sheet === this.profile;
    const { height } = geometryOf(this.profile);
    const room = isOwn ? this.height - this.top : 0;
    const over = overPages(imprint, { height, room });
    const isRoom = over ? over.isBelowText : this.top === 0 || imprint.height <= room;
    const from = this.pages.length;
    if (!isRoom || !isOwn) this.newPage(this.profile.landscape === true);
    const rest = (over?.pages.length ?? 1) - 1;
    if (this.profile.twoSided && (this.page.number + rest) % 2 === 1) {
      this.newPage(this.profile.landscape === true);
    }
    const isBehindBlank = this.pages.length - from > 1;
    const [first = imprint, ...others] = over?.pages ?? [];
    this.page.imprint = first;
    for (const page of others) {
      this.newPage(this.profile.landscape === true);
      this.page.imprint = page;
    }
    if (isBehindBlank) for (const page of this.pages.slice(from)) page.isNumbered = false;
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

function place(pages: Pages, item: PlanItem): void {
  switch (item.kind) {
    case 'pageBreak':
      pages.newPage(item.landscape);
      break;
    case 'blank':
      for (let count = 0; count < item.lines; count += 1) pages.blank();
      break;
    case 'table':
      pages.table(item.table);
      break;
    case 'card':
      pages.card(setCard(item.name));
      break;
    case 'line':
      for (const line of pages.linesOf(item)) pages.line(line);
      break;
  }
}

/** A plan on pages, its text on lines of one pitch, twips. */
export function flow(plan: PrintPlan, profile: LayoutProfile, pitch: number): Page[] {
  const pages = new Pages(profile, pitch);
  if (plan.head) {
    const { lines, rules, bottom } = setHead(plan.head, profile);
    for (const { top, line } of lines) {
      pages.skipTo(top);
      pages.line(line);
    }
    for (const rule of rules) pages.rule(rule);
    // The first page of a letter bears no number (10.1).
    if (plan.head.kind === 'letter') pages.unnumbered();
    pages.skipTo(bottom);
  }
  let isKept = false;
  for (const [index, item] of plan.items.entries()) {
    const keeps = (item.kind === 'line' || item.kind === 'blank') && item.keepNext === true;
    // What is kept together is put on one page once: more of it than a page holds goes on as it comes.
    if (keeps && !isKept) pages.keep(pages.heightKept(plan.items, index));
    isKept = keeps;
    place(pages, item);
  }
  if (plan.imprint) pages.imprint(plan.imprint);
  return pages.pages;
}
