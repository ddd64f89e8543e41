import { describe, expect, it } from 'vitest';
import { MEMBER_COLUMNS } from '#shared/directory/columns';
import type { ReadBook, ReadSheet } from '#shared/sheet/book';
import { cellName, isCellError } from '#shared/sheet/cells';
import { readTable } from '#shared/sheet/table';

type Merge = ReadSheet['merges'][number];
const merge = (top: number, left: number, bottom: number, right: number): Merge => ({
  top,
  left,
  bottom,
  right,
});
const sheet = (rows: string[][], more: Partial<ReadSheet> = {}): ReadSheet => ({
  name: '名单',
  rows,
  merges: [],
  ...more,
});
const book = (...sheets: ReadSheet[]): ReadBook => ({ fileName: '名册.xlsx', sheets });
const read = (one: ReadSheet) => readTable(book(one), MEMBER_COLUMNS);
const cellsOf = (one: ReadSheet) =>
  read(one).rows.map(({ cells }) =>
    Object.entries(cells)
      .flatMap(([key, text]) => (text === '' ? [] : `${key}=${text}`))
      .join(' '),
  );

describe('headings in two rows', () => {
  const people = ['甲', '民盟', '教育', '13800000000'];

  it.each([
    [
      'names beside a group',
      [
        ['姓名', '基本情况', '', '电话'],
        ['', '党派', '界别', ''],
      ],
      [merge(0, 0, 1, 0), merge(0, 1, 0, 2), merge(0, 3, 1, 3)],
    ],
    [
      'without the merges',
      [
        ['姓名', '基本情况', '', '电话'],
        ['', '党派', '界别', ''],
      ],
      [],
    ],
    [
      'a lower one that says more',
      [
        ['姓名', '基本情况', '', '联系方式'],
        ['', '党派', '界别', '手机'],
      ],
      [merge(0, 0, 1, 0), merge(0, 1, 0, 2)],
    ],
    [
      'a number in front is not needed',
      [
        ['姓名', '所属', '', '联系'],
        ['姓名', '党派', '界别', '电话'],
      ],
      [],
    ],
    [
      'below a title',
      [['名册'], ['姓名', '基本情况', '', '电话'], ['', '党派', '界别', '']],
      [merge(0, 0, 0, 3), merge(1, 0, 2, 0), merge(1, 1, 1, 2), merge(1, 3, 2, 3)],
    ],
    [
      'below a title of two rows',
      [['名册'], [], ['姓名', '党派', '界别', '电话']],
      [merge(0, 0, 1, 3)],
    ],
    [
      'in three',
      [
        ['姓名', '情况', '', ''],
        ['', '所属', '', '联系方式'],
        ['', '党派', '界别', '手机'],
      ],
      [merge(0, 0, 2, 0), merge(0, 1, 0, 3), merge(1, 1, 1, 2)],
    ],
  ])('%s', (_what, headings, merges) => {
    const found = read(sheet([...headings, people], { merges }));
    expect(found.unknown).toEqual([]);
    expect(
      found.rows.map(({ cells, row }) => [
        row,
        cells.name,
        cells.party,
        cells.sector,
        cells.telephone,
      ]),
    ).toEqual([[headings.length + 1, ...people]]);
  });

  it('upper and lower make one name: 政协 above 职务 is not 单位 above 职务', () => {
    const rows = [
      ['姓名', '政协', '', '工作单位', ''],
      ['', '职务', '专委会', '名称', '职务'],
      ['甲', '常委', '提案委员会', '一中', '校长'],
    ];
    const merges = [merge(0, 0, 1, 0), merge(0, 1, 0, 2), merge(0, 3, 0, 4)];
    expect(cellsOf(sheet(rows, { merges }))).toEqual([
      'name=甲 post=常委 committee=提案委员会 unit=一中 unitPost=校长',
    ]);
  });

  it('what is not known is told by both', () => {
    const rows = [
      ['姓名', '学习情况', '', '备注'],
      ['', '学历', '专业', ''],
      ['甲', '本科', '中文', '注'],
    ];
    const found = read(
      sheet(rows, { merges: [merge(0, 0, 1, 0), merge(0, 1, 0, 2), merge(0, 3, 1, 3)] }),
    );
    expect(found.unknown).toEqual(['学习情况／学历', '学习情况／专业']);
    expect(found.rows.map(({ row, cells }) => [row, cells.name, cells.note])).toEqual([
      [3, '甲', '注'],
    ]);
  });

  it('never take the first person for headings', () => {
    const rows = [
      ['姓名', '类型', '说明'],
      ['甲', '备注', '电话'],
      ['乙', '职务', '单位'],
    ];
    expect(read(sheet(rows)).rows.map(({ cells }) => cells.name)).toEqual(['甲', '乙']);
  });

  it('repeated on a later page are no people, and that is told', () => {
    const rows = [
      ['姓名', '党派'],
      ['甲', '民盟'],
      ['姓 名', '党派'],
      ['乙', '民进'],
    ];
    const found = read(sheet(rows));
    expect(found.rows.map(({ cells }) => cells.name)).toEqual(['甲', '乙']);
    expect(found.remarks).toEqual(['第3行是重复的列名，没有当作内容。']);
  });
});

describe('the sheet that is meant', () => {
  const list = (name: string, person: string, more: Partial<ReadSheet> = {}) =>
    sheet(
      [
        ['姓名', '党派'],
        [person, '民盟'],
      ],
      { name, ...more },
    );

  it('is the first with such a table, though another has more columns; the others are named', () => {
    const wide = sheet(
      [
        ['姓名', '党派', '界别'],
        ['旧', '民盟', '教育'],
      ],
      { name: '去年' },
    );
    const note = sheet([['怎样填'], ['一行一人']], { name: '填写说明' });
    const more = sheet([['合计', '20']], { name: '统计' });
    const hidden = list('旧名单', '更旧', { hidden: true });
    const found = readTable(book(more, list('现任', '新'), wide, note, hidden), MEMBER_COLUMNS);
    expect([found.sheet, found.rows[0]?.cells.name]).toEqual(['现任', '新']);
    expect(found.sheets).toEqual([
      { name: '现任', isHidden: false },
      { name: '去年', isHidden: false },
      { name: '旧名单', isHidden: true },
    ]);
    expect(found.remarks).toEqual([
      '工作表“统计”没有读，里面没有这样的表。',
      '工作表“去年”没有读。',
      '隐藏的工作表“旧名单”没有读。',
    ]);
  });

  it('may be chosen; a hidden one is read only where there is no other, and that is told', () => {
    const both = book(list('现任', '新'), list('旧名单', '旧', { hidden: true }));
    expect(readTable(both, MEMBER_COLUMNS, '旧名单').remarks).toEqual([
      '读的是隐藏的工作表“旧名单”，请核对是不是要用的表。',
      '工作表“现任”没有读。',
    ]);
    expect(
      readTable(book(list('旧名单', '旧', { hidden: true })), MEMBER_COLUMNS).remarks.join(),
    ).toContain('隐藏的工作表“旧名单”');
  });

  it('a refusal names the sheet that could not be read', () => {
    const broken = {
      ...book(sheet([['甲']])),
      remarks: ['工作表“名单”已损坏，读不出来，里面的内容没有读入。'],
    };
    expect(() => readTable(broken, MEMBER_COLUMNS)).toThrow(/没有找到“姓名”这一列.*“名单”已损坏/);
  });
});

describe('cells in trouble', () => {
  const rows = [
    ['姓名', '备注', '党派', '别的'],
    ['甲', '622202020011223××××', '', ''],
    ['#N/A', '', '民\ufffd', '#REF!'],
    [],
    ['丙'],
  ];
  const found = read(
    sheet(rows, {
      hiddenRows: [4],
      hiddenColumns: [1, 3],
      troubles: [
        { row: 1, column: 1, kind: 'lost-digits' },
        { row: 1, column: 3, kind: 'no-result' },
        { row: 2, column: 2, kind: 'bad-characters' },
        { row: 3, column: 0, kind: 'no-result' },
      ],
    }),
  );

  it('are told by column and place and left out, those of columns that are not read are not', () => {
    expect(found.rows.map(({ row, told }) => [row, ...told])).toEqual([
      [
        2,
        '“备注”（B2）是19位的数字，Excel 只存15位，后4位已经丢失（622202020011223××××），这一格没有导入；请在原表里把这一列设成文本，重新填好',
      ],
      [
        3,
        '“姓名”（A3）是错误值#N/A，这一格没有导入',
        '“党派”（C3）里有认不出的字，已用“\ufffd”标出，请对照原文补正',
      ],
      [
        4,
        '“姓名”（A4）是公式，表里没有存下结果，这一格没有导入（在 Excel 里打开、保存一次再导入即可）',
      ],
      [5],
    ]);
    expect(found.rows.map(({ cells }) => [cells.name, cells.note, cells.party])).toEqual([
      ['甲', '', ''],
      ['', '', '民\ufffd'],
      ['', '', ''],
      ['丙', '', ''],
    ]);
  });

  it('hidden rows are marked, hidden columns told', () => {
    expect(found.rows.map(({ isHidden }) => isHidden)).toEqual([false, false, false, true]);
    expect(found.remarks).toEqual(['“备注”（B列）在表里是隐藏的，也读了。']);
  });

  it.each([
    [0, 0, 'A1'],
    [11, 25, 'Z12'],
    [0, 26, 'AA1'],
    [2, 101, 'CX3'],
    [0, 701, 'ZZ1'],
    [0, 16383, 'XFD1'],
  ])('row %i, column %i is %s', (row, column, name) => {
    expect(cellName(row, column)).toBe(name);
  });

  it.each(['#N/A', '#REF!', '#SPILL!', '#####', '#NAME?', '#div/0!', 'Err:502', '#GETTING_DATA'])(
    '%s is an error',
    (text) => {
      expect(isCellError(text)).toBe(true);
    },
  );
  it.each(['#1', '#甲!', 'N/A', '#', '# 重点'])('%s is none', (text) => {
    expect(isCellError(text)).toBe(false);
  });
});
