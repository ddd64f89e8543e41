import type { Guard } from './guard';

/** Guards of the protocol between the two stores on the side of the page, as docs/two-stores.md says it. */

const at = (name: string) => `renderer/data/${name}.ts`;
const SETTLE = at('settle');
const ACTS = at('settle-acts');
const SYNC = at('sync');
const START = at('start');

/** `test`: name of a test file in tests/renderer/data, and beginning of the test in it. */
function guard(
  id: string,
  file: string,
  [find, put]: [find: string, put: string],
  [test, only]: [test: string, only: string],
): Guard {
  const held = { file: `tests/renderer/data/${test}.test.ts`, only };
  return { id: `two-stores/page-${id}`, file, find, put, held };
}

const UNSENT: [string, string] = ['settle', 'a store further back whose unsent entries'];
const OTHER_OFFICE: [string, string] = ['start', 'start keeps its own store aside'];

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
    'filled-versions',
    ACTS,
    ['  stampAs(status.pc, status.version);\n', '  void stampAs;\n'],
    ['start', 'start goes on behind the versions'],
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
    'unsent-versions',
    START,
    [
      'Math.max(status.version, await unsentVersion(found))',
      'Math.max(status.version, 0 * (await unsentVersion(found)))',
    ],
    ['settle', 'versions go on'],
  ),
  guard(
    'newer-data',
    START,
    ['if (status.dataVersion > DATA_VERSION) return', 'if (status.dataVersion < 0) return'],
    ['start', 'start refuses data of a newer version'],
  ),
  guard(
    'unfinished',
    at('found-stores'),
    ['    if (standing !== null) {\n', '    if (standing !== undefined) {\n'],
    ['settle', 'a store that was never finished'],
  ),
  guard(
    'damaged',
    at('found-stores'),
    [
      'damaged: await lacksRows(store, standing) };',
      'damaged: unsent < 0 && (await lacksRows(store, standing)) };',
    ],
    ['start', 'start takes the journal as the truth'],
  ),
  guard(
    'contained',
    SETTLE,
    [
      'if (!isContained(other, status) || !(await holdsAllOf(inUse, store))) {',
      'if (kept < 0 && (isContained(other, status) || (await holdsAllOf(inUse, store)))) {',
    ],
    ['settle', 'a store of another journal beside'],
  ),
  guard(
    'equal-contents',
    SETTLE,
    [
      'const isSame = sameContents(standing.contents, status);',
      'const isSame = sameContents(standing.contents, standing.contents);',
    ],
    ['settle', 'a store at the journal’s own place that says something else'],
  ),
  guard(
    'keep-other',
    ACTS,
    [
      '  const status = await keep(candidate, context);\n',
      '  const status = before;\n  context.spent.add(candidate.store.name);\n',
    ],
    OTHER_OFFICE,
  ),
  guard(
    'fill-other',
    SETTLE,
    ['if (isBlank(before)) return filled', `if (before.journalId !== '') return filled`],
    OTHER_OFFICE,
  ),
  guard(
    'fill-forked',
    SETTLE,
    [
      `    case 'forked':\n      return setAside(candidate, before, context, say.forked);`,
      `    case 'forked':\n      return filled(candidate, before, context, say.forked);`,
    ],
    ['settle', 'two ways of one journal'],
  ),
  guard(
    'fill-behind',
    SETTLE,
    ['return before.lost > 0 && !isNothing\n', 'return !isNothing\n'],
    ['settle', 'a store further back with nothing unsent'],
  ),
  guard(
    'keep-forked',
    SETTLE,
    [
      `    case 'forked':\n      return setAside(candidate, before, context, say.forked);`,
      `    case 'forked':\n      context.spent.add(candidate.store.name);\n      return fromJournal(candidate, before, context, say.forked);`,
    ],
    ['settle', 'two ways of one journal'],
  ),
  guard(
    'refused-outbox',
    SETTLE,
    [
      '    if (before.lost === 0) return setAside(whole, before, context, say.forked);\n',
      '    context.spent.add(whole.store.name);\n    if (before.lost === 0) return fromJournal(whole, before, context, say.forked);\n',
    ],
    UNSENT,
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
    'said-whole',
    SETTLE,
    [
      'const isWhole = reached !== null && contains(history, reached);',
      'const isWhole = reached !== null || contains(history, history);',
    ],
    ['settle', 'a store at the journal’s own place calls nothing whole'],
  ),
  guard(
    'said-checked',
    at('settle-words'),
    [
      'const checked = ({ lost }: JournalStatus): string =>\n  lost > 0\n',
      'const checked = ({ lost }: JournalStatus): string =>\n  lost < 0\n',
    ],
    ['settle', 'a journal that lost something is not called whole'],
  ),
  guard(
    'build-compared',
    at('rebuild'),
    [
      'if (!sameContents(contents, source.contents)) throw new RebuildError(DIFFERENT);',
      'void [sameContents, DIFFERENT];',
    ],
    ['rebuild', 'a store that does not hold all'],
  ),
  guard(
    'build-recounted',
    at('rebuild'),
    ['return { odd, contents: tally.contents };', 'return { odd, contents: source.contents };'],
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
    'purge-unknown',
    at('commands/purge'),
    [' || !heads[at]?.gone);', ');\n      void heads;'],
    ['commands', 'drafts are purged without every row'],
  ),
  guard(
    'purge-resumed',
    START,
    ['if (purging.length > 0) await finishPurge', 'if (purging.length < 0) await finishPurge'],
    ['commands', 'drafts whose purge was cut off'],
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
];
