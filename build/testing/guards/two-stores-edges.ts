import { type Guard, guardsOf } from './guard';

/** Guards of the protocol between the two stores for what seldom happens: rows that are missing, a step that fails half-way, two at once. */

const page = (name: string) => `renderer/data/${name}.ts`;
const main = (name: string) => `electron/persistence/${name}.ts`;
const SETTLE = 'tests/renderer/data/settle.test.ts';
const STRAYS = 'tests/electron/persistence/strays.test.ts';
const START = 'tests/renderer/data/start.test.ts';
const RENEW = 'tests/renderer/data/renew.test.ts';
const LINES = 'tests/electron/persistence/long-lines.test.ts';
const PURGE = 'tests/electron/persistence/purge.test.ts';
const UNLIKE: [string, string] = [SETTLE, 'an empty folder is filled'];
const LEFT: [string, string] = [PURGE, 'the phases what'];

const guard = guardsOf('two-stores/');

export const TWO_STORES_EDGES: readonly Guard[] = [
  guard(
    'edge-lacks',
    page('settle-acts'),
    [
      'const lacks = candidate.damaged || context.hasBroken;',
      'const lacks = false && context.hasBroken;',
    ],
    UNLIKE,
  ),
  guard(
    'edge-lacks-kept',
    main('upload'),
    ['    if (lacks) await writeLost(writer, 1, null);\n', '    void writeLost;\n'],
    UNLIKE,
  ),
  guard(
    'edge-nothing-left',
    page('settle'),
    ['  if (isEmpty(contents)) return say.NOTHING_LEFT;\n', '  void contents;\n'],
    [SETTLE, 'a PC on which everything was lost'],
  ),
  guard(
    'edge-witness',
    page('settle'),
    ['canWitness && !isAnother', '(canWitness || lost > 0) && !isAnother'],
    [SETTLE, 'a journal that lost something is not called whole by a store that was built'],
  ),
  guard(
    'edge-full-waits',
    page('settle'),
    [
      '    if (isFull(error) && !candidate.damaged) return { store, notice: await waitingIn(store) };\n',
      '    void waitingIn;\n',
    ],
    [SETTLE, 'a store further back whose unsent entries follow is opened on a full'],
  ),
  guard(
    'edge-full-lock',
    main('open-folder'),
    ['    if (!isFull(error)) throw error;\n', '    if (error !== full) throw error;\n'],
    [START, 'start opens also where not even the lock'],
  ),
  guard(
    'edge-full-forked',
    page('settle'),
    [
      '    if (candidate === null || before.lost > 0 || !isFull(error)) throw error;\n',
      '    if (candidate !== null) throw error;\n',
    ],
    [SETTLE, 'two ways of one journal on a full disk'],
  ),
  guard(
    'edge-strays',
    main('purge'),
    ['    await this.purgeCopies(intent, gone);\n', ''],
    [STRAYS, 'a purge reaches them wherever they lie'],
  ),
  guard(
    'edge-strays-late',
    main('purge'),
    [
      'new Leaving(journal.live.purged, earlier',
      'new Leaving(this.pending?.records ?? [], earlier',
    ],
    [STRAYS, 'one that came after a purge'],
  ),
  guard(
    'edge-strays-unread',
    main('strays'),
    ['LIKE_OURS.test(name)', 'LIKE_OURS.test(path.slice(0, 1))'],
    [STRAYS, 'one that cannot be read is left'],
  ),
  guard(
    'edge-strays-foreign',
    main('set-aside'),
    ["    if (!(await isOurs(source))) return 'nothing of ours';\n", ''],
    [STRAYS, 'what is not of this program stays'],
  ),
  guard(
    'edge-finish-unheard',
    page('rebuild'),
    ['const store = await openStore(name);\n', 'const store = await openStore(name, options);\n'],
    [RENEW, 'brings rows up that are not sound'],
  ),
  guard(
    'edge-no-store',
    page('sync'),
    ['    if (this.store === null) return;\n', ''],
    ['tests/renderer/data/sync.test.ts', 'says nothing of 已保存'],
  ),
  guard(
    'edge-purge-left',
    main('purge'),
    ['    await clearUnfinished(writer);\n', '    void clearUnfinished;\n'],
    LEFT,
  ),
  guard('edge-purge-left-files', main('purge'), ['    await files.clearUnfinished();\n', ''], LEFT),
  guard(
    'edge-purge-refused',
    main('purge'),
    [
      '      await (before === null ? note.remove() : note.write(before)).catch(writer.warn);\n',
      '      void [before, writer];\n',
    ],
    [PURGE, 'the phases one that was refused'],
  ),
  guard(
    'edge-purge-meanwhile',
    main('purge'),
    [
      "if (this.pending === null || this.pending.phase === 'begun') return;",
      'if (this.pending === null) return;',
    ],
    [PURGE, 'the phases one that is begun while another ends'],
  ),
  guard(
    'edge-purge-past',
    page('commands/purge'),
    ['await deleteRows(going);', 'await deleteRows(records);'],
    [
      'tests/renderer/data/past-words.test.ts',
      'a draft in which a mark of secrecy was typed remembers so after the words are taken out',
    ],
  ),
  guard(
    'edge-purge-alike',
    page('commands/purge'),
    ['  if (!sameContents(standing.contents, status)) return status;\n', '  void sameContents;\n'],
    [RENEW, 'a purge that is begun while main rewrites'],
  ),
  guard(
    'edge-purge-newer',
    main('point-file'),
    [
      'if (found !== null && found.format > FORMAT) throw',
      'if (found !== null && found.format > 99) throw',
    ],
    [PURGE, 'the phases what a newer version wrote'],
  ),
  guard(
    'edge-two-names',
    main('lock'),
    ["(this.pipe === null || (await this.watch(text)) === 'changed')", 'this.pipe === null'],
    ['tests/electron/persistence/lock.test.ts', 'two PCs with one folder on one PC by two names'],
  ),
  guard(
    'edge-point-without-base',
    main('point-folder'),
    [
      '.includes(name)) await this.aside(name);\n    await writeFile',
      '.length < 0) await this.aside(name);\n    await writeFile',
    ],
    ['tests/electron/persistence/damage.test.ts', 'a point whose base is gone'],
  ),
  guard(
    'once-more',
    'renderer/data/commands/purge.ts',
    [
      '    await writeOnceMore(records.filter(({ keeps }) => keeps));\n',
      '    void writeOnceMore;\n',
    ],
    ['tests/protocol/found.test.ts', 'random sequence 372'],
  ),
  guard(
    'line-over-reads',
    main('scan'),
    ['Buffer.from(chunk.subarray(from, length))', 'chunk.subarray(from, length)'],
    [LINES, 'rows shorter and longer'],
  ),
  guard(
    'last-newline',
    main('row-reader'),
    ['if (length >= newline) bytes', 'if (length > newline) bytes'],
    [LINES, 'the last row of a file'],
  ),
];
