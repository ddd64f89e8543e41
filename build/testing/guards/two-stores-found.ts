import { type Guard, guardsOf } from './guard';

/** Guards of what is found to be otherwise than it was left: purged before, on a bad sector, not to be read, thrown away, under another name. */

const at = (name: string) => `electron/persistence/${name}.ts`;
const PURGED = 'tests/electron/persistence/purged-before.test.ts';
const UNREADABLE = 'tests/electron/persistence/unreadable-files.test.ts';
const UNREAD_POINTS = 'tests/electron/persistence/unread-points.test.ts';
const UNSENT = 'tests/renderer/data/keep-open-unsent.test.ts';
const UNTOLD = 'tests/renderer/data/untold.test.ts';
const GENERATION = 'tests/electron/persistence/generation.test.ts';

const guard = guardsOf('two-stores/');

export const TWO_STORES_FOUND: readonly Guard[] = [
  guard(
    'parts-purged',
    at('purged-before'),
    [', JSON.parse(json))) out.add(row);', ', JSON.parse(json))) void out;'],
    [PURGED],
  ),
  guard(
    'restore-purged',
    at('restore'),
    ['await points.left(state.refs, journal.live);', '{ left: state.refs };'],
    [PURGED, 'a restore point of before'],
  ),
  guard(
    'numbers-noted',
    'renderer/data/commands/carried-numbers.ts',
    ['await putNote(CARRIED, JSON', 'localStorage.setItem(CARRIED, JSON'],
    ['tests/renderer/data/carried-numbers.test.ts', 'a number stays given where the window'],
  ),
  guard(
    'locked-file-named',
    at('set-aside'),
    ['throw isRefused(error) ? lockedFile(path) : error;', 'throw (void lockedFile, error);'],
    [UNREADABLE, 'that may not be written anew'],
  ),
  guard(
    'next-number',
    at('journal'),
    ['Math.max(this.generation, ...(await generations(fs, folder))) + 1;', 'this.generation + 1;'],
    [GENERATION, 'a journal that comes into the folder'],
  ),
  guard(
    'own-number',
    at('generation'),
    ['generation > 0 && journalName(generation) === name &&', 'generation > 0 &&'],
    [GENERATION, 'a copy of the journal'],
  ),
  guard(
    'bad-sector',
    at('scan'),
    [
      'await readThrough(file, chunk.subarray(0, size - position), position, onBad);',
      'await file.read(chunk.subarray(0, size - position), position);\n    void onBad;',
    ],
    [UNREADABLE, 'a bad sector in the'],
  ),
  guard(
    'two-pieces',
    at('scan'),
    ['from + PIECE + LINE_START_LENGTH - 1);', 'from + PIECE);\n    void LINE_START_LENGTH;'],
    ['tests/electron/persistence/huge-damage.test.ts'],
  ),
  guard(
    'bad-end',
    at('scan'),
    ['torn: badUpTo <= start };', 'torn: badUpTo >= 0 };'],
    [UNREADABLE, 'a bad sector at the end'],
  ),
  guard(
    'bad-sector-rows',
    at('row-reader'),
    ['await readThrough(file, bytes, start);', 'await file.read(bytes, start);'],
    [UNREADABLE, 'nor among the rows'],
  ),
  guard(
    'spoilt-point',
    at('point-chain'),
    [
      'own.some(isMarkedSpoilt) || !agrees(refs, header.counts);',
      '!agrees(refs, header.counts);\n  void [own, isMarkedSpoilt];',
    ],
    ['tests/electron/persistence/spoilt-points.test.ts', 'points that build on one another'],
  ),
  guard(
    'spoilt-base',
    at('point-chain'),
    [' || !agrees(refs, header.counts);', ';\n  void agrees;'],
    ['tests/electron/persistence/spoilt-points.test.ts', 'points that build on one another'],
  ),
  guard(
    'spoilt-purged',
    at('fewer-points'),
    [
      'isSpoilt ? spoilt(header.reason) : header.reason;',
      'isSpoilt ? header.reason : header.reason;\n    void spoilt;',
    ],
    ['tests/electron/persistence/spoilt-points.test.ts', 'a state that was set aside damaged'],
  ),
  guard(
    'full-and-lost',
    at('open-folder'),
    [' && lost.lost === 0 && !isAnother() ?', ' && lost.lost >= 0 && isAnother !== undefined ?'],
    [
      'tests/electron/persistence/read-only.test.ts',
      'a folder that can only be read on a full disk',
    ],
  ),
  guard(
    'written-behind',
    at('held-file'),
    [
      '  return end === contents.end || tip(history).stretch === stretch;',
      '  void [history, tip, stretch];\n  return end >= contents.end;',
    ],
    ['tests/electron/persistence/held-file.test.ts', 'something else lies where'],
  ),
  guard(
    'same-host-name',
    at('lock'),
    ['    return !isHere;\n', '    return holder?.host !== host.name;\n'],
    ['tests/electron/persistence/lock.test.ts', 'two PCs with one folder a lock of a PC'],
  ),
  guard(
    'kept-name',
    at('attached-files'),
    ['      } else await this.fs.syncFolder(this.folder);\n', '      }\n'],
    ['tests/electron/persistence/attached-files.test.ts', 'keeping a file again'],
  ),
  guard(
    'dead-disk',
    at('bad-sectors'),
    ['  if (!hasRead) throw trouble.error;\n', '  void hasRead;\n'],
    [UNREADABLE, 'a journal on a disk that answers nothing'],
  ),
  guard(
    'point-refused',
    at('point-file'),
    [
      'isBadSector(error) ? { header: null, size: 0 } : null,',
      'isBadSector(error) ? null : { header: null, size: 0 },',
    ],
    [UNREADABLE, 'the restore point'],
  ),
  guard(
    'point-headless',
    at('headless-points'),
    ['[...made.values(), ...headers].find(', '[...made.values()].find('],
    [UNREAD_POINTS, 'every point that builds on them'],
  ),
  guard(
    'base-lacks',
    at('fewer-points'),
    [
      'const isSpoilt = isDamaged && stateOf(points, point)',
      'const isSpoilt = point.damaged > 0 && stateOf(points, point)',
    ],
    [UNREAD_POINTS, 'what a base lacks'],
  ),
  guard(
    'intent-unread',
    at('purge'),
    ['    await this.parts.note.known();\n', ''],
    [UNREADABLE, 'what is to be purged, where that cannot be read'],
  ),
  guard(
    'taken-elsewhere',
    'renderer/data/settle.ts',
    [
      "if (relation(standing.history, status) === 'behind') {",
      "if (relation(standing.history, status) === 'other') {",
    ],
    ['tests/protocol/unsent-elsewhere.test.ts', 'what was taken in there'],
  ),
  guard(
    'one-purge',
    'renderer/data/commands/purge.ts',
    [
      '  const done = turn.then(work);\n',
      '  const done = Promise.race([turn, null]).then(work);\n',
    ],
    [
      'tests/protocol/two-purges.test.ts',
      'a second purge is asked for at the first one’s purge:begin',
    ],
  ),
  guard(
    'aside-named',
    at('set-aside'),
    ['throw isBadSector(error) ? unreadableCopy(path) : error;', 'throw error;'],
    [UNREADABLE, 'a restore point of which nothing can be read'],
  ),
  guard(
    'bucket-gone',
    'renderer/data/keep-open.ts',
    [`    if (await isThrownAway(closed.name)) return 'gone';\n`, '    void isThrownAway;\n'],
    ['tests/renderer/data/keep-open-bucket.test.ts'],
  ),
  guard(
    'unsendable',
    'renderer/data/outbox.ts',
    ['  refuseUnsendable(changes);\n', '  void refuseUnsendable;\n'],
    ['tests/renderer/data/unsendable.test.ts'],
  ),
  guard(
    'purged-stays',
    'renderer/data/outbox.ts',
    ['  refuseClosed(changes);\n', '  void refuseClosed;\n'],
    ['tests/renderer/data/purged-stays.test.ts'],
  ),
  guard(
    'move-over-links',
    'electron/data-folder/move.ts',
    [
      'relative(await realOf(resolve(from)), await realOf(resolve(to)));',
      'relative(resolve(from), resolve(to));\n  void realOf;',
    ],
    ['tests/electron/data-folder/move-links.test.ts'],
  ),
  guard(
    'unsent-lost',
    'renderer/data/unsent-rows.ts',
    ['if (operations.length > 0) this.lost =', 'if (operations.length < 0) this.lost ='],
    [UNSENT, 'what was written and not acknowledged'],
  ),
  guard(
    'unsent-of-before',
    'renderer/data/unsent-rows.ts',
    ['    if (!this.hasAll) {\n', '    if (this.hasAll) {\n'],
    [UNSENT, 'so is what waited'],
  ),
  guard(
    'unsent-other-journal',
    'renderer/data/unsent-rows.ts',
    ['this.lost.journalId !== journalId', "journalId === ''"],
    ['tests/renderer/data/unsent-rows.test.ts', 'what was lost of one journal'],
  ),
  guard(
    'unsent-while-closing',
    'renderer/data/sync.ts',
    ['return !this.unsent.isLost;', 'return true;'],
    [UNSENT, 'until it is built anew'],
  ),
  guard(
    'untold-built',
    'renderer/data/rebuild.ts',
    ['    await bring(store, brought);\n', '    void [bring, brought];\n'],
    [UNTOLD],
  ),
  guard(
    'untold-filled',
    'renderer/data/settle-acts.ts',
    ['    await addUntold(store, told(status));\n', '    void addUntold;\n'],
    [UNTOLD, 'so is that the folder was filled'],
  ),
  guard(
    'untold-kept-store',
    'renderer/data/settle.ts',
    ['        await addUntold(inUse, say.OTHERS_KEPT);\n', '        void addUntold;\n'],
    [
      'tests/renderer/data/settle.test.ts',
      'two ways of one journal, and a purge that is made while',
    ],
  ),
  guard(
    'restore-typed',
    'renderer/data/restore.ts',
    ['if (!(await saveTyped())) throw new Error(NOT_SAVED);', 'void [saveTyped, NOT_SAVED];'],
    ['tests/renderer/data/restore.test.ts'],
  ),
  guard(
    'pending-first',
    'renderer/data/start.ts',
    ['begin().then(Boolean, () => false)', 'begin().then(Boolean)'],
    ['tests/renderer/data/never-back.test.ts', 'a purge that waits is finished also'],
  ),
  guard(
    'unfinished-stays',
    'renderer/data/found-stores.ts',
    ['await removeStore(name).catch(() => false);', 'await removeStore(name);'],
    ['tests/renderer/data/found-stores.test.ts', 'a store that was never finished'],
  ),
];
