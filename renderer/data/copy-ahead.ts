import { sameContents, Tally } from '#shared/model/contents';
import { added, sumOfPlaces } from '#shared/model/digest';
import type { JournalOperation, PurgedRecord } from '#shared/model/journal';
import { DATA_VERSION, TABLE_NAMES, type TableName } from '#shared/model/tables';
import { sender, store } from './active';
import { isOdd, type Odd } from './admit';
import { countedAt } from './carried';
import type { Store } from './db';
import { removeStore } from './generations';
import { headsAt } from './head-packs';
import { type Standing, standingOf } from './heads';
import { sumKept } from './never-back';
import type { OutboxRow } from './outbox';
import { type Built, build, fromStore, type Source, type Tell } from './rebuild';

interface Place {
  table: TableName;
  key: string;
}

/** A purge writes the numbers that its papers bear before anything goes (`keepNumbers`). */
const ALSO_WRITTEN: TableName = 'numbers';

/**
 * A copy of the store in use that is begun while somebody is about to purge records, or is still
 * asked whether they are to be purged, without these records: they are never written into it. It has no link and counts
 * for nothing. `taken` puts what then stands in the places that were left out into it, and answers
 * it only where it holds, by its contents, what the store holds by then. Where anything else was
 * written meanwhile it is thrown away, and so it is by `drop`. A window that ends leaves it
 * unfinished, and the next start removes it.
 */
export class CopyAhead {
  private readonly old: Store = store();
  private readonly leftOut: ReadonlyMap<string, Place>;
  private readonly asked: ReadonlySet<string>;
  /** Numbers that were written since, by place. */
  private readonly numbers = new Map<string, Place>();
  /** Somebody wrote something else, or does not want it any more. */
  private isStale = false;
  private tell: Tell = () => undefined;
  private named = '';
  private readonly made: Promise<Built | null>;

  /** Begins at once. Nothing of it ever fails: where it could not be made, `taken` answers null. */
  constructor(records: readonly PurgedRecord[]) {
    this.asked = new Set(records.map(askedOf));
    this.leftOut = new Map(
      records
        .filter((one): one is PurgedRecord & Place =>
          (TABLE_NAMES as readonly string[]).includes(one.table),
        )
        .map(({ table, key }) => [placeOf({ table, key }), { table, key }]),
    );
    this.made = this.make().catch(() => null);
  }

  /** Name of the store it is made in; '' before there is anything of it. */
  get name(): string {
    return this.named;
  }

  /** Nothing will come of it: it was dropped, or somebody wrote something else. */
  get isOver(): boolean {
    return this.isStale;
  }

  /** Whether just these records are to go. */
  isOf(records: readonly PurgedRecord[]): boolean {
    const all = new Set(records.map(askedOf));
    return all.size === this.asked.size && [...all].every((one) => this.asked.has(one));
  }

  /** It is not needed: what was copied is removed when this resolves. After `taken` nothing happens. */
  async drop(): Promise<void> {
    this.isStale = true;
    await this.taken(null);
  }

  private taking: Promise<Built | null> | null = null;

  /**
   * The copy, whole, of the store as it stands now; null where it is not, and then it is gone.
   * Only the first to ask gets it.
   */
  async taken(now: Standing | null, tell: Tell = () => undefined): Promise<Built | null> {
    this.tell = tell;
    const isFirst = this.taking === null;
    this.taking ??= this.take(now);
    const built = await this.taking;
    return isFirst ? built : null;
  }

  private async take(now: Standing | null): Promise<Built | null> {
    const made = await this.made;
    if (made === null) return null;
    const whole = await this.completed(made, now).catch(() => null);
    sender.followers.delete(this.follow);
    if (whole !== null && !this.isStale) return whole;
    made.store.close();
    // One that cannot be removed now goes with every other store that is not in use.
    await removeStore(made.store.name).catch(() => false);
    return null;
  }

  private async make(): Promise<Built | null> {
    const { old } = this;
    if (!(await sender.flush()) || !sender.isQuiet || this.isStale) return null;
    sender.followers.add(this.follow);
    try {
      const standing = await standingOf(old);
      if (standing === null || store() !== old) throw new Error('the store is not in use');
      const tell: Tell = (done, total) => this.tell(done, total);
      return await build(await this.source(standing), tell, (name) => {
        this.named = name;
      });
    } catch (error) {
      sender.followers.delete(this.follow);
      throw error;
    }
  }

  /** All but the places that are left out. */
  private async source({ contents }: Standing): Promise<Source> {
    const tally = new Tally(contents);
    for (const head of await headsAt(this.old, [...this.leftOut.values()]))
      if (head) tally.replace(head.table, head, undefined);
    const whole = fromStore(this.old, tally.contents);
    const { leftOut } = this;
    const stillWanted = () => {
      if (this.isStale) throw new Error('no longer wanted');
    };
    async function* parts(table: TableName) {
      for await (const rows of whole.parts(table)) {
        stillWanted();
        yield rows.filter(({ key }) => !leftOut.has(placeOf({ table, key })));
      }
    }
    return { contents: whole.contents, parts };
  }

  /** Told of each transaction since: one that has changed anything else makes an end of it, at once. */
  private readonly follow = (rows: readonly OutboxRow[]) => {
    for (const { operations } of rows)
      for (const one of JSON.parse(operations) as JournalOperation[]) {
        const place = { table: one.table, key: one.type === 'put' ? one.row.id : one.key } as Place;
        if (this.leftOut.has(placeOf(place))) continue;
        if (place.table === ALSO_WRITTEN) this.numbers.set(placeOf(place), place);
        else void this.drop();
      }
  };

  /** Brings the places that were left out to what they are now; null where it is still not what the store holds. */
  private async completed(made: Built, now: Standing | null): Promise<Built | null> {
    if (now === null || this.isStale || store() !== this.old) return null;
    const places = [...this.leftOut.values(), ...this.numbers.values()];
    const before = await countedAt(made.store, places);
    const { odd, purged } = await this.moved(made.store, places);
    const after = await countedAt(made.store, places);
    const tally = new Tally(made.contents);
    for (const [at, { table }] of places.entries()) tally.replace(table, before[at], after[at]);
    const { contents } = tally;
    const sum = added(made.purged, sumOfPlaces(purged));
    // What must never come back is in no digest.
    const known = await sumKept(this.old);
    if (!sameContents(contents, now.contents) || (known !== null && known !== sum)) return null;
    const moved = new Set(places.map(placeOf));
    const rest = made.odd.filter((one) => !moved.has(placeOf(one)));
    return { store: made.store, contents, odd: [...rest, ...odd], purged: sum };
  }

  /** Writes what stands in these places of the store into the copy. Answers which rows are odd, and what is remembered as purged. */
  private async moved(to: Store, places: readonly Place[]) {
    const odd: Odd[] = [];
    const heads = (await headsAt(this.old, places)).filter((head) => head !== undefined);
    const names = [...new Set(places.map(({ table }) => table))];
    for (const table of names) {
      const keys = places.filter((one) => one.table === table).map(({ key }) => key);
      const rows = (await this.old.rowsOf(table).bulkGet(keys)).filter((row) => row !== undefined);
      const there = new Set(rows.map(({ id }) => id));
      const gone = keys.filter((key) => !there.has(key));
      const own = heads.filter((head) => head.table === table);
      await to.transaction('rw', to.rowsOf(table), to.heads, () =>
        Promise.all([
          to.rowsOf(table).bulkDelete(gone),
          to.rowsOf(table).bulkPut(rows),
          to.heads.bulkPut(own),
        ]),
      );
      for (const row of rows) {
        const one = { table, key: row.id, dataVersion: DATA_VERSION };
        if (isOdd(one, row)) odd.push(one);
      }
    }
    return { odd, purged: heads.filter(({ gone }) => gone === 'purged') };
  }
}

function placeOf({ table, key }: Place): string {
  return `${table} ${key}`;
}

function askedOf({ table, key, keeps }: PurgedRecord): string {
  return `${table} ${key} ${keeps ?? false}`;
}
