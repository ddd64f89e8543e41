import type { Block, OfficialDocument, TableBlock } from '../../document/official-document';
import type { LayoutProfile } from '../../gbt9704/profile';
import { paginate } from '../../layout/paginate';
import { flush } from './parts';

/** Sizes tried one after the other, points: 小4, 5号, 小5, and 8 at the least: smaller type would not be read. */
export const TABLE_SIZES = [12, 10.5, 9, 8] as const;
export type TableSize = (typeof TABLE_SIZES)[number];
const SMALLEST: TableSize = 8;

/** A table that wants to stand on one page. */
export interface WideTable {
  /** Lines below its head. */
  count: number;
  /** The table with its head and lines `from` up to `to`, in a size; behind the last line it may have a row of its own. */
  tableOf: (from: number, to: number, size: TableSize) => TableBlock;
  /** What stands below the table. */
  below: Block;
  documentOf: (body: Block[]) => OfficialDocument;
}

/** Lines of the table, of those from `from` on, that one page holds together with what stands below it. */
function linesOnPage(
  { count, tableOf, below, documentOf }: WideTable,
  from: number,
  profile: LayoutProfile,
): number {
  const table = tableOf(from, count, SMALLEST);
  const document = documentOf(from === 0 ? [table, below] : [flush('续页'), table, below]);
  const pages = paginate(from === 0 ? document : { ...document, title: [] }, profile);
  const placed = pages[0]?.items.find((item) => item.kind === 'rows');
  const rows = placed?.kind === 'rows' ? placed.to - table.headerRows : 0;
  const lines = Math.min(rows, count - from);
  // What stands below never goes to a page by itself.
  const fits = pages.length > 1 && lines === count - from ? lines - 1 : lines;
  return Math.max(1, fits);
}

/**
 * The first of several ways to set one paper in which no page is left with lines from below
 * its table alone; the first of all where each leaves some.
 */
export function withoutStragglers(
  ways: readonly [OfficialDocument, ...OfficialDocument[]],
  profile: LayoutProfile,
): OfficialDocument {
  const isWhole = (document: OfficialDocument) =>
    paginate(document, profile)
      .at(-1)
      ?.items.some(({ kind }) => kind === 'rows');
  return ways.find(isWhole) ?? ways[0];
}

/**
 * A document whose table is on one page where that can be: in the largest type that
 * fits. Where even the smallest does not, the table goes on below 续页, page by page,
 * its head above it each time.
 */
export function fitTable(wide: WideTable, profile: LayoutProfile): OfficialDocument {
  const { count, tableOf, below, documentOf } = wide;
  for (const size of TABLE_SIZES) {
    const document = documentOf([tableOf(0, count, size), below]);
    if (paginate(document, profile).length === 1) return document;
  }
  const body: Block[] = [];
  let from = 0;
  while (from < count) {
    const to = Math.min(count, from + linesOnPage(wide, from, profile));
    if (from > 0) body.push({ type: 'pageBreak' }, flush('续页'));
    body.push(tableOf(from, to, SMALLEST));
    from = to;
  }
  return documentOf([...body, below]);
}
