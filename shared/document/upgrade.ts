import { DOCUMENT_SCHEMA_VERSION, emptyDocument, OfficialDocument } from './official-document';

/** A document written by a newer version of the program; it is left untouched. */
export class DocumentTooNewError extends Error {
  override readonly name = 'DocumentTooNewError';
  constructor(
    readonly found: number,
    readonly supported: number,
  ) {
    super(
      `这份文稿是用更新版本的程序保存的（格式第${found}版，本程序认识到第${supported}版）。文稿没有改动。请升级本程序后再打开。`,
    );
  }
}

/** A value that is no document of any known version. `detail` names the place, without the text. */
export class DocumentInvalidError extends Error {
  override readonly name = 'DocumentInvalidError';
  constructor(readonly detail: string) {
    super('这份文稿的数据不完整，无法打开。原数据没有改动。请从恢复点或数据文件夹中取回。');
  }
}

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

function climb(
  value: Stored,
  steps: Readonly<Record<number, UpgradeStep>>,
  to = DOCUMENT_SCHEMA_VERSION,
): Stored {
  let current = value;
  const version = current.schema;
  if (typeof version !== 'number' || !Number.isInteger(version)) {
    throw new DocumentInvalidError('schema');
  }
  if (version > DOCUMENT_SCHEMA_VERSION) {
    throw new DocumentTooNewError(version, DOCUMENT_SCHEMA_VERSION);
  }
  for (let from = version; from < to; from += 1) {
    const step = steps[from];
    if (!step) throw new DocumentInvalidError(`schema ${from}`);
    current = { ...step(current), schema: from + 1 };
  }
  return current;
}

/** Fields that are missing altogether get their empty value; a field of the wrong shape is never guessed at. */
function filled(value: Stored): Stored {
  const empty = emptyDocument();
  const head = isStored(value.head) ? { ...empty.head, ...value.head } : (value.head ?? empty.head);
  return { ...empty, ...value, head };
}

/**
 * A stored document climbed to schema version `to`, nothing else looked at: for
 * migrations, which must give the same rows whatever the newest version is. A value
 * that is no document stays as it is and is refused when somebody opens it.
 */
export function upgradeDocument(value: unknown, to: number): unknown {
  if (!isStored(value) || typeof value.schema !== 'number' || value.schema >= to) return value;
  return climb(value, UPGRADE_STEPS, to);
}

/**
 * The one entry for documents from a store, a file or the other process: older
 * versions are upgraded step by step, missing fields are filled in, unknown
 * fields dropped.
 * @throws DocumentTooNewError for a newer version; DocumentInvalidError for anything else that does not fit.
 */
export function parseDocument(
  value: unknown,
  steps: Readonly<Record<number, UpgradeStep>> = UPGRADE_STEPS,
): OfficialDocument {
  if (!isStored(value)) throw new DocumentInvalidError('not an object');
  const result = OfficialDocument.safeParse(filled(climb(value, steps)));
  if (!result.success) {
    const where = result.error.issues[0]?.path.join('.') ?? '';
    throw new DocumentInvalidError(where);
  }
  return result.data;
}
