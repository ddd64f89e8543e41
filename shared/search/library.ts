import { dayNumber } from '../model/days';
import { type TextTable, textOf } from '../model/search';
import { kindOf, type RowOf, type TableName } from '../model/tables';
import { Block } from './block';
import { fold } from './fold';
import type { Holding, Words } from './holding';
import { Names } from './names';
import { placeOfTable, SEARCHED } from './sections';

/** A holding with the block that it is searched in. */
interface Placed extends Holding {
  block: Block;
  /** Grows with every holding that came. */
  number: number;
}

const SEARCHED_TABLES: ReadonlySet<string> = new Set(SEARCHED);

export function isSearched(table: string): table is TextTable {
  return SEARCHED_TABLES.has(table);
}

const NO_UNITS: readonly string[] = [];

/** More than there will ever be holdings. */
const DAYS = 2 ** 24;

function ageOf(on: string, number: number): number {
  return (on === '' ? 0 : dayNumber(on)) * DAYS + number;
}

/** Something of each row. A key put together of table and id would be one more text for each of them. */
class ByRow<Held> {
  private readonly tables = new Map<TextTable, Map<string, Held>>();

  get(table: TextTable, id: string): Held | undefined {
    return this.tables.get(table)?.get(id);
  }

  set(table: TextTable, id: string, held: Held): void {
    const rows = this.tables.get(table);
    if (rows) rows.set(id, held);
    else this.tables.set(table, new Map([[id, held]]));
  }

  delete(table: TextTable, id: string): void {
    this.tables.get(table)?.delete(id);
  }
}

/**
 * The words of everything that was ever written, in memory and nowhere else. It holds what
 * it was told last of each row and nothing of a row that is gone.
 */
export class Library {
  private readonly holdings = new ByRow<Placed>();
  /** Under which holding the words of a part lie. */
  private readonly homes = new ByRow<Placed>();
  /** What is a part of each meeting. */
  private readonly children = new Map<string, Set<Placed>>();
  private readonly all: Block[] = [];
  private last = 0;
  /** Into which words came last. */
  private current: Block | null = null;
  /** Names of kinds and of units, as the blocks number them. */
  readonly kinds = new Names();
  readonly units = new Names();

  /** The row as it is now. */
  put<Table extends TextTable>(table: Table, row: RowOf<Table>): void {
    const place = placeOfTable(table);
    if ('of' in place) {
      this.drop(table, row.id);
      if (!isBinned(table, row))
        this.putPart(place.of(row as never), wordsOfRow(table, row, false));
      return;
    }
    const own = wordsOfRow(table, row, true);
    if (place.isOftenBare && own.folded === '') {
      this.drop(table, row.id);
      return;
    }
    const holding = this.holdingOf(table, row.id);
    const parent = place.parent?.(row as never) ?? null;
    // What was said at a meeting is of its day.
    const whole = parent === null ? undefined : this.holdings.get('meetings', parent);
    const on = (whole?.on ?? '') || place.on(row as never);
    const isOwnBin = isBinned(table, row);
    this.join(holding, parent);
    // One after the other: of objects put together by spreading, tens of thousands take a second.
    holding.section = place.section;
    holding.kind = this.kinds.same(place.kind(row as never));
    holding.on = on;
    holding.age = ageOf(on, holding.number);
    holding.units = this.unitsOf(place.units?.(row as never));
    holding.parent = parent;
    holding.isBinned = isOwnBin;
    holding.isAway = isOwnBin || whole?.isBinned === true;
    holding.titled = lineEnd(own.folded);
    holding.own = own;
    this.changed(holding.block, own);
    this.tellParts(holding);
  }

  /** What a holding is a part of now. */
  private join(holding: Placed, parent: string | null): void {
    if (holding.parent !== null) this.children.get(holding.parent)?.delete(holding);
    if (parent === null) return;
    const siblings = this.children.get(parent) ?? new Set();
    this.children.set(parent, siblings.add(holding));
  }

  /** Each row brings the same few names as texts of its own. */
  private unitsOf(names: readonly string[] = NO_UNITS): readonly string[] {
    return names.length === 0 ? NO_UNITS : names.map((name) => this.units.same(name));
  }

  /** A meeting was moved, or went into the bin or came back: so did what was said at it. */
  private tellParts({ table, id, on, isBinned }: Placed): void {
    if (table !== 'meetings') return;
    for (const one of this.children.get(id) ?? []) {
      const isAway = one.isBinned || isBinned;
      if (isAway === one.isAway && (on === '' || on === one.on)) continue;
      one.isAway = isAway;
      if (on !== '') one.on = on;
      one.age = ageOf(one.on, one.number);
      one.block.changeFacts();
    }
  }

  /** The row is gone. */
  drop(table: TextTable, id: string): void {
    const home = this.homes.get(table, id);
    const holding = home ?? this.holdings.get(table, id);
    if (!holding) return;
    if (home === undefined) {
      // What belonged to it goes by itself; until then nothing of it is found.
      holding.own = null;
    } else {
      this.homes.delete(table, id);
      holding.parts = holding.parts.filter((one) => one.table !== table || one.id !== id);
    }
    holding.block.change(0);
    if (holding.own !== null || holding.parts.length > 0) return;
    this.holdings.delete(holding.table, holding.id);
    this.join(holding, null);
    holding.block.remove(holding);
    // What is gone lies in no bin.
    this.tellParts({ ...holding, on: '', isBinned: false });
  }

  blocks(): readonly Block[] {
    return this.all;
  }

  /** What a holding is a part of, or null. */
  parentOf({ parent }: Holding): Holding | null {
    return parent === null ? null : (this.holdings.get('meetings', parent) ?? null);
  }

  private putPart([table, id]: readonly [TextTable, string], words: Words): void {
    if (words.folded === '') return;
    const holding = this.holdingOf(table, id);
    holding.parts.push(words);
    this.changed(holding.block, words);
    this.homes.set(words.table, words.id, holding);
  }

  private changed(block: Block, { folded }: Words): void {
    if (block !== this.current) this.current?.leave();
    this.current = block;
    block.change(folded.length);
  }

  private holdingOf(table: TextTable, id: string): Placed {
    const known = this.holdings.get(table, id);
    if (known) return known;
    this.last += 1;
    const holding: Placed = {
      table,
      id,
      number: this.last,
      section: 'drafts',
      kind: '',
      on: '',
      age: 0,
      units: NO_UNITS,
      parent: null,
      isBinned: false,
      isAway: false,
      own: null,
      titled: 0,
      parts: [],
      block: this.openBlock(),
    };
    holding.block.add(holding);
    this.holdings.set(table, id, holding);
    return holding;
  }

  private openBlock(): Block {
    const open = this.all.at(-1);
    if (open && !open.isFull) return open;
    const block = new Block(this.kinds, this.units);
    this.all.push(block);
    return block;
  }
}

/** `isTitled`: the first piece is the title, also where it is empty. */
function wordsOfRow<Table extends TextTable>(
  table: Table,
  row: RowOf<Table>,
  isTitled: boolean,
): Words {
  const [first = '', ...rest] = textOf(table, row);
  const others = rest.filter((piece) => piece !== '');
  const lines = isTitled ? [first.replaceAll('\n', ' '), ...others] : [first, ...others];
  return { table, id: row.id, ...fold(lines.join('\n')) };
}

function lineEnd(text: string): number {
  const at = text.indexOf('\n');
  return at < 0 ? text.length : at;
}

function isBinned(table: TableName, row: object): boolean {
  const { bin } = kindOf(table);
  if (bin === undefined) return false;
  const held: unknown = Reflect.get(row, bin.field);
  return held !== null && held !== undefined;
}
