import { DOCUMENT_SCHEMA_VERSION, emptyDocument } from './official-document';

type Stored = Record<string, unknown>;
/** One step: a document of version n → version n + 1. */
export type UpgradeStep = (old: Stored) => Stored;

/** The ladder: the key is the version a step starts from. */
export const UPGRADE_STEPS: Readonly<Record<number, UpgradeStep>> = {
  // 1 → 2: printed heads with their line, and the lists of 纪要 and 简报.
  1: (old) => ({
    ...old,
    head: isStored(old.head) ? { line: null, ...old.head } : old.head,
    attendance: [],
    dispatch: [],
  }),
};

function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A document climbed to version `to`; one that is newer, or of no version, stays as it is. */
function climb(
  value: Stored,
  to: number,
  steps: Readonly<Record<number, UpgradeStep>> = UPGRADE_STEPS,
): Stored {
  let current = value;
  const version = typeof value.schema === 'number' ? value.schema : to;
  for (let from = version; from < to; from += 1) {
    const step = steps[from];
    if (!step) return value;
    current = { ...step(current), schema: from + 1 };
  }
  return current;
}

/**
 * A stored document climbed to schema version `to`, nothing else looked at: for
 * migrations, which must give the same rows whatever the newest version is. A value
 * that is no document stays as it is.
 */
export function upgradeDocument(value: unknown, to: number): unknown {
  return isStored(value) ? climb(value, to) : value;
}

/**
 * A document from outside as far as can be told without looking into its fields: an older
 * version is upgraded, fields that are missing altogether get their empty value. What stood
 * in it stands; a field of the wrong shape is never guessed at.
 */
export function readyDocument(
  value: unknown,
  steps: Readonly<Record<number, UpgradeStep>> = UPGRADE_STEPS,
): unknown {
  if (!isStored(value)) return value;
  const upgraded = climb(value, DOCUMENT_SCHEMA_VERSION, steps);
  const empty = emptyDocument();
  const head = isStored(upgraded.head)
    ? { ...empty.head, ...upgraded.head }
    : (upgraded.head ?? empty.head);
  return { ...empty, ...upgraded, ...emptied(value, upgraded), head };
}

/** What a step has emptied: the document held it although its version had no such field yet. */
function emptied(before: Stored, after: Stored): Stored {
  const isEmpty = (value: unknown) =>
    value === null || value === '' || (Array.isArray(value) && value.length === 0);
  const names = Object.keys(before).filter((name) => name in after && isEmpty(after[name]));
  return Object.fromEntries(names.map((name) => [name, before[name]]));
}
