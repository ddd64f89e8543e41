import { type Guard, guardsOf } from './guard';

/** Guards of what the screen says was done: it is seen first that it was. */

const PANEL = 'renderer/settings/DataFolderPanel.tsx';
const MOVING = 'tests/electron/data-folder/data-folder.test.ts';
const SETTLED = 'tests/renderer/data/settle.test.ts';

const READ_ONLY = 'tests/electron/persistence/read-only.test.ts';

const guard = guardsOf('said/');

export const SAID: readonly Guard[] = [
  guard(
    'moved-mark',
    PANEL,
    ['  const old = marked\n', '  const old = marked || marked === false\n'],
    ['tests/renderer/settings/data-folder-panel.test.tsx', 'after a move that could leave no mark'],
  ),
  guard(
    'left-mark',
    'electron/data-folder/left-behind.ts',
    ['marked: (await readMark(folder)) !== null', 'marked: readMark !== null'],
    [
      'tests/electron/data-folder/data-folder.test.ts',
      '移到别处 what is left behind is called marked',
    ],
  ),
  guard(
    'restored-when-saved',
    'renderer/settings/RestorePoints.tsx',
    ['if (!(await saveAll())) throw', 'if (!(await saveAll().then(() => true))) throw'],
    ['tests/renderer/settings/restore-points.test.tsx', 'while something that was typed'],
  ),
  guard(
    'past-when-saved',
    'renderer/documents/past-words.tsx',
    ['if (!(await flushTyped())) throw', 'if (!(await flushTyped().then(() => true))) throw'],
    ['tests/renderer/documents/past-words.test.tsx', 'nothing is purged while the words of now'],
  ),
  guard(
    'file-gone',
    'renderer/attachments/use-attaching.ts',
    [
      'return hashes.length > 0 ? GONE : ONLY_RECORD',
      'return hashes.length > 0 || file ? GONE : ONLY_RECORD',
    ],
    ['tests/renderer/attachments/use-attaching.test.tsx', 'a file that another record still uses'],
  ),
  guard(
    'purged-when-gone',
    'renderer/ui/use-purging.ts',
    ['const said = await purge();', "const said = void purge().catch(() => '');"],
    ['tests/renderer/ui/use-purging.test.tsx', 'nothing is called gone before it is'],
  ),
  guard(
    'filled-point',
    'renderer/data/settle-words.ts',
    ["isEmpty(before) ? '' : '补齐之前", "before ? '' : '补齐之前"],
    [SETTLED, 'a journal that lost something takes what a store had not sent yet'],
  ),
  guard(
    'filled-no-point',
    'renderer/data/settle-words.ts',
    ["isEmpty(before) ? '' : '补齐之前", "before ? '补齐之前的样子留作恢复点。' : '补齐之前"],
    [SETTLED, 'a folder of before the first word'],
  ),
  guard(
    'nothing-opens',
    'renderer/data/settle.ts',
    ['isEmpty(before) && found.broken.length > 0;', 'isEmpty(before) && found.broken.length < 0;'],
    [SETTLED, 'an empty folder beside a store'],
  ),
  guard(
    'blank-shown',
    'renderer/data/settle.ts',
    [
      'if (isBlank(before) && !holdsNothing(candidate)) return',
      'if (damaged && how === "ahead") return',
    ],
    [SETTLED, 'an empty journal that cannot be filled yet does not stand'],
  ),
  guard(
    'blank-filled',
    'renderer/data/found-stores.ts',
    ['    if (isBlank(journal) && holdsNothing(candidate)) return -3;\n', ''],
    [SETTLED, 'an empty journal that cannot be filled yet is filled'],
  ),
  guard(
    'filled-compared',
    'renderer/data/settle-acts.ts',
    [
      'if (sameContents(contents, status) && !candidate.damaged) {',
      'if (contents !== status && !candidate.damaged) {',
    ],
    [SETTLED, 'a journal that lost something takes what a store had not sent yet'],
  ),
  guard(
    'former-gone',
    'renderer/data/renew.ts',
    [
      'if (name !== inUse && !(await removeStore(name)))',
      'if (name !== inUse && !(await removeStore(name).then(() => true)))',
    ],
    ['tests/renderer/data/renew.test.ts', 'a purge is not called done while the former store'],
  ),
  guard(
    'left-out',
    'electron/persistence/upload.ts',
    ['    return leftOut;', '    return leftOut - leftOut;'],
    [SETTLED, 'two ways of one journal, and a purge that is done in one'],
  ),
  guard(
    'same-compared',
    'renderer/data/settle-acts.ts',
    ['if (damaged || !sameContents(held, journal)) return false;', 'if (damaged) return false;'],
    [SETTLED, 'a store at the journal’s own place that says something else'],
  ),
  guard(
    'read-only-short',
    'electron/persistence/recovery.ts',
    ['(await isBehind(context, history)) ? Math.max(1, missing) : missing;', 'missing - missing;'],
    [READ_ONLY, 'a folder that can only be read and is not as far'],
  ),
  guard(
    'full-whole',
    'electron/persistence/open-folder.ts',
    [
      "missing === '' && lost.lost === 0 && !isAnother() ?",
      'missing !== null && lost !== null && isAnother !== null ?',
    ],
    [READ_ONLY, 'a folder that can only be read and is not as far'],
  ),
  guard(
    'another',
    'renderer/data/settle-words.ts',
    ['    if (after.isAnother)\n', "    if (after.isAnother && why === '')\n"],
    [SETTLED, 'a folder of another office is not called whole'],
  ),
  guard(
    'another-kept',
    'renderer/data/settle-acts.ts',
    ['return lost === 0 && !isAnother;', 'return lost === 0 || isAnother;'],
    [SETTLED, 'a folder of another office is not called whole'],
  ),
  guard(
    'another-way',
    'electron/persistence/recovery.ts',
    [
      'return left?.journalId === journalId && !hasBeen(history, left);',
      'return hasBeen.length < 0 && left?.journalId === history.journalId;',
    ],
    [SETTLED, 'the same journal, put back'],
  ),
  guard(
    'another-untold',
    'electron/data-folder/data-folder.ts',
    ['const journal = this.isTold ? {', 'const journal = copy ? {'],
    [MOVING, 'a start where the journal is another'],
  ),
  guard(
    'another-left',
    'electron/data-folder/data-folder.ts',
    ['    if (copy !== null) this.rememberAt(this.place, copy);\n', ''],
    [MOVING, 'a start where it was left'],
  ),
  guard(
    'left-at',
    'electron/persistence/recovery.ts',
    ['await points.leftAt(expected)', 'null'],
    [
      'tests/electron/persistence/other-journals.test.ts',
      "one PC's folder copied over another's by the file manager a point whose base was overwritten",
    ],
  ),
];
