import { type AnyExtension, getSchema } from '@tiptap/core';
import type { Schema } from '@tiptap/pm/model';
import { Bold, Figure, RunIn } from './marks';
import { BODY_NODES } from './nodes';

/** The schema of the writing surface; it is the body of `OfficialDocument` and nothing more. */
export const SCHEMA_EXTENSIONS: AnyExtension[] = [
  ...BODY_NODES,
  Bold,
  Figure,
  RunIn,
] as AnyExtension[];

let schema: Schema | undefined;

/** A schema outside any editor, for pure conversions and tests. */
export function bodySchema(): Schema {
  schema ??= getSchema(SCHEMA_EXTENSIONS);
  return schema;
}
