import { type Guard, guardsOf } from './guard';

/** Guards of words: none goes under another's name, and none out of the house that must not. */

const SPLIT = 'shared/proceedings/split-transcript.ts';
const SPLIT_TEST = 'tests/shared/proceedings/split-transcript.test.ts';
const WHO = 'shared/proceedings/who-spoke.ts';
const WHO_TEST = 'tests/shared/proceedings/who-spoke.test.ts';

const guard = guardsOf('words/');

export const WORDS: readonly Guard[] = [
  guard(
    'labels-apart',
    SPLIT,
    ['  a.post === b.post && nameForm', '  nameForm'],
    [SPLIT_TEST, 'labels that differ are never one piece'],
  ),
  guard(
    'unsure-is-said',
    SPLIT,
    ['    if (label && !label.isSure) unsure.add(piece);\n', ''],
    [SPLIT_TEST, 'what may be a speaker has words of its own'],
  ),
  guard(
    'unit-decides',
    WHO,
    ['  if (!tellsUnit(label.post)) {', '  if (label.post !== null) {'],
    [WHO_TEST, 'who a label means is decided'],
  ),
  guard(
    'no-secrets-out',
    'electron/export/export-word.ts',
    [
      "  if (mark) throw new Failure('secrecy-mark'",
      "  if (mark && text === '') throw new Failure('secrecy-mark'",
    ],
    ['tests/electron/export/export-word.test.ts', 'a mark of secrecy that stands in the text'],
  ),
  guard(
    'secrets-beside-cells',
    'electron/sheet/read-sheet.ts',
    [
      '  for (const { where, words } of facts.beside) refuseSecrets(where, cleanText(words).text);\n',
      '  void cleanText;\n',
    ],
    ['tests/electron/sheet/words-beside.test.ts', 'a mark of secrecy that stands in no cell'],
  ),
  guard(
    'secrets-by-relationship',
    'electron/import/word-package.ts',
    ['  let name = RELATED[kind];', "  let name = RELATED[''];"],
    [
      'tests/electron/import/word-package.test.ts',
      'marks of secrecy beside the text a part that is',
    ],
  ),
  guard(
    'quoted-this-sentence-only',
    'shared/document/quotations.ts',
    ['.filter(({ sentence }) => sentences.has(sentence))', ''],
    ['tests/shared/document/quotations.test.ts', 'are gone when their sentence changes'],
  ),
  guard(
    'quoted-whole-sentence',
    'shared/document/secrecy.ts',
    ['quoted.includes(sentence.trim())', 'quoted.some((one) => sentence.includes(one))'],
    ['tests/shared/document/secrecy.test.ts', 'a sentence declared a quotation'],
  ),
  guard(
    'a-bare-mark-is-no-quotation',
    'shared/document/secrecy.ts',
    ['    isQuotable: prose >= LEAST_PROSE,', '    isQuotable: true,'],
    ['tests/shared/document/secrecy.test.ts', 'a sentence declared a quotation'],
  ),
  guard(
    'proofread-lines',
    'renderer/documents/draft/proof/accept.ts',
    ['line !== undefined && line === then.get(key);\n    if', 'line !== undefined;\n    if'],
    [
      'tests/renderer/documents/draft/proof/accept.test.ts',
      'leaves words whose line was changed since',
    ],
  ),
  guard(
    'proofread-composing',
    'renderer/editor/find/proof-marks-plugin.ts',
    ['view.composing || !present', '!present'],
    ['tests/renderer/editor/proof-marks.test.ts', 'nothing at all under an input method'],
  ),
  guard(
    'copied-page',
    'shared/structure/index.ts',
    [
      'if (!isTouched || !sameAsWritten(raw, whole.raw)) {',
      'if (!isTouched || sameAsWritten.length === 0) {',
    ],
    ['tests/shared/structure/copied-proof.test.ts'],
  ),
  guard(
    'another-program-s-text',
    'renderer/editor/paste/own-html.ts',
    ["element.tagName === 'META' ||", "element.tagName !== 'X' ||"],
    ['tests/renderer/editor/foreign-clipboard.test.tsx', "another program's text"],
  ),
  guard(
    'found-as-it-stands',
    'renderer/documents/draft/find/use-matches.ts',
    ['    session.document === document ? matches :', '    query !== null ? matches :'],
    ['tests/renderer/documents/draft/use-matches.test.tsx'],
  ),
  guard(
    'written-while-a-file-was-read',
    'renderer/meetings/proceedings/incoming/HandedIn.tsx',
    ['target && (await isEmpty(target.id)) ?', 'target?.text === String(isEmpty).slice(0, 0) ?'],
    ['tests/renderer/meetings/proceedings/handed-in.test.tsx', 'one in which somebody has begun'],
  ),
  guard(
    'covered-cells-are-said',
    'renderer/editor/paste/plugin.ts',
    ['  return gone > 0 ?', '  return gone < 0 ?'],
    ['tests/renderer/editor/paste-into-table.test.tsx', 'says how many words'],
  ),
];
