import { type Guard, guardsOf } from './guard';

/** Guards of what main keeps beside the journal, goes back to and purges, as docs/two-stores.md says it. */

const at = (name: string) => `electron/persistence/${name}.ts`;
const JOURNAL = at('journal');
const PURGE = at('purge');
const SECOND_COPY = at('second-copy');

/** Each is held by a test file of tests/electron/persistence, named without its ending. */
const guard = guardsOf('two-stores/', 'tests/electron/persistence/');

const NO_WAY_BACK: [string, string] = ['upload', 'setting a store aside rows that were purged'];
const PARTS: [string, string] = ['purge', 'the phases what belonged to a record'];
const OTHERS = 'other-journals';
const WORDS: [string, string] = ['purge', 'the phases the words come back'];

export const TWO_STORES_KEPT: readonly Guard[] = [
  guard(
    'kept-no-base',
    at('point-folder'),
    [
      'points.filter(({ name, header }) => !isKept(name) && header.journalId === journalId),',
      'points.filter(({ header }) => header.journalId === journalId),',
    ],
    ['upload', 'setting a store aside the journal’s own'],
  ),
  guard(
    'chain',
    at('point-chain'),
    [
      'const good = from === null || (isBuilt && hasPassed(historyOf(header), base));',
      'const good = from === null || isBuilt;',
    ],
    ['restore', 'points of a way that the journal did not go laid over a base'],
  ),
  guard(
    'strays',
    at('restore-points'),
    ['    await this.keepStrays(journal);\n', ''],
    ['restore', 'points of a way that the journal did not go'],
  ),
  guard(
    'restore-point',
    at('restore'),
    [`    await points.create(journal, '恢复之前', at, id);\n`, ''],
    ['restore', 'going back keeps the state before'],
  ),
  guard(
    'restore-commit',
    at('restore'),
    ['if (journal !== JSON.stringify(this.journal.history)) {', `if (journal === '') {`],
    ['restore', 'going back is refused when something was written'],
  ),
  guard(
    'purge-intent',
    at('purge-note'),
    [
      `    await replaceFile(this.writer.fs, this.path, (file) =>
      file.write(Buffer.from(JSON.stringify(intent)), 0),
    );
`,
      '    void replaceFile;\n',
    ],
    ['purge', 'the phases what is to go is pending'],
  ),
  guard(
    'purge-phase',
    PURGE,
    [
      `      await this.parts.note.write({
        phase: 'copies',
        records,
        earlier,
        spared,
        files: [...new Set(files)],
      });
`,
      `      const phase = 'copies';
      this.parts.note.intent = { phase, records, earlier, spared, files: [...new Set(files)] };
`,
    ],
    ['purge', 'the phases ended half-way'],
  ),
  guard(
    'purge-tombstone',
    JOURNAL,
    [`place: { ...known.place, gone: 'purged' } });`, 'place: { ...known.place, gone: true } });'],
    NO_WAY_BACK,
  ),
  guard(
    'purge-stays',
    at('live-rows'),
    [`    if (before?.gone === 'purged' && !place.gone) return;\n`, ''],
    ['live-rows', 'a row that was purged'],
  ),
  guard(
    'purge-points',
    PURGE,
    [
      '    await points.purge({ leaving, rows, spared, placeOf, reader: await journal.reader() });\n',
      '    void [points, rows, spared, placeOf];\n',
    ],
    WORDS,
  ),
  guard(
    'purge-aside',
    PURGE,
    ['    await purgeAside(fs, asideFolder, leaving);\n', '    void [purgeAside, asideFolder];\n'],
    WORDS,
  ),
  guard(
    'purge-put-back',
    PURGE,
    ['    const { purged } = journal.live;\n', '    const purged = records;\n'],
    ['strays', 'restore points and set-aside files of before a purge'],
  ),
  guard(
    'purge-spares-kept',
    at('restore-points'),
    ['    await this.spare((table, key) => live.get(table, key));\n', ''],
    ['upload', 'setting a store aside what it says now of a row'],
  ),
  guard(
    'purge-spares-first',
    at('restore-points'),
    [
      `    await this.spare((table, key) => live.get(table, key));
    if (await this.isThere(history, places)) return;
`,
      `    if (await this.isThere(history, places)) return;
    setImmediate(() => this.spare((table, key) => live.get(table, key)).catch(() => undefined));
`,
    ],
    [OTHERS, 'two states of one journal in the folder what it says now of a row stays also'],
  ),
  guard(
    'purge-spares-points',
    at('restore-points'),
    [
      '    if (isNow) await this.spare((table, key) => rows.get(rowId(table, key)));\n',
      '    void [rows, isNow];\n',
    ],
    [OTHERS, "one PC's folder copied over another's by the file manager points of another journal"],
  ),
  guard(
    'purge-spares-missing',
    at('purge-note'),
    [
      'const staying = [...this.records, ...this.missing].filter(',
      'const staying = this.records.filter(',
    ],
    [OTHERS, "one PC's folder copied over another's by the file manager the same where the purge"],
  ),
  guard(
    'purge-filled',
    at('upload'),
    [
      'goneOf({ isThere: json !== null, purged })',
      'goneOf({ isThere: json !== null || purged === null })',
    ],
    ['upload', 'a folder that is filled knows what was purged'],
  ),
  guard(
    'purge-filled-over',
    at('upload'),
    ["  if (place.gone === 'purged' && !present.gone) return true;\n", ''],
    ['upload', 'a folder that is filled knows what was purged'],
  ),
  guard(
    'purge-past-points',
    at('fewer-points'),
    ['else stay.push({', 'else if (row.sequence < 0) stay.push({'],
    ['purge', 'the phases of a row that stays'],
  ),
  guard(
    'purge-under-way',
    SECOND_COPY,
    [
      '      await uploads.cancel();\n      await restore.cancel();\n',
      '      void [uploads, restore];\n',
    ],
    ['purge', 'the phases what an upload or a restore has begun'],
  ),
  guard(
    'purge-others',
    PURGE,
    ['    await clearLater(this.parts, journal);\n', '    void clearLater;\n'],
    ['other-journals', 'two states of one journal in the folder a purge'],
  ),
  guard(
    'purge-parts-points',
    at('fewer-points'),
    [
      '  for (const point of points) await findParts(files, point, present);\n',
      '  void findParts;\n',
    ],
    PARTS,
  ),
  guard(
    'purge-parts-aside',
    at('set-aside'),
    [
      'const json = purged.mayTake?.({ table, key }) ? decodeRow(raw) : null;',
      'const json = purged.mayTake?.({ table, key: "" }) ? null : decodeRow("" as never);',
    ],
    PARTS,
  ),
  guard(
    'purge-parts-entries',
    at('set-aside'),
    [' && !purged.takes?.(op.table, op.row)', ''],
    PARTS,
  ),
  guard(
    'purge-parts-alive',
    at('leaving'),
    [
      'BELONGS.has(table) && (place === undefined || place.gone !== false)',
      'BELONGS.has(table) && place !== null',
    ],
    PARTS,
  ),
  guard(
    'purge-own-files',
    PURGE,
    [
      '    if (files.length === 0) return [];\n',
      "    files.push(...(await this.parts.writer.fs.list(this.parts.root + '/files')));\n",
    ],
    ['attached-files', 'purging leaves a file that no row names any more'],
  ),
  guard(
    'purge-parts-files',
    PURGE,
    ['leaving.has(id) || leaving.takes(table, row)', "leaving.has(id) || table + row.id === ''"],
    ['attached-files', 'purging takes a file that belonged to a record'],
  ),
  guard(
    'purge-files-last',
    PURGE,
    [
      "this.pending?.phase === 'copies') await this.rewrite",
      "this.pending?.phase === 'copies') await this.finish",
    ],
    ['attached-files', 'purging leaves a file that was added again'],
  ),
  guard(
    'purge-files-moved',
    PURGE,
    [
      "this.pending?.phase === 'copies') await this.finish",
      "this.pending?.phase === 'copies') await this.rewrite",
    ],
    ['attached-files', 'purging leaves nothing in a folder that is moved'],
  ),
  guard(
    'purge-past-numbers',
    at('fewer-points'),
    [
      'const lines = underHeads(present.reader.asLines(stay), heads);',
      'void underHeads;\n    const lines = present.reader.asLines(stay);',
    ],
    ['recovery', 'the newest sound source wins a point whose row'],
  ),
  guard(
    'begun-elsewhere',
    PURGE,
    ['await this.begin(missing);', 'void missing;'],
    ['purge', 'a folder that is opened while a purge is pending in another loses what is to go'],
  ),
  guard(
    'begun-noted',
    PURGE,
    ['note.tellOutside((known) => [...known, ...this.records]);', 'void note;'],
    ['purge', 'a folder that is opened while a purge is pending in another knows a purge'],
  ),
];
