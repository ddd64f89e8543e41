import { type Guard, guardsOf } from './guard';

/** Guards of the rows that lie in packs: none is lost, none is there twice, and none of before is found. */

const PACKED = 'tests/renderer/data/packed-rows.test.ts';
const ROWS = 'renderer/data/packed-rows.ts';

const guard = guardsOf('packs/');

export const PACKS: readonly Guard[] = [
  guard(
    'taken-out',
    ROWS,
    ['await this.takeOut(trans, packs, failed);', 'void failed;'],
    [PACKED, 'what is taken out leaves nothing of itself in its pack'],
  ),
  guard(
    'not-written',
    ROWS,
    [
      'const rows = pack.rows.filter(({ id }) => !sought.has(id) || but.has(id));',
      'const rows = pack.rows.filter(({ id }) => !sought.has(id));\n      void but;',
    ],
    [PACKED, 'what IndexedDB could not write stays what it was in its pack'],
  ),
  guard(
    'added-twice',
    ROWS,
    ["await this.own.mutate({ type: 'put', trans, values });", 'void values;'],
    [PACKED, 'rows in packs are read and written as any others'],
  ),
  guard(
    'cleared',
    ROWS,
    ['await this.takeOut(trans, await this.packsWith(trans, keys));', 'void keys;'],
    [PACKED, 'all of them can be cleared, and are'],
  ),
  guard(
    'no-cursor',
    ROWS,
    [
      'if ((await this.rowsIn(request.trans, request.query.range, 1)).length > 0)',
      'if (request.trans === null)',
    ],
    [PACKED, 'a cursor is refused'],
  ),
  guard(
    'alone-once-committed',
    ROWS,
    [
      "(trans as unknown as EventTarget).addEventListener('complete', done);",
      'void trans;\n    done();',
    ],
    [PACKED, 'a change that is taken back leaves the row where it was'],
  ),
  guard(
    'read-first',
    'renderer/data/read-through.ts',
    [
      '  if (isPacked(table)) await readPacks(store, table, take);\n',
      '  if (isPacked(table)) setTimeout(() => void readPacks(store, table, take), 0);\n',
    ],
    [PACKED, 'whoever reads through a table is handed those of packs as well'],
  ),
];
