import { type KINDS, kindOf, type RowOf, TABLE_NAMES, type TableName } from './tables';

/** Tables whose rows have a text that is searched. */
export type TextTable = {
  [Table in TableName]: (typeof KINDS)[Table] extends { text: unknown } ? Table : never;
}[TableName];

export const TEXT_TABLES: readonly TextTable[] = TABLE_NAMES.filter(
  (table): table is TextTable => kindOf(table).text !== undefined,
);

/** The text of a record that a search looks through, in the pieces it consists of. */
export function textOf<Table extends TextTable>(
  table: Table,
  row: RowOf<Table>,
): readonly string[] {
  return kindOf(table).text?.(row) ?? [];
}

/** Whether a record's text holds `wanted` as it is written, within one of its pieces; '' is in every record. */
export function holdsText<Table extends TextTable>(
  table: Table,
  row: RowOf<Table>,
  wanted: string,
): boolean {
  return wanted === '' || textOf(table, row).some((piece) => piece.includes(wanted));
}
