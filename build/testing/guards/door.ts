import { type Guard, guardsOf } from './guard';

/** Guards of the door: no word of a row is changed on its way in, none goes, and somebody is told. */

const ADMIT = 'tests/renderer/data/admit.test.ts';
const MEND = 'tests/shared/model/door/mend.test.ts';

const guard = guardsOf('door/');

export const DOOR: readonly Guard[] = [
  guard(
    'looked-at',
    'renderer/data/rebuild.ts',
    [
      'if (isOdd({ table, key, dataVersion }, row))',
      'if (dataVersion < 0 && isOdd({ table, key, dataVersion }, row))',
    ],
    [ADMIT, 'rows of the journal that are not sound are mended or kept aside'],
  ),
  guard(
    'aside',
    'renderer/data/admit.ts',
    ['      await store.asides.put(asideOf(newId(), table, key, row));\n', '      void newId;\n'],
    [ADMIT, 'rows of the journal that are not sound are mended or kept aside'],
  ),
  guard(
    'told',
    'renderer/data/rebuild.ts',
    ['await putMet(store, await admit(store, odd));', 'await admit(store, odd);\n    void putMet;'],
    [ADMIT, 'rows of the journal that are not sound are mended or kept aside'],
  ),
  guard(
    'texts-from-files',
    'renderer/data/commands/drafts.ts',
    ["bulkAdd(soundRows('draftBodies', [{ id, document }], met))", 'bulkAdd([{ id, document }])'],
    [ADMIT, 'rows on their way from a file of a text, a speech or an older ledger'],
  ),
  guard(
    'ledgers-from-files',
    'renderer/data/commands/matter-events.ts',
    ["bulkAdd(soundRows('matters', rows, met))", 'bulkAdd(rows)'],
    [ADMIT, 'rows on their way from a file of a text, a speech or an older ledger'],
  ),
  guard(
    'filled-sound',
    'renderer/data/settle-acts.ts',
    ['wordsOf(await admitAll(store))', "String(admitAll && wordsOf && '')"],
    ['tests/renderer/data/settle.test.ts', 'a store with rows that are not sound fills'],
  ),
  guard(
    'words',
    'shared/model/door/mend.ts',
    [
      "return typeof value === 'number' || typeof value === 'boolean' ? String(value) : BEYOND;",
      "return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';",
    ],
    [MEND, 'a row with one field missing, null, or of another type comes out sound'],
  ),
  guard(
    'emptied',
    'shared/document/upgrade.ts',
    [
      '{ ...empty, ...upgraded, ...emptied(value, upgraded), head }',
      '{ ...empty, ...upgraded, head }',
    ],
    ['tests/shared/document/upgrade.test.ts', 'a document from outside that says an older version'],
  ),
  guard(
    'purged-place',
    'renderer/data/commands/cascade.ts',
    ["  if (table === 'asides') {\n", "  if (table === 'asides' && ids.length < 0) {\n"],
    [ADMIT, 'rows of the journal that are not sound are in no copy any more'],
  ),
  guard(
    'purged-part',
    'renderer/data/commands/cascade.ts',
    ['!known.has(one.key) && belongs(one, going)', '!known.has(one.key) && belongs(one, known)'],
    ['tests/renderer/data/purged-parts.test.ts', 'a part that could not be read'],
  ),
  guard(
    'purged-place-stays',
    'renderer/data/commands/cascade.ts',
    ['({ table: of, key, keeps: true })', '({ table: of, key })'],
    [ADMIT, 'rows of the journal that are not sound leave their place'],
  ),
  guard(
    'answers',
    'electron/ipc/answered.ts',
    [
      'if (!answer.ok || isSound(CHANNELS[channel].response, answer.value)) return answer;',
      'if (!answer.ok || isSound) return answer;',
    ],
    ['tests/electron/ipc/answered.test.ts', 'an answer of main that is anything else'],
  ),
];
