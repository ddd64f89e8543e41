import { type Guard, guardsOf } from './guard';

/** Guards of the protocol between the two stores on the side of the page, as docs/two-stores.md says it: what is written, sent, built and renewed. */

const at = (name: string) => `renderer/data/${name}.ts`;
const SYNC = at('sync');

/** Each is held by a test file of tests/renderer/data, named without its ending. */
const guard = guardsOf('two-stores/page-', 'tests/renderer/data/');

export const TWO_STORES_PAGE: readonly Guard[] = [
  guard(
    'strict',
    at('db'),
    [
      `chromeTransactionDurability: options.relaxed ? 'relaxed' : 'strict',`,
      `chromeTransactionDurability: 'relaxed',`,
    ],
    ['db', 'the outbox is on the disk'],
  ),
  guard(
    'outbox',
    at('outbox'),
    ["const all = [...new Set([...stores, 'outbox'])];", 'const all = [...new Set(stores)];'],
    ['db', 'the outbox is on the disk'],
  ),
  guard(
    'begun',
    at('outbox'),
    ['          writtenBy(transaction);\n', ''],
    ['sync', 'goes on in a store written anew only'],
  ),
  guard(
    'same-part',
    SYNC,
    ['if (own.at(-1)?.isLong || (full', 'if ((full'],
    ['sync', 'knows part'],
  ),
  guard(
    'one-entry',
    SYNC,
    ['if (own.at(-1)?.isLong ||', 'if (true ||'],
    ['sync', 'sends a transaction that one entry'],
  ),
  guard(
    'saved',
    SYNC,
    ['if (this.open === 0 && !this.again) useSaveStatus', 'useSaveStatus'],
    ['sync', 'says 已保存 only'],
  ),
  guard(
    'flush-open',
    SYNC,
    [
      'if (this.open > 0) await new Promise<void>((done) => this.onIdle.push(done));',
      'void this.onIdle;',
    ],
    ['sync', 'a flush waits for what is being written'],
  ),
  guard(
    'flush-start',
    at('active'),
    ['  await starting;\n', '  void starting;\n'],
    ['sync', 'a flush waits for a start'],
  ),
  guard(
    'lost-store',
    at('active'),
    ['    if (active === next) lost(next);\n', '    void [lost, next];\n'],
    ['keep-open', 'a store that the browser closed'],
  ),
  guard(
    'open-again',
    at('keep-open'),
    ["    if (state === 'open') break;\n", "    if (state !== 'gone') break;\n"],
    ['keep-open', 'one that cannot be opened yet'],
  ),
  guard(
    'thrown-away',
    at('keep-open'),
    [
      "    return (await standingOf(closed)) ? 'open' : 'gone';\n",
      "    return (await standingOf(closed)) === undefined ? 'gone' : 'open';\n",
    ],
    ['keep-open', 'a store that the browser threw away'],
  ),
  guard(
    'long-rows',
    at('in-parts'),
    ['|| text >= PART_TEXT', '|| text < 0'],
    ['carried', 'rows of a megabyte each'],
  ),
  guard(
    'unsent-kept',
    at('upload'),
    [
      'const { heads: unsent } = await unsentIn(store);',
      'const unsent = new Map();\n  void unsentIn;',
    ],
    ['settle', 'a journal that lost something takes'],
  ),
  guard(
    'build-compared',
    at('rebuild'),
    [
      'if (!sameContents(copied.contents, source.contents)) throw new RebuildError(DIFFERENT);',
      'void [sameContents, DIFFERENT];',
    ],
    ['rebuild', 'a store that does not hold all'],
  ),
  guard(
    'build-recounted',
    at('rebuild'),
    ['contents: tally.contents, purged };', 'contents: source.contents, purged };'],
    ['rebuild', 'a store in which one word came out differently'],
  ),
  guard(
    'build-summed-anew',
    at('carried'),
    [
      'const sum = sumOf({ table, key, by, version, json });',
      'const { sum } = held;\n    void [sumOf, by, version];',
    ],
    ['rebuild', 'a store in which one word came out differently'],
  ),
  guard(
    'link-last',
    at('rebuild'),
    [
      `  await store.transaction('rw', tables, async () => {\n    await putMet`,
      `  await putStanding(store, { history, contents });\n  await store.transaction('rw', tables, async () => {\n    await putMet`,
    ],
    ['rebuild', 'cut off while older rows are brought up'],
  ),
  guard(
    'purge-begin',
    at('commands/purge'),
    [`  await call('purge:begin', { records: [...records] });\n`, ''],
    ['commands', 'drafts are not touched by a purge'],
  ),
  guard(
    'purge-known',
    at('commands/purge'),
    ['    await putPurged(store(), going);\n', '    void putPurged;\n'],
    ['never-back', 'a store knows what was purged when'],
  ),
  guard(
    'newer-store',
    at('found-stores'),
    ['if (Math.floor(version / 10) > DATA_VERSION) throw', 'if (version < 0) throw'],
    ['found-stores', 'a store of a newer program is refused'],
  ),
  guard(
    'purge-keeps-others',
    at('commands/purge'),
    ['    await keepOthers(store(), ahead);\n', '    void keepOthers;\n'],
    ['settle', 'two ways of one journal, and a purge that is made while there was no room'],
  ),
  guard(
    'purge-said-of-both',
    at('settle-words'),
    ['    purging.length > 0 ? `正在', '    purging.length < 0 ? `正在'],
    ['settle', 'two ways of one journal, and a purge that is pending'],
  ),
  guard(
    'purge-known-packs',
    at('rebuild'),
    [
      'goneOf({ isThere: row !== null, purged })',
      'goneOf({ isThere: row !== null || purged === null })',
    ],
    ['purged-parts', 'what was purged is known in the store itself'],
  ),
  guard(
    'purge-known-again',
    at('head-rows'),
    ["gone && before?.gone === 'purged' ? 'purged' : gone", 'before === null ? false : gone'],
    ['purged-parts', 'what was purged is known in the store itself and stays so'],
  ),
  guard(
    'purge-unknown',
    at('commands/purge'),
    [' || !heads[at]?.gone);', ');\n      void heads;'],
    ['commands', 'drafts are purged without every row'],
  ),
  guard(
    'other-stores',
    at('renew'),
    [
      'for (const name of await allStoreNames())\n',
      'for (const name of (await allStoreNames()).slice(0, 0))\n',
    ],
    ['commands', 'drafts purged are in no copy'],
  ),
  guard(
    'quiet',
    at('renew'),
    ['if (!sender.isQuiet || !isSame(standing, now)) {', 'if (!isSame(standing, now)) {'],
    ['renew', 'does not switch while'],
  ),
  guard(
    'renewed-again',
    at('renew'),
    [
      'if (isStill || !(error instanceof RebuildError)) throw error;',
      'if (isStill || error !== null) throw error;',
    ],
    ['renew', 'waits for whoever writes'],
  ),
  guard(
    'renewed-same',
    at('renew'),
    ['if (!sender.isQuiet || !isSame(standing, now)) {', 'if (!sender.isQuiet) {'],
    ['renew', 'begins anew when something was written'],
  ),
  guard(
    'copies-first',
    at('renew'),
    [
      'const journal = await copies.catch(',
      'const journal = await Promise.race([copies, undefined]).catch(',
    ],
    ['renew', 'is in use only when the work of main'],
  ),
  guard(
    'copies-packed',
    at('head-packs'),
    [
      '[...packs.flatMap((pack) => unpacked(table, pack)), ...own]',
      '[...own, ...packs.flatMap((pack) => unpacked(table, pack))]',
    ],
    ['head-packs', 'give way to the head of what is written'],
  ),
  guard(
    'never-back',
    at('never-back'),
    ['  await putPurged(store, records);\n', ''],
    [
      'never-back',
      'a store that does not know what was purged learns it from a journal that it fills',
    ],
  ),
  guard(
    'never-back-told',
    at('start'),
    [
      'return unknown.filter(({ table, key }) => !pending',
      'return unknown.filter(({ table, key }) => pending',
    ],
    ['never-back', 'a folder that does not know what was purged'],
  ),
  guard(
    'never-back-built',
    at('rebuild'),
    ['    await putSum(store, purged);\n', '    void [putSum, purged];\n'],
    ['never-back', 'a store that does not know what was purged asks once'],
  ),
];
