import { type Guard, guardsOf } from './guard';

/** Guards of words on the screen and in files, of numbers and registers, and of what is found. */

const EDITOR = 'renderer/editor/BodyEditor.tsx';
const WHOLE = 'renderer/documents/draft/whole/use-whole-selection.ts';
const WHOLE_TEST = 'tests/renderer/documents/draft/whole.test.tsx';
const MEND = 'electron/check/mend-bytes.ts';
const TEMPLATE = 'electron/template/read-template.ts';
const TEMPLATE_TEST = 'tests/electron/template/fill-template.test.ts';
const NUMBERS = 'renderer/data/commands/numbers.ts';
const NUMBERS_TEST = 'tests/renderer/data/numbers.test.ts';
const CARRIED = 'renderer/data/commands/carried-numbers.ts';
const CARRIED_TEST = 'tests/renderer/data/carried-numbers.test.ts';
const FINDER = 'renderer/find/finder.ts';
const SEARCHER = 'renderer/find/searcher.ts';
const FINDER_TEST = 'tests/renderer/find/finder.test.ts';

const sheet = guardsOf('sheet/');
const file = guardsOf('file/');
const number = guardsOf('number/');
const found = guardsOf('found/');

export const PAPERS: readonly Guard[] = [
  sheet(
    'shown-again',
    EDITOR,
    ['    if (!isNew || value', '    void isNew;\n    if (value'],
    ['tests/renderer/editor/body-editor.test.tsx', 'BodyEditor keeps what was typed when'],
  ),
  sheet(
    'typed-before',
    'renderer/documents/draft/session/use-draft-session.ts',
    ['    give();\n    const leave', '    const leave'],
    [
      'tests/renderer/documents/draft/use-draft-session.test.tsx',
      'saves what was typed before the page had listened',
    ],
  ),
  sheet(
    'kept-at-once',
    'renderer/documents/draft/session/draft-session.ts',
    ['    for (const keep of this.keepers) keep();\n', ''],
    ['tests/renderer/documents/draft/draft-session.test.ts'],
  ),
  sheet(
    'words-by-no-key',
    WHOLE,
    [
      '      onInputCapture: () => {\n        if (picked !== null) end();',
      '      onInputCapture: () => {',
    ],
    [WHOLE_TEST],
  ),
  sheet('dropped-words', WHOLE, ['      onDropCapture: end,\n', ''], [WHOLE_TEST]),
  sheet(
    'figure-typed-over',
    'shared/figures/in-text.ts',
    ['return isTyped === turned.has(at);', 'return !turned.has(at) || isTyped;'],
    ['tests/shared/figures/in-text.test.ts'],
  ),
  file(
    'no-word-lost',
    MEND,
    ['      await proveWords(name, current, replaced);\n', '      void proveWords;\n'],
    ['tests/electron/check/mend-words.test.ts'],
  ),
  file(
    'one-of-a-batch',
    'electron/export/batch.ts',
    ['isKept: (path) => this.own.has(path.toLowerCase()),', 'isKept: () => false,'],
    ['tests/renderer/ui/export-folder/write-all.test.ts', 'keeps the one that had to evade'],
  ),
  file(
    'never-what-is-read',
    'electron/cli/target.ts',
    ['    if (!(await isSamePlace(source, output))) continue;', '    if (source !== "") continue;'],
    ['tests/electron/cli/target.test.ts'],
  ),
  file(
    'with-leave-only',
    'electron/cli/target.ts',
    ['  if (force) return', '  if (force || !force) return'],
    ['tests/electron/cli/target.test.ts', 'what lies there is replaced'],
  ),
  file(
    'template-programs',
    TEMPLATE,
    ['    if (await hasPrograms(name, bytes))\n', '    if (hasPrograms === null)\n'],
    [TEMPLATE_TEST, 'a template that cannot be used one with macros'],
  ),
  file(
    'template-unusual',
    TEMPLATE,
    [
      "    if (!isUsual(file.main) || !parts.has('word/styles.xml'))\n",
      '    if (isUsual === null || parts === null)\n',
    ],
    [TEMPLATE_TEST, 'a template that cannot be used one that no usual program'],
  ),
  number(
    'refused',
    NUMBERS,
    ["    if (refused !== '') throw", "    if (refused === '没有') throw"],
    [NUMBERS_TEST],
  ),
  number(
    'given-back',
    NUMBERS,
    [
      'bulkPut([...returned, ...given]);',
      'bulkPut([...returned.slice(returned.length), ...given]);',
    ],
    [NUMBERS_TEST],
  ),
  number(
    'borne-by-a-draft',
    NUMBERS,
    ['    if (bearers.some((draft) => draft !== undefined))\n', '    if (bearers === null)\n'],
    [NUMBERS_TEST],
  ),
  number(
    'over-a-restore',
    CARRIED,
    [
      '  await putNote(CARRIED, JSON.stringify(both(waiting, carried)));\n',
      '  void [both, carried];\n',
    ],
    [NUMBERS_TEST],
  ),
  number(
    'of-an-earlier-restore',
    CARRIED,
    ['JSON.stringify(both(waiting, carried))', 'JSON.stringify(carried)'],
    [CARRIED_TEST, 'what the start after a restore could not take up'],
  ),
  number(
    'with-the-clock-put-back',
    CARRIED,
    ['      isTaken || known.at', '      (isTaken && false) || known.at'],
    [CARRIED_TEST, 'although the clock was ahead'],
  ),
  number(
    'borne-once-behind-a-restore',
    CARRIED,
    ['  await numbers.bulkPut(newer);\n', '  void newer;\n'],
    [NUMBERS_TEST],
  ),
  number(
    'of-incoming-behind-a-restore',
    CARRIED,
    ['    await takeUpIncoming(incoming);\n', '    void incoming;\n'],
    [CARRIED_TEST],
  ),
  number(
    'of-incoming-by-its-paper',
    NUMBERS,
    ['...rows.filter(({ number }) => !borne.has(number)), ...papers];', '...rows];'],
    [CARRIED_TEST],
  ),
  number(
    'of-incoming',
    NUMBERS,
    [
      "  if (known && (known.state === 'given' || known.state === 'void'))\n",
      '  if (known === null)\n',
    ],
    ['tests/renderer/data/incoming.test.ts'],
  ),
  found(
    'saved-meanwhile',
    FINDER,
    ['    () => this.changed(),\n  );', '    () => undefined,\n  );'],
    ['tests/renderer/find/use-search.test.ts'],
  ),
  found(
    'purged-words',
    FINDER,
    ["      if (this.of !== '' && name !== this.of) this.end();", '      void name;'],
    [FINDER_TEST],
  ),
  found(
    'newer-than-read',
    SEARCHER,
    ['        if (!this.heard?.has(', '        if (!null || this.heard?.has('],
    [FINDER_TEST, 'the search of the page keeps what it heard of a text'],
  ),
  found(
    'no-store-made',
    SEARCHER,
    [
      '      if (!(await storeNames()).includes(name)) throw',
      '      if (storeNames === null) throw',
    ],
    [FINDER_TEST],
  ),
];
