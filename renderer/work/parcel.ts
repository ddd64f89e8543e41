/**
 * A value for another thread that holds a copy of one handed over before: of what is the very
 * same object, or the very same words, in both only the place is written. Versions of a draft
 * share every part that did not change, so that a key costs its paragraph and not the text.
 */
export type Parcel =
  | { kind: 'kept' }
  | { kind: 'new'; value: unknown }
  | { kind: 'fields'; fields: [string, Parcel][] }
  /** A number is the place in the list before. */
  | { kind: 'items'; items: (number | Parcel)[] };

const KEPT: Parcel = { kind: 'kept' };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function packedFields(value: Record<string, unknown>, base: Record<string, unknown>): Parcel {
  const fields = Object.entries(value).map(([key, field]): [string, Parcel] => [
    key,
    key in base ? pack(field, base[key]) : { kind: 'new', value: field },
  ]);
  const isKept = fields.every(([, { kind }]) => kind === 'kept');
  return isKept && fields.length === Object.keys(base).length ? KEPT : { kind: 'fields', fields };
}

function packedItems(value: readonly unknown[], base: readonly unknown[]): Parcel {
  const places = new Map(base.map((item, place) => [item, place]));
  const isAsLong = value.length === base.length;
  const items = value.map(
    (item, place): number | Parcel =>
      places.get(item) ?? pack(item, isAsLong ? base[place] : undefined),
  );
  const isKept = isAsLong && items.every((_item, place) => value[place] === base[place]);
  return isKept ? KEPT : { kind: 'items', items };
}

/** What is to be handed over of `value` where a copy of `base` is held. Neither may be changed any more. */
export function pack(value: unknown, base: unknown): Parcel {
  if (value === base) return KEPT;
  if (Array.isArray(value) && Array.isArray(base)) return packedItems(value, base);
  if (isObject(value) && isObject(base)) return packedFields(value, base);
  return { kind: 'new', value };
}

/** The value that was packed. `base` is the copy of what it was packed against. */
export function unpack(parcel: Parcel, base: unknown): unknown {
  switch (parcel.kind) {
    case 'kept':
      return base;
    case 'new':
      return parcel.value;
    case 'fields': {
      const before = base as Record<string, unknown>;
      return Object.fromEntries(
        parcel.fields.map(([key, field]) => [key, unpack(field, before[key])]),
      );
    }
    case 'items': {
      const before = base as readonly unknown[];
      const isAsLong = parcel.items.length === before.length;
      return parcel.items.map((item, place) =>
        typeof item === 'number'
          ? before[item]
          : unpack(item, isAsLong ? before[place] : undefined),
      );
    }
  }
}
