import { Draft, DraftBody, DraftRound } from './draft';
import { Issuer, Leader, OfficeSettings } from './office';

/**
 * Every table that holds the office's knowledge, with the schema of its rows.
 * All of them have the primary key `id`; all of them go into the journal.
 */
export const TABLES = {
  settings: OfficeSettings,
  issuers: Issuer,
  leaders: Leader,
  drafts: Draft,
  draftBodies: DraftBody,
  rounds: DraftRound,
} as const;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** Version of the rows' shape. The working store's schema and the journal both carry it. */
export const DATA_VERSION = 2;
