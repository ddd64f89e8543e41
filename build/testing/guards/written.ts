import { type Guard, guardsOf } from './guard';

/** Guards of files that are written beside those of others, of what is printed, and of what proofreading may change. */

const TARGET = 'electron/export/write-target.ts';
const TARGET_TEST = 'tests/electron/export/write-target.test.ts';
const ACCEPT = 'renderer/documents/draft/proof/accept.ts';
const ACCEPT_TEST = 'tests/renderer/documents/draft/proof/accept.test.ts';

const written = guardsOf('written/');
const proof = guardsOf('proof/');

export const WRITTEN: readonly Guard[] = [
  written(
    'somebody-elses',
    TARGET,
    ['  if (written.get(path) !== sha256(present)) return', '  if (present === null) return'],
    [TARGET_TEST, "writing a stranger's file stays"],
  ),
  written(
    'held-open',
    TARGET,
    ['    if ((await files.read(owner)) !== null)\n', '    if (owner === null)\n'],
    [TARGET_TEST],
  ),
  written('odd-name', TARGET, ['  checkName(path);\n', ''], [TARGET_TEST]),
  written(
    'secret-checked',
    'electron/check/check-bytes.ts',
    ["refuseSecrets('正文', wordsOf(root));", 'void [refuseSecrets, wordsOf(root)];'],
    ['tests/electron/check/mend.test.ts', 'a mark of secrecy'],
  ),
  written(
    'secret-printed',
    'electron/paper/handlers.ts',
    [
      '      checkAll(documents);\n      const printed',
      '      void documents;\n      const printed',
    ],
    ['tests/e2e/print.spec.ts', 'blanks are asked about before paper too'],
  ),
  proof(
    'words-of-others',
    'shared/proofread/proofread.ts',
    [
      '.map((finding) => pointedAt(finding, quoted)),',
      '.filter(() => [pointedAt, quoted].length > 0),',
    ],
    ['tests/shared/proofread/hostile.test.ts'],
  ),
  proof(
    'line-as-read',
    ACCEPT,
    [
      '    if (!isStill || line.slice(match.from, match.to) !== finding.words) continue;\n',
      '    if (line === undefined && isStill) continue;\n',
    ],
    [ACCEPT_TEST],
  ),
  proof(
    'not-over-another',
    ACCEPT,
    [
      '    if (match.to > (changes.at(-1)?.match.from ?? Number.POSITIVE_INFINITY)) continue;\n',
      '',
    ],
    [ACCEPT_TEST],
  ),
  proof(
    'empty-cells-leave',
    'renderer/data/commands/words.ts',
    ['    instead: facts.instead || word.instead,', '    instead: facts.instead,'],
    ['tests/renderer/data/words.test.ts'],
  ),
];
