import * as z from 'zod/mini';
import { type PurgedRecord, RecordKey } from '#shared/model/journal';
import { rowId } from './point-file';

/** What main writes down of a 彻底清除 before anything goes; ids and hashes, no words. */
const Intent = z.object({
  /** What is known to have been reached: written down; under way on main's copies; done there. Files without it are of a version that knew one step. */
  phase: z._default(z.enum(['begun', 'copies', 'copied']), 'copies'),
  records: z.array(RecordKey),
  /** Rows that stay as they are, and of which only what they said before goes. In a list of its own: a version that does not know it must take none of them away. */
  earlier: z._default(z.array(RecordKey), []),
  /** Rows of `earlier`, by place and sum, as a store that went another way has them now: they stay in the restore point that it became. */
  spared: z._default(z.array(z.string()), []),
  /** Hashes of the attached files that these rows name or named; those that something else names stay. */
  files: z._default(z.array(z.string()), []),
});
export type Intent = z.infer<typeof Intent>;

/** Nothing is to go. */
export const NO_INTENT: Intent = {
  phase: 'begun',
  records: [],
  earlier: [],
  spared: [],
  files: [],
};

/** Rows that go, and those of which only the past goes: one that is to go does not stay. */
export function apart(asked: readonly PurgedRecord[]): Pick<Intent, 'records' | 'earlier'> {
  const gone = new Map<string, RecordKey>();
  const past = new Map<string, RecordKey>();
  for (const { table, key, keeps } of asked)
    (keeps ? past : gone).set(rowId(table, key), { table, key });
  for (const id of gone.keys()) past.delete(id);
  return { records: [...gone.values()], earlier: [...past.values()] };
}

export function idOf({ table, key }: RecordKey): string {
  return rowId(table, key);
}

/** What was written down; null when it cannot be read any more. */
export function intentIn(text: string): Intent | null {
  try {
    return Intent.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
