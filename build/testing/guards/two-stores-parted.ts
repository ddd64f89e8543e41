import { type Guard, guardsOf } from './guard';

/** Guards of what went another way than the journal in force and is found beside it: files that wait for room, restore points of a way that parted. */

const at = (name: string) => `electron/persistence/${name}.ts`;
const OTHERS = at('other-journals');
const POINTS = at('restore-points');
const FULL = 'other-journals-full';

/** Each is held by a test file of tests/electron/persistence, named without its ending. */
const guard = guardsOf('two-stores/', 'tests/electron/persistence/');

const PARTED: [string, string] = [
  'other-journals',
  'two states of one journal in the folder its restore points',
];

export const TWO_STORES_PARTED: readonly Guard[] = [
  guard(
    'others-wait',
    OTHERS,
    ['      await letWait(context.writer, other.name);\n', '      void letWait;\n'],
    [FULL, 'another way of the journal on a full disk it is not the one to open'],
  ),
  guard(
    'others-wait-closed',
    at('found-journals'),
    ['all.filter(({ generation }) => generation > 0)', 'all.filter(({ name }) => name.length > 0)'],
    [FULL, 'another way of the journal on a full disk it is not the one to open'],
  ),
  guard(
    'others-purge-waits',
    OTHERS,
    ['journal, found, { mayWait: false });', 'journal, found);'],
    [FULL, 'another way of the journal on a full disk a purge stays pending'],
  ),
  guard(
    'others-clean-first',
    OTHERS,
    [
      '      await takePurged(context, journal, path);\n      await addUntold',
      '      await addUntold',
    ],
    [FULL, 'the power goes while'],
  ),
  guard(
    'parted-at-start',
    OTHERS,
    ['  await clearStrays(context, journal, mayWait);\n', '  void [clearStrays, mayWait];\n'],
    PARTED,
  ),
  guard(
    'parted-spared',
    POINTS,
    ['    if (isNow) await this.spare(', '    if (!isNow) await this.spare('],
    PARTED,
  ),
  guard(
    'parted-once',
    POINTS,
    [
      '      if (!isThere) await this.keepState(',
      '      void isThere;\n      await this.keepState(',
    ],
    PARTED,
  ),
  guard(
    'parted-purged',
    POINTS,
    ['await this.left(state.refs, journal.live);', '{ left: state.refs, leftOut: 1 };'],
    PARTED,
  ),
  guard(
    'untold-first',
    OTHERS,
    [
      '  if (!isMended) await addUntold(writer, sentence);\n  return fs',
      '  void sentence;\n  return fs',
    ],
    ['untold', 'another journal is named'],
  ),
  guard(
    'untold-points',
    OTHERS,
    [
      '        await addUntold(writer, keptNotice(what, leftOut, state.isSpoilt));\n',
      '        void leftOut;\n',
    ],
    ['untold', 'points of another journal is named'],
  ),
  guard(
    'untold-kept',
    at('second-copy'),
    [
      'if (this.told !== this.parts || !said.includes(this.notice)) return false;',
      'void this.told;',
    ],
    ['untold', 'what was found when a full disk'],
  ),
  guard(
    'untold-read',
    at('second-copy'),
    [' || !said.includes(this.notice)', ''],
    ['untold', 'nor where the page has learnt meanwhile'],
  ),
  guard(
    'untold-later',
    at('untold'),
    ['  if (left.length > 0) return writeUntold(writer, left);\n', '  void left;\n'],
    ['untold', 'what a purge has found before the notice'],
  ),
  guard(
    'untold-points-again',
    OTHERS,
    ['if (isThere || !(await', 'if (!isThere && !(await'],
    ['untold', 'points of another journal is named also where the power goes'],
  ),
];
