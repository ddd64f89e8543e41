import { type Guard, guardsOf } from './guard';

/** Guards of what old ledgers and registers say on their way in, and of what leaves the house of them. */

const LEDGER = 'shared/matters/ledger-import.ts';
const LEDGER_TEST = 'tests/shared/matters/ledger-import.test.ts';
const WORDS_TEST = 'tests/shared/registers/import-words.test.ts';
const EXPORT_TEST = 'tests/renderer/registers/incoming-export.test.tsx';

const guard = guardsOf('taken-in/');

export const TAKEN_IN: readonly Guard[] = [
  guard(
    'same-as-above',
    LEDGER,
    [
      "        cells[key] = withoutDitto(cells[key], above?.[key] ?? '');\n",
      '        void [withoutDitto, above, key];\n',
    ],
    [LEDGER_TEST, 'an older ledger loses nothing on its way in 同上'],
  ),
  guard(
    'headings-again',
    LEDGER,
    [
      '    const isAgain = isHeadingAgain(table, at);\n',
      '    const isAgain = at < 0 && isHeadingAgain(table, at);\n',
    ],
    [LEDGER_TEST, 'an older ledger loses nothing on its way in headings'],
  ),
  guard(
    'closed-on',
    LEDGER,
    [
      "  const isUnsaid = state === '' && closedOn !== null;\n",
      '  const isUnsaid = false as boolean;\n',
    ],
    [LEDGER_TEST, 'an older ledger loses nothing on its way in a day on which'],
  ),
  guard(
    'last-day',
    LEDGER,
    ['    kept.push(`最近动态：', '    void String(`最近动态：'],
    [LEDGER_TEST, 'an older ledger loses nothing on its way in a day that closes nothing'],
  ),
  guard(
    'remarks',
    'shared/matters/ledger-sheet.ts',
    ['    collects: true,\n', '    collects: false,\n'],
    [LEDGER_TEST, 'an older ledger loses nothing on its way in 备注'],
  ),
  guard(
    'words-beside',
    'shared/registers/import/incoming.ts',
    ['    kept.push(...saidBeside(cells, remarks));\n', '    void saidBeside;\n'],
    [WORDS_TEST, 'what an old 收文登记簿 says'],
  ),
  guard(
    'headings-of-book',
    'shared/registers/import/plan.ts',
    ['    if (isHeadingAgain(table, at)) {\n', '    if (at < 0 && isHeadingAgain(table, at)) {\n'],
    [WORDS_TEST, 'what an old 收文登记簿 says in columns that know a few words only 同上'],
  ),
  guard(
    'other-periodical',
    'shared/registers/import/outgoing.ts',
    [
      '  const isOther = !isShortFor(name, chosen) && !isShortFor(chosen, name);\n',
      '  const isOther = !isShortFor(name, name) && chosen === name;\n',
    ],
    [WORDS_TEST, '期号 of an old 发文登记簿 of another periodical'],
  ),
  guard(
    'part-of-register',
    'shared/registers/incoming.ts',
    [
      '  if (!isPart(narrowed)) return span;\n',
      '  if (isPart(narrowed) || span !== narrowed.text) return span;\n',
    ],
    [EXPORT_TEST],
  ),
  guard(
    'course-of-corrected',
    'renderer/data/commands/incoming-corrections.ts',
    ['  const change = correctedOf(asked);\n', '  const change = correctedOf(asked) && asked;\n'],
    ['tests/renderer/data/incoming-links.test.ts', '更正 of a registered paper of a form'],
  ),
  guard(
    'remark-of-round',
    'renderer/data/commands/rounds.ts',
    [
      '    await store().rounds.put({ ...round, ...facts, note });\n',
      '    await store().rounds.put({ ...round, ...facts, ...(note === null && { note }) });\n',
    ],
    ['tests/renderer/data/commands.test.ts', 'rounds keep the remark'],
  ),
  guard(
    'matters-alone',
    'shared/compose/matters/papers/tracking.ts',
    ['  if (alone.length === 0) return opinions;\n', '  if (alone.length >= 0) return opinions;\n'],
    ['tests/shared/compose/matters/tracking-page.test.ts', 'matters of no opinion'],
  ),
  guard(
    'sample-behind',
    'shared/matters/ledger.ts',
    [
      '  const own = matters.filter(({ sample }) => sample !== 1);\n',
      '  const own = matters.filter(({ sample }) => sample === 0 || sample === 1);\n',
    ],
    [
      'tests/renderer/data/paper-changes.test.ts',
      'a draft made over the ledger as a filter showed it was made',
    ],
  ),
  guard(
    'figures-of-last-year',
    'shared/figures/in-text.ts',
    [
      '    if (counted === null || to === null || to.slice(0, 4) >= today.slice(0, 4)) continue;\n',
      '    if (counted !== null || to === null || to.slice(0, 4) >= today.slice(0, 4)) continue;\n',
    ],
    ['tests/renderer/documents/draft/figures/refresh-dialog.test.tsx'],
  ),
];
