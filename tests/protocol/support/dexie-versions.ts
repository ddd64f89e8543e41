import Dexie from 'dexie';

/**
 * A store names all its versions to Dexie, and at each of them Dexie works out the tables of all
 * that it knows so far, twice. Only the last time counts. It took a tenth of a case, so here it
 * is done once, by Dexie, before the database is opened.
 */

interface Version {
  db: Dexie;
  _cfg: { storesSource: Record<string, unknown> | null };
  stores: (stores: Record<string, unknown>) => Version;
}

/** What the versions of all databases inherit. */
function commonVersion(): Version {
  let found = new Dexie('').version(1) as unknown as Version;
  while (!Object.hasOwn(found, 'stores')) found = Object.getPrototypeOf(found) as Version;
  return found;
}

const common = commonVersion();
const worksOut = common.stores;
const named = new WeakMap<object, Version>();

common.stores = function (this: Version, stores) {
  this._cfg.storesSource = { ...this._cfg.storesSource, ...stores };
  named.set(this.db, this);
  return this;
};

const open = Dexie.prototype.open;
Dexie.prototype.open = function (this: Dexie) {
  const last = named.get(this);
  named.delete(this);
  if (last) worksOut.call(last, {});
  return open.call(this);
};
