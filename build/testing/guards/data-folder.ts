import { type Guard, guardsOf } from './guard';

/** Guards of the place where the data lies: no half copy, no stranger's folder, no way back to a stale one. */

const at = (name: string) => `electron/data-folder/${name}.ts`;
const MOVING = 'tests/electron/data-folder/data-folder.test.ts';

const guard = guardsOf('data-folder/');

export const DATA_FOLDER: readonly Guard[] = [
  guard(
    'mark',
    at('move'),
    [
      'await attempt(warn, () => writeMark(fs, from, mark));',
      'await attempt(warn, () => void [writeMark, mark]);',
    ],
    [MOVING, '移到别处 everything goes'],
  ),
  guard(
    'uncounted',
    at('set-up'),
    ['clearUncounted(one, copy, options(), unfinished)', 'Promise.resolve(void [one, copy])'],
    [MOVING, '移到别处 a whole copy that never counted'],
  ),
  guard(
    'uncounted-elsewhere',
    at('set-up'),
    ['        await count(fs, folder);\n', '        void count;\n'],
    ['tests/electron/data-folder/used-elsewhere.test.ts', 'a copy that another PC has taken'],
  ),
  guard(
    'linked-purge',
    'electron/persistence/purge.ts',
    [
      'const inside = await foldersOf(writer.fs, root);',
      'const inside = new Set((await foldersOf(writer.fs, root)) && (await writer.fs.folders(root)));',
    ],
    ['tests/electron/persistence/linked-folders.test.ts', 'journal lies elsewhere a purge reaches'],
  ),
  guard(
    'listed-path',
    'electron/persistence/folders.ts',
    ['if (names.includes(own) || !', 'if (true || !'],
    ['tests/electron/persistence/strays.test.ts', 'the journal’s own file is no copy'],
  ),
  guard(
    'uncounted-worked-in',
    at('unfinished'),
    [
      "['same', 'behind'].includes(relation(copy.status(), ours))",
      "relation(copy.status(), ours) !== 'other'",
    ],
    [MOVING, '移到别处 a whole copy that never counted'],
  ),
  guard(
    'uncounted-own',
    at('unfinished'),
    ['if (!(await isThere(join(folder, UNCOUNTED_NAME)))) return true;', 'void isThere;'],
    [MOVING, '移到别处 what lies where a move was going to'],
  ),
  guard(
    'uncounted-said',
    at('move'),
    ['    await discount(fs, staging);\n', '    void discount;\n'],
    ['tests/electron/data-folder/move-crash.test.ts', 'an empty place'],
  ),
  guard(
    'mark-read',
    at('find-place'),
    [
      '  const mark = await readMark(folder);\n',
      '  const mark = await readMark(folder).then((found) => (found?.to === folder ? found : null));\n',
    ],
    ['tests/electron/data-folder/find-place.test.ts', 'a mark at the default place'],
  ),
  guard(
    'no-new-office',
    at('find-place'),
    [
      '  if (!(await isFolder(dataFolder)))\n    return ask(await missing(dataFolder, others), others, null, await refill());\n',
      '  void missing;\n',
    ],
    [MOVING, 'a start never begins an empty office'],
  ),
  guard(
    'no-data',
    at('chosen-folder'),
    [
      '  if (look === null) {\n',
      `  if (look === null && chosen !== '') return chosen;\n  if (look === null) {\n`,
    ],
    [MOVING, '就是这个 a folder without data'],
  ),
  guard(
    'other-office',
    at('move'),
    ['if (look.newer || look.journalId !== ours.journalId) {', 'if (look.newer) {'],
    [MOVING, '移到别处 strangers'],
  ),
  guard(
    'strangers-files',
    at('move'),
    [
      '  if (look === null) {\n',
      '  if (look === null && names.length > 0) return true;\n  if (look === null) {\n',
    ],
    [MOVING, '移到别处 strangers'],
  ),
  guard(
    'went-on',
    at('move'),
    [
      `if (['same', 'behind'].includes(relation(copy.status(), ours))) return true;`,
      `if (relation(copy.status(), ours) !== 'other') return true;`,
    ],
    [MOVING, '移到别处 a copy of the same data that went on'],
  ),
  guard(
    'staging',
    'electron/persistence/transfer.ts',
    [
      '    ({ unread } = await copyTree(fs, source, growing, isLock, await foldersOf(fs, source)));\n    await fs.removeFolder(target);\n    await fs.rename(growing, target);\n',
      '    ({ unread } = await copyTree(fs, source, target, isLock, await foldersOf(fs, source)));\n',
    ],
    ['tests/electron/persistence/transfer.test.ts', 'copying a data folder the power cut'],
  ),
  guard(
    'left-out',
    'electron/persistence/transfer.ts',
    [
      'if (!isAll && !EACH_FOR_ITSELF',
      'if (!isAll && EACH_FOR_ITSELF.length === 0 && !EACH_FOR_ITSELF',
    ],
    [
      'tests/electron/persistence/transfer-bad-sectors.test.ts',
      'journal/journal-000001.jsonl on a bad',
    ],
  ),
  guard(
    'bad-sector-moved',
    'electron/persistence/transfer.ts',
    ['readThrough(file, target, position, onBad).catch', 'plainly(file, target, position).catch'],
    [
      'tests/electron/persistence/transfer-bad-sectors.test.ts',
      'set-aside/2026-journal-000001.jsonl with',
    ],
  ),
  guard(
    'compared',
    'electron/persistence/transfer.ts',
    [
      'return (await digest(source, read)) === (await digest(target, plainly));',
      'return (await digest(source, read)) !== (await digest(target, plainly)) || true;',
    ],
    [
      'tests/electron/persistence/transfer.test.ts',
      'copying a data folder a copy that reads back differently',
    ],
  ),
  guard(
    'settings-backup',
    'electron/settings/settings.ts',
    ['for (const file of this.files)\n', 'for (const file of this.files.slice(0, 1))\n'],
    ['tests/electron/settings/settings.test.ts', 'a damaged file'],
  ),
  guard(
    'settings-either',
    'electron/settings/settings.ts',
    ['        trouble ??= error;\n', '        trouble ??= error;\n        throw error;\n'],
    ['tests/electron/settings/settings.test.ts', 'the first of the two files'],
  ),
  guard(
    'settings-newer',
    'electron/settings/settings.ts',
    ['there.sort((one, other) => other.revision - one.revision)', 'there'],
    ['tests/electron/settings/settings.test.ts', 'killed between the two files'],
  ),
  guard(
    'settings-other',
    'electron/settings/settings.ts',
    ['{ settings: readable({ ...json, ...asList(json) }), revision: NOT_SOUND }', 'null'],
    ['tests/electron/settings/settings.test.ts', 'of a version that writes a field otherwise'],
  ),
  guard(
    'refill-known',
    at('data-folder'),
    [
      'await this.change(refillAt, true);',
      "await this.change(refillAt, true, { ...this.parts.options(), expected: '' });",
    ],
    [MOVING, 'a start in the place of a folder that is gone'],
  ),
];
