import Dexie from 'dexie';
import { IDBDatabase, IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import './dexie-versions';
import { clonedDatabase, type RawDatabase } from './clone';
import { Power } from './power';

/** What hangs on each database: the supply, and all that was ever written into it. */
interface Wired {
  power: Power;
  written: string[];
}
const wires = new WeakMap<RawDatabase, Wired>();
const rawOf = (database: unknown): RawDatabase =>
  (database as { _rawDatabase: RawDatabase })._rawDatabase;

const begin = IDBDatabase.prototype.transaction;
IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...parts) {
  const [stores, mode] = parts;
  if (mode === 'readwrite')
    wires.get(rawOf(this))?.power.step('browser', `write ${this.name} ${[stores].flat().join()}`);
  return begin.apply(this, parts);
};
for (const method of ['add', 'put'] as const) {
  const write = IDBObjectStore.prototype[method];
  IDBObjectStore.prototype[method] = function (this: IDBObjectStore, ...parts) {
    // LevelDB keeps what was deleted or overwritten until its files go: so does this.
    wires.get(rawOf(this.transaction.db))?.written.push(JSON.stringify(parts[0]));
    return write.apply(this, parts);
  };
}

/** The databases of one place; each hangs on the supply as soon as it is made. */
class Databases extends Map<string, RawDatabase> {
  constructor(private readonly power: Power) {
    super();
  }
  override set(name: string, database: RawDatabase): this {
    if (!wires.has(database)) wires.set(database, { power: this.power, written: [] });
    return super.set(name, database);
  }
}

/** A factory whose changing steps are counted, and which can be too damaged to open. */
class Place extends IDBFactory {
  readonly databases_: Databases;
  constructor(
    private readonly power: Power,
    private readonly broken: ReadonlySet<string>,
  ) {
    super();
    this.databases_ = new Databases(power);
    Object.assign(this, { _databases: this.databases_ });
  }
  override open(name: string, version?: number): IDBOpenDBRequest {
    if (this.broken.has(name)) throw new DOMException('backing store', 'UnknownError');
    const present = this.databases_.get(name);
    if (present === undefined || present.version < (version ?? 1))
      this.power.step('browser', `make ${name} ${version}`);
    else if (this.power.isOut) throw new DOMException('power', 'AbortError');
    return super.open(name, version);
  }
  override deleteDatabase(name: string): IDBOpenDBRequest {
    this.power.step('browser', `delete ${name}`);
    return super.deleteDatabase(name);
  }
  /** `as`: the name that its database gets there. */
  copyInto(place: Place, as?: string): void {
    for (const [name, database] of this.databases_) {
      // What was being made when the power went is not there.
      if (database.version === 0) continue;
      const copy = clonedDatabase(database);
      copy.name = as ?? name;
      const written = [...(wires.get(database)?.written ?? [])];
      wires.set(copy, { power: place.power, written });
      place.databases_.set(copy.name, copy);
    }
  }
  everything(): string {
    return [...this.databases_.values()].flatMap((one) => wires.get(one)?.written ?? []).join('\n');
  }
}

/** A profile of the browser: the common place of databases, and storage buckets. */
export class Browser {
  private readonly common: Place;
  private readonly buckets = new Map<string, Place>();

  constructor(
    readonly power = new Power(),
    /** Names of databases that cannot be opened. */
    readonly broken: Set<string> = new Set(),
  ) {
    this.common = new Place(power, broken);
  }

  /** The same profile on another supply, nobody connected. */
  clone(power = new Power()): Browser {
    const copy = new Browser(power, new Set(this.broken));
    this.common.copyInto(copy.common);
    for (const [name, place] of this.buckets) place.copyInto(copy.bucket(name));
    return copy;
  }

  /** The page sees this profile from now on. */
  install(): void {
    Dexie.dependencies = { indexedDB: this.common, IDBKeyRange };
    const storageBuckets = {
      keys: async () => [...this.buckets.keys()],
      open: async (name: string) => {
        if (!this.buckets.has(name)) this.power.step('browser', `make bucket ${name}`);
        return { indexedDB: this.bucket(name) };
      },
      delete: async (name: string) => {
        this.power.step('browser', `delete bucket ${name}`);
        this.buckets.delete(name);
      },
    };
    Object.defineProperty(globalThis, 'navigator', {
      value: { storageBuckets },
      configurable: true,
    });
  }

  private bucket(name: string): Place {
    const place = this.buckets.get(name) ?? new Place(this.power, this.broken);
    this.buckets.set(name, place);
    return place;
  }

  /** Names of the stores, newest last. */
  names(): string[] {
    return [...this.common.databases_.keys(), ...this.buckets.keys()];
  }

  /** The one store of another profile beside this one's, under this name. */
  addFrom(other: Browser, name: string): void {
    for (const place of [other.common, ...other.buckets.values()])
      place.copyInto(this.bucket(name), name);
  }

  /** All that was ever written into the stores of a name that others do not have. */
  writtenBeside(names: readonly string[]): string {
    const fresh = [...this.buckets].filter(([name]) => !names.includes(name));
    return fresh.map(([, place]) => place.everything()).join('\n');
  }

  remove(name: string): void {
    this.buckets.delete(name);
  }

  /** All that lies in the files of this profile's databases, what was deleted in them included. */
  everything(): string {
    return [this.common, ...this.buckets.values()].map((place) => place.everything()).join('\n');
  }
}
