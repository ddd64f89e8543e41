import type {
  DBCore,
  DBCoreMutateRequest,
  DBCoreTable,
  DBCoreTransaction,
  Middleware,
} from 'dexie';
import { v7 as newId } from 'uuid';
import type { JournalOperation } from '#shared/ipc';
import { TABLE_NAMES } from '#shared/model/tables';

/** Told when a transaction that wrote journaled rows begins to write, and when it is on the disk. */
export interface OutboxListener {
  began: () => void;
  committed: () => void;
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
      const transactions = new WeakMap<DBCoreTransaction, string>();
      const idOf = (transaction: DBCoreTransaction): string => {
        const known = transactions.get(transaction);
        if (known) return known;
        const id = newId();
        transactions.set(transaction, id);
        listen(transaction, listener);
        return id;
      };
      return {
        ...down,
        transaction: (stores, mode, options) =>
          down.transaction(
            mode === 'readwrite' && stores.some((name) => JOURNALED.has(name))
              ? [...new Set([...stores, 'outbox'])]
              : stores,
            mode,
            options,
          ),
        table: (name) => {
          const table = down.table(name);
          if (!JOURNALED.has(name)) return table;
          return { ...table, mutate: (request) => mutate(down, table, request, idOf) };
        },
      };
    },
  };
}

function listen(transaction: DBCoreTransaction, listener?: OutboxListener): void {
  if (!listener) return;
  listener.began();
  // At this level Dexie's transaction is IndexedDB's own.
  const native = transaction as unknown as IDBTransaction;
  native.addEventListener('complete', () => listener.committed());
  native.addEventListener('abort', () => listener.aborted());
}

async function mutate(
  down: DBCore,
  table: DBCoreTable,
  request: DBCoreMutateRequest,
  idOf: (transaction: DBCoreTransaction) => string,
) {
  // What a range covers must be asked before it is gone.
  const ranged = request.type === 'deleteRange' ? await keysInRange(table, request) : [];
  const response = await table.mutate(request);
  const operations = operationsOf(table.name, request, ranged).filter(
    (_operation, index) => !(index in response.failures),
  );
  if (operations.length > 0) {
    await down.table('outbox').mutate({
      type: 'add',
      trans: request.trans,
      values: [{ transaction: idOf(request.trans), at: new Date().toISOString(), operations }],
    });
  }
  return response;
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
