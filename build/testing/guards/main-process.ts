import { type Guard, guardsOf } from './guard';

/** Guards of main that unit tests hold: what is called saved is on the disk, and closing waits. */

const ON_DISK = 'tests/electron/persistence/on-disk.test.ts';
const LIFE = 'tests/electron/window/life-cycle.test.ts';
const FILES = 'electron/persistence/file-system.ts';
const GENERATION = 'electron/persistence/generation.ts';
const OTHERS = 'electron/persistence/other-journals.ts';

const INTO = 'electron/export/into.ts';

const READING = 'tests/electron/reading/reader.test.ts';

const disk = guardsOf('disk/');
const window = guardsOf('window/');
const reader = guardsOf('reader/');
const exported = guardsOf('export/');

export const MAIN_PROCESS: readonly Guard[] = [
  disk(
    'sync',
    FILES,
    ['sync: () => handle.datasync(),', 'sync: async () => undefined,'],
    [ON_DISK, 'on the disk a change'],
  ),
  disk(
    'sync-folder',
    FILES,
    ['    await handle.sync();\n', ''],
    [ON_DISK, 'on the disk a new generation'],
  ),
  disk(
    'made-folders',
    FILES,
    ['  if (first === undefined) return;\n', '  if (first !== null) return;\n'],
    [ON_DISK, 'on the disk a folder that was not there'],
  ),
  disk(
    'replace-file',
    FILES,
    ['      await write(file);\n      await file.sync();\n', '      await write(file);\n'],
    [ON_DISK, 'on the disk an attached file'],
  ),
  disk(
    'replace-file-name',
    FILES,
    ['  await fs.syncFolder(dirname(path));\n', ''],
    [ON_DISK, 'on the disk an attached file'],
  ),
  disk(
    'patience',
    FILES,
    [
      '  const calls = patient({ ...CALLS, ...own }, pause);\n',
      '  void [patient, pause];\n  const calls = { ...CALLS, ...own };\n',
    ],
    ['tests/electron/persistence/file-system.test.ts', 'what a virus scanner holds for a moment'],
  ),
  disk(
    'append',
    'electron/persistence/journal.ts',
    [
      `    await file.write(bytes, this.contents.end);\n    try {\n      await file.sync();\n`,
      `    await file.write(bytes, this.contents.end);\n    try {\n`,
    ],
    [ON_DISK, 'on the disk a change'],
  ),
  disk(
    'generation',
    GENERATION,
    [
      '      await file.sync();\n      contents = await readJournal(file);',
      '      contents = await readJournal(file);',
    ],
    [ON_DISK, 'on the disk a new generation'],
  ),
  disk(
    'generation-name',
    'electron/persistence/journal.ts',
    [
      '      await this.syncName();\n      await fs.remove(join(folder, old.name));\n',
      '      await fs.remove(join(folder, old.name));\n',
    ],
    [ON_DISK, 'on the disk a new generation'],
  ),
  disk(
    'before-dropping',
    OTHERS,
    ['  if (others.length > 0) await fs.syncFolder(folder);\n  const waiting', '  const waiting'],
    [ON_DISK, 'on the disk the name of the generation'],
  ),
  disk(
    'dropping',
    OTHERS,
    ['journal, other)) return fs.remove(path);', 'journal, other)) return;'],
    [ON_DISK, 'on the disk the name of the generation'],
  ),
  disk(
    'after-dropping',
    OTHERS,
    [
      '  if (others.length > 0) await fs.syncFolder(folder);\n  await clearPoints',
      '  await clearPoints',
    ],
    [ON_DISK, 'on the disk the name of the generation'],
  ),
  disk(
    'mended-end',
    GENERATION,
    [
      `await file.write(Buffer.from('\\n'), end - 1);\n  await file.sync();\n`,
      `await file.write(Buffer.from('\\n'), end - 1);\n`,
    ],
    [ON_DISK, 'on the disk the end of a journal'],
  ),
  window(
    'before-quit',
    'electron/window/life-cycle.ts',
    [
      'if (ready || main.window.isDestroyed()) return;',
      'if (!ready || main.window.isDestroyed()) return;',
    ],
    [LIFE, 'quitting waits'],
  ),
  window(
    'will-quit',
    'electron/window/life-cycle.ts',
    ['    if (closed) return;\n    event.preventDefault();\n', '    if (closed) return;\n'],
    [LIFE, 'quitting'],
  ),
  window(
    'close',
    'electron/window/main-window.ts',
    [
      `      event.preventDefault();\n      void this.closeWhenSafe('close');`,
      `      void this.closeWhenSafe('close');`,
    ],
    ['tests/electron/window/main-window.test.ts', 'closing waits'],
  ),
  window(
    'session-end',
    'electron/window/main-window.ts',
    [
      `      event.preventDefault();\n      void this.closeWhenSafe('shutdown');`,
      `      void this.closeWhenSafe('shutdown');`,
    ],
    ['tests/electron/window/main-window.test.ts', 'the session ends'],
  ),
  reader(
    'never-again',
    'electron/reading/reader.ts',
    ['      reading.kill();\n      if (watch', '      this.keep(reading);\n      if (watch'],
    [READING, 'in a process of its own a refusal keeps'],
  ),
  reader(
    'limit',
    'electron/reading/reading-process.ts',
    ['reject(new NoAnswer(ifLate)), limit)', 'reject(new NoAnswer(ifLate)), 2 ** 30)'],
    [READING, 'a process that is lost fells nothing else one that never'],
  ),
  reader(
    'heap',
    'electron/reading/reading-process.ts',
    [`['--max-old-space-size=1024']`, `['--no-warnings']`],
    [READING, 'a process that is lost fells nothing else one that V8 ends'],
  ),
  reader(
    'chains',
    'electron/sheet/read-sheet.ts',
    [
      '  if (!everyChainEnds(buffer)) throw sheetRefusals.damaged(name);\n',
      '  void everyChainEnds;\n',
    ],
    [READING, 'in a process of its own damaged files'],
  ),
  window(
    'answers-again',
    'electron/window/main-window.ts',
    ["    window.once('responsive', answered);\n", ''],
    ['tests/electron/window/main-window.test.ts', 'a page that hangs and answers again'],
  ),
  exported(
    'within',
    INTO,
    [
      "  if (isSafe && (within === undefined || safeFileName(within, '') === within)) return;\n",
      '  if (isSafe) return;\n',
    ],
    ['tests/electron/export/export-words.test.ts', 'makes a folder within the chosen one'],
  ),
  exported(
    'kept-kind',
    INTO,
    ['  if (!ATTACHMENT_TYPES.some((one) => one === type))\n', "  if (type === '')\n"],
    ['tests/electron/export/export-words.test.ts', 'copies an attached file byte for byte'],
  ),
  exported(
    'signed-evidence',
    'renderer/figures/evidence/parts.ts',
    ["  if (draft.state !== 'signed') throw new Error('现在没有签发，没有导出。');\n", ''],
    ['tests/renderer/figures/evidence-files.test.ts', 'a text that was taken up again'],
  ),
];
