import type * as z from 'zod/mini';
import { OfficialDocument } from '../../document/official-document';
import { readyDocument } from '../../document/upgrade';
import { type Described, describe, isPlain, isSound, namesOf } from './sound';

/** Nothing sound can be made of it without losing something that may be a word. */
export const BEYOND = Symbol('beyond');

/** What stands in the place of a field that is missing, where its schema alone cannot say. */
export type Instead = Readonly<Record<string, unknown>>;

/**
 * The value in a sound shape: fields that are missing get their empty value, a number that
 * was written as text becomes one. What is sound stays the very same, and so do fields that
 * the schema does not know. Answers `BEYOND` rather than drop or change a word.
 */
export function mend(schema: z.ZodMiniType, value: unknown, instead: Instead = {}): unknown {
  if (isSound(schema, value)) return value;
  const ready = schema === OfficialDocument ? readyDocument(value) : value;
  const mended = byType(schema, describe(schema), ready, instead);
  return mended !== BEYOND && isSound(schema, mended) ? mended : BEYOND;
}

function byType(schema: z.ZodMiniType, own: Described, value: unknown, instead: Instead): unknown {
  switch (own.type) {
    case 'object':
      return isPlain(value) ? object(own.shape ?? {}, value, instead) : BEYOND;
    case 'array':
      return own.element ? array(own.element, value) : BEYOND;
    case 'nullable':
      return own.innerType && !isNothing(value) ? mend(own.innerType, value) : null;
    case 'optional':
      return own.innerType && !isNothing(value) ? mend(own.innerType, value) : undefined;
    case 'union':
      return union(own, value);
    case 'literal':
      return value === undefined && own.values?.length === 1 ? own.values[0] : BEYOND;
    case 'null':
      return isNothing(value) ? null : BEYOND;
    case 'string':
      return text(value);
    case 'number':
      return number(schema, value);
    case 'boolean':
      return boolean(value);
    default:
      return BEYOND;
  }
}

/** Holds no word. */
function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function object(
  shape: Record<string, z.ZodMiniType>,
  value: Record<string, unknown>,
  instead: Instead,
): unknown {
  const mended = { ...value };
  for (const [name, field] of Object.entries(shape)) {
    const isUntold = name in instead && isNothing(value[name]) && !isSound(field, value[name]);
    const next = mend(field, isUntold ? instead[name] : value[name]);
    if (next === BEYOND) return BEYOND;
    if (next === undefined) delete mended[name];
    else mended[name] = next;
  }
  return mended;
}

function array(element: z.ZodMiniType, value: unknown): unknown {
  if (isNothing(value)) return [];
  // A single value where a list belongs: the value is kept, in a list.
  if (!Array.isArray(value)) return array(element, [value]);
  const mended = value.filter((one) => one !== null).map((one) => mend(element, one));
  return mended.includes(BEYOND) ? BEYOND : mended;
}

function union({ options = [], discriminator }: Described, value: unknown): unknown {
  const fitting =
    discriminator === undefined || !isPlain(value)
      ? options
      : options.filter((one) => namesOf(one, discriminator).includes(value[discriminator]));
  for (const option of fitting) {
    const mended = mend(option, value);
    if (mended !== BEYOND) return mended;
  }
  // Where one of several values stands by itself, the first is the empty one.
  const [first] = options;
  const isValue = options.every((one) => describe(one).type === 'literal');
  return isValue && first && isNothing(value) ? describe(first).values?.[0] : BEYOND;
}

function text(value: unknown): unknown {
  if (isNothing(value)) return '';
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : BEYOND;
}

function number(schema: z.ZodMiniType, value: unknown): unknown {
  if (isNothing(value)) return [0, 1].find((one) => isSound(schema, one)) ?? BEYOND;
  const read = typeof value === 'string' ? Number(value) : value;
  return typeof read === 'number' && String(read) === String(value) ? read : BEYOND;
}

function boolean(value: unknown): unknown {
  if (isNothing(value) || value === 0 || value === 'false') return false;
  return value === 1 || value === 'true' ? true : BEYOND;
}
