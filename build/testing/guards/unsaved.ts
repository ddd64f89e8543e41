import { type Guard, guardsOf } from './guard';

/** Guards of what was typed and is not in the store yet. */

const KEEPER = 'renderer/ui/unsaved/keeper.ts';
const KEEPERS = 'renderer/ui/unsaved/keepers.ts';
const OPENED = 'renderer/documents/draft/session/use-opened-text.ts';
const KEPT = 'tests/renderer/ui/unsaved/keepers.test.ts';
const REOPENED = 'tests/renderer/documents/draft/reopened.test.tsx';

const guard = guardsOf('unsaved');

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
];
