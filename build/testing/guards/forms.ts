import { type Guard, guardsOf } from './guard';

/** Guards of what was typed into forms and is not registered yet. */

const SCOPES = 'renderer/data/forms/scopes.ts';
const KEPT_FORM = 'tests/renderer/steps/kept-form.test.tsx';
const QUESTION = 'tests/renderer/ui/forms/question.test.tsx';
const GIVEN_BACK = 'tests/renderer/ui/forms/given-back.test.tsx';
const WINDOW = 'electron/window/main-window.ts';
const WINDOW_TEST = 'tests/electron/window/main-window.test.ts';

const guard = guardsOf('forms/');

export const FORMS: readonly Guard[] = [
  guard(
    'put-aside',
    SCOPES,
    ['  const known = scopes.get(facts.name);\n', '  const known = false as const;\n'],
    [KEPT_FORM, 'has its words, names, days and choices again'],
  ),
  guard(
    'of-another-record',
    'renderer/ui/forms/use-form-scope.ts',
    [
      'scopeOf({ ...latest.current, name }), [name]);',
      'scopeOf({ ...latest.current, name }), []);',
    ],
    ['tests/renderer/ui/forms/use-form-scope.test.tsx', 'a form that goes over'],
  ),
  guard(
    'taken-when-gone',
    SCOPES,
    [
      '    if (!this.isEmpty && !scopes.has(this.facts.name)) scopes.set(this.facts.name, this);\n',
      '',
    ],
    ['tests/renderer/ui/forms/scopes.test.ts', 'what is typed to its end'],
  ),
  guard(
    'line-left-out',
    'renderer/steps/forms/answers/AnswersForm.tsx',
    ['!answered.current.has(key)', '!answered.current.has(key) && false'],
    [KEPT_FORM, 'what was typed for a matter that was left out'],
  ),
  guard(
    'over-when-registered',
    'renderer/steps/FormFrame.tsx',
    ['    scope.end(stays);\n', '    void stays;\n'],
    [KEPT_FORM, 'is over when it is registered'],
  ),
  guard(
    'emptied-taken-back',
    'renderer/ui/forms/PutBack.tsx',
    ['() => scopeOf(facts).putBack(was)', '() => void [scopeOf, facts, was]'],
    [KEPT_FORM, 'is emptied by 清空重填'],
  ),
  guard(
    'purged',
    'renderer/data/commands/purge.ts',
    ['    forgetForms(going.map(({ key }) => key));\n', '    void forgetForms;\n'],
    ['tests/renderer/data/purged-parts.test.ts', 'what was typed of a record'],
  ),
  guard(
    'asked-about',
    'renderer/ui/commands.ts',
    ['asks: asksBefore(reason)', 'asks: asksBefore(reason) && false'],
    [QUESTION, 'main hears that it is asked'],
  ),
  guard(
    'asked-where-it-shows',
    'renderer/ui/forms/asking.ts',
    [' && useAsking.getState().shownBy > 0', ''],
    [QUESTION, 'is no obstacle'],
  ),
  guard(
    'asked-not-at-shutdown',
    'renderer/ui/forms/asking.ts',
    ["reason !== 'shutdown' && ", ''],
    [QUESTION, 'never holds up the end of a session'],
  ),
  guard(
    'window-stays-for-question',
    WINDOW,
    ["if (this.pageAsks && reason !== 'shutdown') {", 'if (this.pageAsks && reason === null) {'],
    [WINDOW_TEST, 'while the page asks about forms'],
  ),
  guard(
    'session-ends-despite-question',
    WINDOW,
    [
      "      return this.sessionEnds && this.askToClose('shutdown');\n",
      '      return this.sessionEnds && false;\n',
    ],
    [WINDOW_TEST, 'while the page asks about forms'],
  ),
  guard(
    'signal-asks-nothing',
    'electron/window/life-cycle.ts',
    ['      isEnded = true;\n', ''],
    ['tests/electron/window/life-cycle.test.ts', 'a signal ends the session'],
  ),
  guard(
    'item-given-back',
    'renderer/meetings/items/ItemsPage.tsx',
    ['    giveBack([title]);\n', ''],
    [GIVEN_BACK, '新议题'],
  ),
  guard(
    'cell-given-back',
    'renderer/matters/ledger/TextCell.tsx',
    ['editing === null) editCell({ id: matter.id, field });', 'editing === null) editCell(null);'],
    [GIVEN_BACK, 'a cell that was not saved'],
  ),
  guard(
    'names-given-back',
    'renderer/meetings/attendance/PasteNames.tsx',
    ['    if (!isAdded) return;\n', '    void isAdded;\n'],
    [GIVEN_BACK, 'names that were not called'],
  ),
];
