import { type Guard, guardsOf } from './guard';

/** Guards of what was typed and is not in the store yet. */

const KEEPER = 'renderer/ui/unsaved/keeper.ts';
const KEEPERS = 'renderer/ui/unsaved/keepers.ts';
const OPENED = 'renderer/documents/draft/session/use-opened-text.ts';
const KEPT = 'tests/renderer/ui/unsaved/keepers.test.ts';
const TAKEN = 'renderer/ui/unsaved/use-taken-when-left.ts';
const LEFT = 'tests/renderer/ui/unsaved/use-taken-when-left.test.tsx';
const SAVED_FIRST = 'renderer/documents/draft/session/ensure-saved.ts';
const ACTIONS = 'tests/renderer/documents/list/use-draft-actions.test.tsx';
const REOPENED = 'tests/renderer/documents/draft/reopened.test.tsx';

const guard = guardsOf('unsaved/');

export const UNSAVED: readonly Guard[] = [
  guard(
    'kept-after-failure',
    KEEPER,
    ['      this.pending ??= version;\n', ''],
    [KEPT, 'before the window closes one thing that cannot be saved'],
  ),
  guard(
    'one-save-at-a-time',
    KEEPER,
    ['      if (!this.running) {\n', '      if (this.pending || !this.running) {\n'],
    [KEPT, 'the keeper of a field never lets an older version'],
  ),
  guard(
    'known-before-closing',
    KEEPER,
    ['    if (isWaiting) takeIn(this);\n', '    if (isWaiting) void takeIn;\n'],
    [KEPT, 'before the window closes everything typed is saved'],
  ),
  guard(
    'one-keeper',
    KEEPERS,
    ['  if (before) {\n', '  if (before && !before.isLeft) {\n'],
    [KEPT, 'a thing that is left and shown again has one keeper'],
  ),
  guard(
    'unsaved-first',
    OPENED,
    [
      'return unsaved ? unsaved.value : readDraftText(draftId);',
      'void unsaved;\n  return readDraftText(draftId);',
    ],
    [REOPENED, 'a draft that is left and opened again shows what could not be saved'],
  ),
  guard(
    'read-again',
    OPENED,
    ['      setOpened(null);\n', ''],
    [REOPENED, 'a draft that is left and opened again shows what was typed last'],
  ),
  guard(
    'left-with-its-page',
    TAKEN,
    [
      '      if (latest.current.isHolding) void holding(once());\n',
      '      void [holding, once];\n',
    ],
    [LEFT, 'takes what a box holds when its page goes'],
  ),
  guard(
    'held-before-closing',
    TAKEN,
    ['    takeIn(box);\n', '    void takeIn;\n'],
    [LEFT, 'takes what a box holds when the window closes'],
  ),
  guard(
    'copied-with-what-is-typed',
    SAVED_FIRST,
    [
      '  if (await unsavedOf(keptName(draftId))) throw new Error(UNSAVED);\n',
      '  void [unsavedOf, keptName, draftId, UNSAVED];\n',
    ],
    [ACTIONS, 'a copy holds what was typed the moment before'],
  ),
  guard(
    'name-left-with-its-page',
    'renderer/pickers/FoundField.tsx',
    [
      "  useTakenWhenLeft(!props.isAction && text.trim() !== '' && isTaken, leave);\n",
      '  useTakenWhenLeft(isTaken && false, leave);\n',
    ],
    ['tests/renderer/pickers/pickers.test.tsx', 'a fast Enter among'],
  ),
  guard(
    'speaker-left-with-his-page',
    'renderer/meetings/proceedings/entry/speakers.ts',
    [
      '  useTakenWhenLeft(typed && !settled.current && !isLetters(search.text), take);\n',
      '  useTakenWhenLeft(typed && false, take);\n',
    ],
    [
      'tests/renderer/meetings/proceedings/speaker-field.test.tsx',
      'the speaker half typed is taken',
    ],
  ),
  guard(
    'day-left-with-its-page',
    'renderer/ui/DateField.tsx',
    [
      '  useTakenWhenLeft(typed !== null && typed !== value && !disabled, async () => {\n',
      '  useTakenWhenLeft(typed !== null && typed !== value && !disabled && false, async () => {\n',
    ],
    ['tests/renderer/ui/date-field.test.tsx', 'a day typed to its end'],
  ),
];
