import { type Guard, guardsOf } from './guard';

/** Guards of the rows that lie in packs: none is lost, none is there twice, and none of before is found. */

const PACKED = 'tests/renderer/data/packed-rows.test.ts';
const INDEX = 'tests/renderer/data/packed-index.test.ts';
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
      'const rows = textsIn(pack, (id) => !ids.has(id) || but.has(id));',
      'const rows = textsIn(pack, (id) => !ids.has(id));\n      void but;',
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
    ['if ((await this.packed.count(request.trans)) > 0)', 'if (request.trans === null)'],
    [PACKED, 'a cursor is refused'],
  ),
  guard(
    'alone-once-committed',
    ROWS,
    [
      "(trans as unknown as EventTarget).addEventListener('complete', done);",
      'void trans;\n    done();',
    ],
    [INDEX, 'a change that is taken back leaves the row where it was'],
  ),
  guard(
    'by-index',
    ROWS,
    [
      'const packed = await this.rowsBy(trans, index, range);\n    if',
      'const packed: Row[] = [];\n    if',
    ],
    [INDEX, 'an index finds rows in packs and those that left them'],
  ),
  guard(
    'of-before',
    'renderer/data/row-packs.ts',
    ["if ('texts' in stored) return stored;", 'return stored as RowPack;'],
    [INDEX, 'packs of before hold the rows themselves'],
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
