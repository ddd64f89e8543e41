import { type Guard, guardsOf } from './guard';

/** Guards of the protocol between the two stores on the side of main, as docs/two-stores.md says it. */

const at = (name: string) => `electron/persistence/${name}.ts`;
const JOURNAL = at('journal');
const TAIL = at('tail');
const UPLOAD = at('upload');
const SECOND_COPY = at('second-copy');
const OTHERS = at('other-journals');

/** Each is held by a test file of tests/electron/persistence, named without its ending. */
const guard = guardsOf('two-stores/', 'tests/electron/persistence/');

const REFUSED: [string, string] = ['journal', 'journal what does not follow is refused'];
const FURTHER: [string, string] = ['upload', 'filling the journal of a store further on'];
const FOUND_AGAIN: [string, string] = ['upload', 'filling the journal what was lost'];
const NO_WAY_BACK: [string, string] = ['upload', 'setting a store aside rows that were purged'];
const SECOND_WAY: [string, string] = ['other-journals', 'two states of one journal'];

export const TWO_STORES: readonly Guard[] = [
  guard(
    'append-follows',
    TAIL,
    ['if (!follows) throw doesNotFollow();', 'if (!follows && moved < 0) throw doesNotFollow();'],
    REFUSED,
  ),
  guard(
    'append-place',
    TAIL,
    ['    contains(history, after) &&\n', '    contains !== null &&\n'],
    REFUSED,
  ),
  guard(
    'append-once',
    JOURNAL,
    [
      'entries.slice(takenBefore(this.contents, after, entries));',
      'entries.slice(0 * takenBefore(this.contents, after, entries));',
    ],
    ['journal', 'journal entries sent again'],
  ),
  guard(
    'append-purged',
    TAIL,
    [
      `op.type === 'delete' || !live.isPurged(op.table, op.row.id),`,
      `op.type === 'delete' || op.row.id !== '',`,
    ],
    NO_WAY_BACK,
  ),
  guard(
    'failed-sync',
    JOURNAL,
    ['      this.suspect = true;\n      throw error;', '      throw error;'],
    ['faults', 'a failed sync is never trusted'],
  ),
  guard(
    'still-there',
    JOURNAL,
    ['    await stillThere(this.held(file));\n', '    void stillThere;\n'],
    ['held-file', 'a folder that goes while a change is being synced'],
  ),
  guard(
    'present',
    SECOND_COPY,
    ['    await this.parts.journal.present(act);\n', ''],
    ['held-file', 'something else lies where the folder was'],
  ),
  guard(
    'says-the-same',
    at('held-file'),
    [
      'if ((await saysTheSame(found, contents)) &&',
      'if ((await saysTheSame(found, contents).then(() => true)) &&',
    ],
    ['held-file', 'something else lies where the folder was'],
  ),
  guard(
    'lock',
    SECOND_COPY,
    ['    await lock?.confirm(act);\n', '    void lock;\n'],
    ['held-file', 'something else lies where the folder was a lock of another PC'],
  ),
  guard(
    'lock-switch',
    JOURNAL,
    ['    await this.writer.confirm();\n', ''],
    ['held-file', 'a lock that is lost while a new file is laid ready'],
  ),
  guard(
    'taken-over',
    at('open-folder'),
    ['    if (lock.takenOver) await parts.journal.compact();\n', ''],
    ['recovery', 'a folder taken over from another PC'],
  ),
  guard(
    'read-back',
    at('generation'),
    ['    if (contents.damaged) throw', '    if (contents.damaged && path === name) throw'],
    ['generation', 'a new generation that reads back damaged'],
  ),
  guard(
    'newer-format',
    at('parts'),
    ['found.format > FORMAT || found.dataVersion', 'found.format < 0 || found.dataVersion'],
    ['second-copy', 'versions a format that is not known'],
  ),
  guard(
    'upload-comparison',
    UPLOAD,
    [
      'if (!sameContents(coming.live.contents(), contents)) throw notWhole();',
      'void [sameContents, contents];',
    ],
    ['upload', 'filling the journal what did not come whole'],
  ),
  guard(
    'upload-rows',
    UPLOAD,
    ['if (json !== null && !isRowText(json, key)) throw notWhole();', 'void isRowText;'],
    ['upload', 'filling the journal what did not come whole'],
  ),
  guard(
    'fill-point',
    UPLOAD,
    [`    if (!isFirst) await points.create(journal, '补齐之前', at);\n`, '    void points;\n'],
    FURTHER,
  ),
  guard(
    'fill-version',
    UPLOAD,
    [
      'if (place.version !== present.version) return place.version > present.version;',
      'if (place.version !== present.version) return true;',
    ],
    FURTHER,
  ),
  guard(
    'fill-refused',
    UPLOAD,
    [
      `if (way === 'other' || way === 'forked' || (way === 'behind' && lost === 0)) throw notOurs();`,
      'void [lost, notOurs];',
    ],
    ['upload', 'filling the journal of a store that is not ahead'],
  ),
  guard(
    'fill-purged',
    UPLOAD,
    [`  if (present.gone === 'purged' && !place.gone) return false;\n`, ''],
    NO_WAY_BACK,
  ),
  guard(
    'keep-purged',
    UPLOAD,
    [
      'await rowsLeft([...live.all()], this.journal.live, lines);',
      '{ left: [...live.all()], leftOut: 1 };\n    void rowsLeft;',
    ],
    NO_WAY_BACK,
  ),
  guard(
    'lost-behind',
    UPLOAD,
    [`return !lacks && way !== 'behind' && (reached`, 'return !lacks && (reached'],
    FOUND_AGAIN,
  ),
  guard(
    'lost-reached',
    UPLOAD,
    ['(reached === null || contains(from, reached));', '(reached === null || contains !== null);'],
    FOUND_AGAIN,
  ),
  guard(
    'lost-before-name',
    at('recovery'),
    [
      `  await writeLost(writer, lost, place);
  const next = Math.max(...found.map(({ generation }) => generation)) + 1;
  const base = { ...mended.base, lines: mended.lines() };
  const journal = await Journal.begin(writer, next, base);
`,
      `  const next = Math.max(...found.map(({ generation }) => generation)) + 1;
  const base = { ...mended.base, lines: mended.lines() };
  const journal = await Journal.begin(writer, next, base);
  await writeLost(writer, lost, place);
`,
    ],
    ['recovery', 'no silent empty office what may be missing is on the disk'],
  ),
  guard(
    'lost-kept',
    at('recovery'),
    [
      'await writeLost(writer, isEmptied ? Math.max(1, missing) : missing, place);',
      'void [isEmptied, place];',
    ],
    ['recovery', 'a file that is shorter than it was'],
  ),
  guard(
    'lost-older',
    at('lost'),
    ['lost: Math.max(lost, before.lost),', 'lost,'],
    ['recovery', 'a file that is shorter than it was what was known'],
  ),
  guard(
    'high-water-mark',
    at('reached'),
    ['if (hasBeen(history, place)) return', 'if (hasBeen !== null) return'],
    ['recovery', 'a file that is shorter than it was is known'],
  ),
  guard(
    'high-water-name',
    at('reached'),
    ['if (!journal.isNamed || text', 'if (text'],
    ['recovery', 'a file that is shorter than it was a mark never runs ahead'],
  ),
  guard(
    'newest-source',
    at('recovery'),
    [
      '!isKnown(taken) || contents.damaged || (await isBehind(context, contents.history))',
      '!isKnown(taken) || contents.damaged',
    ],
    ['recovery', 'the newest sound source wins the journal put back'],
  ),
  guard(
    'foreign-kept',
    OTHERS,
    [
      'const leftOut = await context.points.keepJournal(',
      'const leftOut = ((..._: unknown[]) => 0)(',
    ],
    ['other-journals', `one PC's folder copied over another's by the file manager the one`],
  ),
  guard(
    'foreign-points',
    OTHERS,
    [
      'if (isThere || !(await points.hasKept(historyOf(state.header)))) {',
      'if (isThere || (await points.hasKept(historyOf(state.header)))) {',
    ],
    ['other-journals', `one PC's folder copied over another's by the file manager restore points`],
  ),
  guard(
    'foreign-ancestor',
    at('found-journals'),
    [
      `  if (!['same', 'ahead'].includes(relation(taken.history, other.history))) return false;\n`,
      '',
    ],
    SECOND_WAY,
  ),
  guard(
    'foreign-purged',
    at('restore-points'),
    [
      'await rowsLeft([...live.all()], own, lines);',
      '{ left: [...live.all()], leftOut: 1 };\n      void [rowsLeft, own];',
    ],
    SECOND_WAY,
  ),
];
