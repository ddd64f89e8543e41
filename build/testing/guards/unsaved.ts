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

const ON_ITS_WAY = 'renderer/ui/unsaved/on-its-way.ts';
const WAY = 'tests/renderer/ui/unsaved/on-its-way.test.ts';
const FIRST = 'renderer/editor/letter-first.ts';
const SHOWN = 'tests/renderer/editor/letter-first.test.ts';
const SESSION = 'renderer/documents/draft/session/draft-session.ts';
const STEPS = 'tests/renderer/documents/draft/draft-session.test.ts';
const TAKE = '  takeAllIn();\n';

export const UNSAVED: readonly Guard[] = [
  guard(
    'letter-before-closing',
    'renderer/ui/unsaved/unsaved.ts',
    [`${TAKE}  const asked`, '  void takeAllIn;\n  const asked'],
    [WAY, 'what is saved before the window closes'],
  ),
  guard(
    'letter-before-saving',
    KEEPER,
    [`  ${TAKE}`, '    void takeAllIn;\n'],
    [WAY, 'a keeper that is asked to save'],
  ),
  guard(
    'letter-when-left',
    KEEPERS,
    [`${TAKE}  for (const`, '  for (const'],
    [WAY, 'a thing that is left'],
  ),
  guard(
    'letter-when-shown-again',
    KEEPERS,
    [`${TAKE}  const one`, '  const one'],
    [WAY, 'a thing that is left'],
  ),
  guard(
    'letter-without-frame',
    ON_ITS_WAY,
    ['setTimeout(() => takeIn(own), NO_FRAME)', 'setTimeout(() => undefined, NO_FRAME)'],
    [WAY, 'in a window that draws no frames'],
  ),
  guard(
    'drawn-behind-letters',
    ON_ITS_WAY,
    ['for (const work of waiting) setTimeout(work)', 'void waiting'],
    [WAY, 'what can wait is done once, in its order'],
  ),
  guard(
    'drawn-without-end-of-letters',
    ON_ITS_WAY,
    ['setTimeout(done, LATEST)', 'setTimeout(() => undefined, LATEST)'],
    [WAY, 'what can wait does not come into the frame of the next letter'],
  ),
  guard(
    'letter-before-deeds',
    ON_ITS_WAY,
    ['window.addEventListener(deed, hear, true)', 'void deed'],
    [WAY, 'whoever hears of'],
  ),
  guard(
    'letter-of-another-editor',
    ON_ITS_WAY,
    ['const hear = () => takeAllIn();', 'const hear = takeAllIn;'],
    [WAY, 'an editor that goes leaves the others'],
  ),
  guard(
    'letter-when-page-goes',
    'renderer/documents/draft/session/use-draft-session.ts',
    ['      give();\n      leave();\n', '      leave();\n'],
    [
      'tests/renderer/documents/draft/use-draft-session.test.tsx',
      'saves a letter that is on its way when the page goes',
    ],
  ),
  guard(
    'letter-while-closing',
    'renderer/ui/unsaved/unsaved.ts',
    ['        if (!unsaved.has(one)) asked.delete(one);\n', ''],
    [WAY, 'what is typed while another thing is saved'],
  ),
  guard(
    'letter-in-state',
    FIRST,
    ['        if (this.waiting !== null) takeAllIn();\n', ''],
    [SHOWN, 'a letter is in the text for whoever asks'],
  ),
  guard(
    'letter-of-closed-editor',
    FIRST,
    [`  ${TAKE}    this.deaf`, '    this.deaf'],
    [SHOWN, 'a letter is in the text of an editor that goes'],
  ),
  guard(
    'letter-drawn-over',
    FIRST,
    ['    inside.docView.markDirty(posAtStart, posAtEnd);\n', '    void [posAtStart, posAtEnd];\n'],
    [SHOWN, 'the page shows what the text makes'],
  ),
  guard(
    'letter-refused',
    FIRST,
    ['if (inside.docView.dirty)', 'if (inside.docView.dirty < 0)'],
    [SHOWN, 'the page shows what the text makes'],
  ),
  guard(
    'letter-and-others',
    FIRST,
    [
      'if (domObserver.pendingRecords().length === 0) return false;',
      'if (domObserver) return false;',
    ],
    [SHOWN, 'what somebody else has written'],
  ),
  guard(
    'letter-in-session',
    SESSION,
    [`  ${TAKE}    return this.state.document`, '    return this.state.document'],
    [STEPS, 'DraftSession whoever reads'],
  ),
  guard(
    'letter-before-undo',
    SESSION,
    [`  ${TAKE}    const step = this.done`, '    const step = this.done'],
    [STEPS, 'DraftSession a letter that is on its way is what is taken back'],
  ),
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
  guard(
    'one-thing-never-as-another',
    'renderer/ui/use-saved.ts',
    ['({ current: { save, message } }), [name]);', '({ current: { save, message } }), []);'],
    ['tests/renderer/ui/use-saved.test.tsx', 'what was typed of one thing'],
  ),
];
