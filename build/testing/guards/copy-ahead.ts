import { type Guard, guardsOf } from './guard';

/** Guards of the copy that is begun while somebody is asked about a purge: it holds nothing of what goes, and counts only where it is what the store is. */

const HELD = 'tests/renderer/data/copy-ahead.test.ts';
const COPY = 'renderer/data/copy-ahead.ts';

const guard = guardsOf('copy-ahead/');

export const COPY_AHEAD: readonly Guard[] = [
  guard(
    'left-out',
    COPY,
    [
      'yield rows.filter(({ key }) => !leftOut.has(placeOf({ table, key })));',
      'yield rows.filter(() => leftOut.size > 0);',
    ],
    [HELD, 'the copy that was begun when it was asked'],
  ),
  guard(
    'written-meanwhile',
    COPY,
    ['        else void this.drop();\n', ''],
    [HELD, 'it is not used when something was written meanwhile'],
  ),
  guard(
    'compared',
    COPY,
    [
      'if (!sameContents(contents, now.contents) || (known',
      'if ((sameContents(contents, now.contents), false) || (known',
    ],
    [HELD, 'a copy that does not hold what the store says it holds'],
  ),
  guard(
    'purged-remembered',
    COPY,
    [
      '(known !== null && known !== sum)) return null;',
      '(known === null && sum === known)) return null;',
    ],
    [HELD, 'a copy that does not remember'],
  ),
  guard(
    'cancelled',
    'renderer/data/commands/purge-ahead.ts',
    ['left.copy.then((copy) => copy?.drop())', 'left.copy'],
    [HELD, 'cancelled, it is removed'],
  ),
  guard(
    'cancelled-on-screen',
    'renderer/ui/use-purging.ts',
    ['onCancel: () => void forget(),', 'onCancel: () => void forget,'],
    ['tests/renderer/ui/use-purging.test.tsx', 'while somebody reads'],
  ),
  guard(
    'left-on-screen',
    'renderer/ui/PurgeButton.tsx',
    ['void forget?.();', 'void forget;'],
    ['tests/renderer/ui/PurgeButton.test.tsx', 'while the pointer rests'],
  ),
  guard(
    'no-other-store',
    'renderer/data/settle.ts',
    [
      'name === inUse.name || name === copy?.name',
      "name === inUse.name || (name === copy?.name && name === '')",
    ],
    [HELD, 'the copy that was begun when it was asked'],
  ),
  guard(
    'pack-moved',
    'renderer/data/pack-parts.ts',
    ['asked.includes(undefined)', 'asked.length === 0'],
    [
      'tests/renderer/data/packed-rows.test.ts',
      'read part by part, no row is missed because another left its pack meanwhile',
    ],
  ),
];
