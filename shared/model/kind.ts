import type * as z from 'zod/mini';
import type { PersonRef, UnitRef } from './directory';

/** Names of the fields of a row that hold a `Value`, one or a list of them, through the lists they lie in: 'tasks.lead'. */
type FieldOf<Row, Value> = {
  [Name in keyof Row & string]: FieldWithin<Name, NonNullable<Row[Name]>, Value>;
}[keyof Row & string];

type FieldWithin<Name extends string, Held, Value> = Held extends Value | readonly Value[]
  ? Name
  : Held extends readonly (infer One)[]
    ? One extends object
      ? `${Name}.${FieldOf<One, Value>}`
      : never
    : never;

/** The row of another kind that a row belongs to, and goes with when that is purged. */
export interface Within<Table extends string, Field extends string> {
  table: Table;
  /** Holds the id of that row. */
  field: Field;
  /** As long as a draft that the row names is there, the row stays although its parent is gone. It holds no words. */
  unlessDraft?: true;
}

/** How a row lies in the recycle bin. */
export interface Bin<Field extends string = string> {
  /** Holds the instant at which it was put there. */
  field: Field;
  /** What the field holds while the row stands; undefined: the field is absent. */
  standing: null | undefined;
  /** Whether a row's going there and coming back is a change of the record, or of the whole of the sample that the row is a part of. */
  isChange?: true;
}

/** The usual bin: the instant at which a row was put there, or null. */
export const BIN = { field: 'deletedAt', standing: null } as const;

/** The fields that an entry may name. */
interface Fields {
  own: string;
  id: string;
  person: string;
  unit: string;
}
interface FieldsOf<Row> {
  own: keyof Row & string;
  id: FieldOf<Row, string>;
  person: FieldOf<Row, PersonRef>;
  /** A unit as it was called on that day, or its bare id. */
  unit: FieldOf<Row, UnitRef> | FieldOf<Row, string>;
}

/** What the program must know of a kind of record to treat it like every other. */
interface Facts<Table extends string, Of extends Fields, Row = Record<string, unknown>> {
  /** What a clerk calls one. */
  label: string;
  /** Counts them: 份, 位, 件. */
  measure: string;
  /** Indexes as Dexie writes them, the primary key `id` first. */
  indexes: string;
  /** Rows are long, and found by their key alone: a store that is built keeps many of them in one value. */
  packed?: true;
  /** What a row belongs to; left out: to nothing. Two where either can be its parent. */
  within?: readonly Within<Table, Of['id']>[];
  /** The kind's recycle bin; left out: it has none of its own. */
  bin?: Bin<Of['own']>;
  /** Fields that name people and units of the directory. */
  people?: readonly Of['person'][];
  units?: readonly Of['unit'][];
  /** Fields that hold ids of carriers, and of drafts that the row does not belong to. */
  carriers?: readonly Of['id'][];
  drafts?: readonly Of['id'][];
  /** Fields that hold hashes of attached files: these stay as long as a row names them. */
  files?: readonly Of['id'][];
  /** What a search looks through, in pieces: what is looked for lies within one of them. Left out: it is not searched. */
  text?(row: Row): readonly string[];
  /** What stands in the place of a field that came in empty, where its schema cannot say (see `door`). Left out: it cannot be told. */
  instead?: Readonly<Partial<Row>>;
  /**
   * How rows of the built-in sample, marked by `sample`, are removed. whole: one that the clerk
   * has changed (`touched`) can stay, with its parts. part: as its whole is. named: it stays
   * where a record that is left names it. alone: nothing names it, it goes.
   */
  sample?: 'whole' | 'part' | 'named' | 'alone';
}

/** A kind of record as the registry holds it. */
export interface Kind<Table extends string = string> extends Facts<Table, Fields> {
  schema: z.ZodMiniType<{ id: string }>;
}

/** An entry of the registry; the names of fields in it are held to its schema. */
export function kind<
  Schema extends z.ZodMiniType<{ id: string }>,
  const Said extends Facts<string, FieldsOf<z.infer<Schema>>, z.infer<Schema>>,
>(schema: Schema, facts: Said): Said & { schema: Schema } {
  return { ...facts, schema };
}
