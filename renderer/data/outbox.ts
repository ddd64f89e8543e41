import type {
  DBCore,
  DBCoreMutateRequest,
  DBCoreMutateResponse,
  DBCoreTable,
  DBCoreTransaction,
  Middleware,
} from 'dexie';
import { v7 as newId } from 'uuid';
import { type Envelope, type JournalOperation, MOST_KEY } from '#shared/model/journal';
import { TABLE_NAMES } from '#shared/model/tables';
import { refuseClosed } from './purged-here';
import { nextStamp } from './stamp';
import { toldAsWhole } from './told-as-whole';

/** What one write changed. Rows of one transaction share `transaction` and are sent as one journal entry, or as several when they are very long (`nextBatch`). */
export interface OutboxRow extends Envelope {
  sequence?: number;
  transaction: string;
  at: string;
  /** JSON of a list of `JournalOperation`, never an empty one; sent as it is. */
  operations: string;
  /** The transaction was too long for one entry by then: its last row says so, however little of it is left. */
  isLong?: true;
}

/** Rows that one transaction may leave in the outbox, and characters of them, to be sent as one entry. */
export const ENTRY_ROWS = 200;
export const ENTRY_TEXT = 4_000_000;

/** What one transaction has put into the outbox so far. */
interface Written {
  id: string;
  stamp: Envelope;
  rows: OutboxRow[];
  /** Rows that were begun, those that failed included, and their characters. */
  count: number;
  text: number;
}

/** Told when a transaction begins that can write journaled rows, and when it is on the disk. */
export interface OutboxListener {
  began: () => void;
  /** `rows` is what the transaction left in the outbox, in order. */
  committed: (rows: readonly OutboxRow[]) => void;
  aborted: () => void;
}

const JOURNALED = new Set<string>(TABLE_NAMES);

/**
 * Writes every change of a journaled table into `outbox` within the same
 * transaction, below all of Dexie's own methods, so that no feature can forget it.
 */
export function outboxMiddleware(listener?: OutboxListener): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'outbox',
    create: (down) => {
      const transactions = new WeakMap<DBCoreTransaction, Written>();
      const writtenBy = (transaction: DBCoreTransaction): Written => {
        const known = transactions.get(transaction);
        if (known) return known;
        const written = { id: newId(), stamp: nextStamp(), rows: [], count: 0, text: 0 };
        transactions.set(transaction, written);
        listen(transaction, written, listener);
        return written;
      };
      return {
        ...down,
        transaction: (stores, mode, options) => {
          if (mode !== 'readwrite' || !stores.some((name) => JOURNALED.has(name)))
            return down.transaction(stores, mode, options);
          const all = [...new Set([...stores, 'outbox'])];
          const transaction = down.transaction(all, mode, options);
          // A transaction counts as writing from its beginning, not from its first write: what it has read must not be exchanged.
          writtenBy(transaction);
          return transaction;
        },
        table: (name) => {
          const table = down.table(name);
          if (!JOURNALED.has(name)) return table;
          return {
            ...table,
            mutate: (request) =>
              mutate(down, table, toldAsWhole(down.schema.name, name, request), writtenBy),
          };
        },
      };
    },
  };
}

function listen(transaction: DBCoreTransaction, written: Written, listener?: OutboxListener): void {
  if (!listener) return;
  listener.began();
  // At this level Dexie's transaction is IndexedDB's own.
  const native = transaction as unknown as IDBTransaction;
  native.addEventListener('complete', () => listener.committed(written.rows));
  native.addEventListener('abort', () => listener.aborted());
}

async function mutate(
  down: DBCore,
  table: DBCoreTable,
  request: DBCoreMutateRequest,
  writtenBy: (transaction: DBCoreTransaction) => Written,
) {
  // What a range covers must be asked before it is gone.
  const ranged = request.type === 'deleteRange' ? await keysInRange(table, request) : [];
  // As text before the write: what is sent is what is stored, whatever becomes of the caller's objects.
  const changes = operationsOf(table.name, request, ranged);
  refuseUnsendable(changes);
  refuseClosed(changes);
  const operations = changes.map((one) => JSON.stringify(one));
  if (operations.length === 0) return table.mutate(request);
  const outbox = down.table('outbox');
  const { trans } = request;
  const written = writtenBy(trans);
  const row = rowOf(written, operations);
  written.count += 1;
  written.text += row.operations.length;
  if (written.count > ENTRY_ROWS || written.text > ENTRY_TEXT) row.isLong = true;
  const forget = ({ lastResult }: DBCoreMutateResponse) =>
    outbox.mutate({ type: 'delete', trans, keys: [lastResult] });
  // The write and the note in the outbox at once: after a key Chromium holds every answer back until its frame, and a
  // second question would only then be on its way.
  const [response, noted] = await Promise.allSettled([
    table.mutate(request),
    outbox.mutate({ type: 'add', trans, values: [{ ...row }] }),
  ]);
  if (response.status === 'rejected') {
    // A transaction that goes on all the same must not send what was not written.
    if (noted.status === 'fulfilled') await forget(noted.value).catch(() => undefined);
    throw response.reason;
  }
  if (noted.status === 'rejected') throw noted.reason;
  const sequence = noted.value.lastResult as number;
  const { failures } = response.value;
  const done = operations.filter((_operation, index) => !(index in failures));
  if (done.length === 0) await forget(noted.value);
  else if (done.length === operations.length) written.rows.push({ ...row, sequence });
  else {
    const { operations: left } = rowOf(written, done);
    const rest = { ...row, operations: left, sequence };
    await outbox.mutate({ type: 'put', trans, values: [{ ...rest }] });
    written.rows.push(rest);
  }
  return response.value;
}

/**
 * Main takes no row in under such a key: it would wait in the outbox for good, and everything
 * that is written after it behind it. A number bears the words of its series in its key, and
 * those may come from a sheet. Throws a Chinese `Error`; the transaction writes nothing then.
 */
function refuseUnsendable(operations: readonly JournalOperation[]): void {
  for (const one of operations) {
    const { length } = one.type === 'put' ? one.row.id : one.key;
    if (length === 0 || length > MOST_KEY) throw new Error(UNSENDABLE);
  }
}

const UNSENDABLE =
  '有一条的文号、代字或类别名称太长，存不进去，这一次什么也没有写入，已保存的内容没有受影响。请缩短后再试一次。';

function rowOf({ id, stamp }: Written, operations: readonly string[]): OutboxRow {
  return {
    transaction: id,
    ...stamp,
    at: new Date().toISOString(),
    operations: `[${operations.join(',')}]`,
  };
}

async function keysInRange(
  table: DBCoreTable,
  request: Extract<DBCoreMutateRequest, { type: 'deleteRange' }>,
): Promise<readonly string[]> {
  const { result } = await table.query({
    trans: request.trans,
    values: false,
    query: { index: table.schema.primaryKey, range: request.range },
  });
  return result as string[];
}

function operationsOf(
  table: string,
  request: DBCoreMutateRequest,
  ranged: readonly string[],
): JournalOperation[] {
  switch (request.type) {
    case 'add':
    case 'put':
      return request.values.map((row) => ({ type: 'put', table, row }));
    case 'delete':
      return request.keys.map((key) => ({ type: 'delete', table, key: String(key) }));
    case 'deleteRange':
      return ranged.map((key) => ({ type: 'delete', table, key }));
  }
}
