import { describe, expect, test } from 'vitest';
import { readSheetBytes } from '../../../electron/sheet/read-sheet';
import { type OldBook, oldXls } from './raw-files';

/** 姓名, 工作单位 in GBK, and people whose names need more than GB 2312. */
const GBK = {
  名单: 'c3fbb5a5',
  姓名: 'd0d5c3fb',
  单位: 'b5a5cebb',
  周启明: 'd6dcc6f4c3f7',
  市政协: 'cad0d5fed0ad',
  陈镕基: 'b3c2e946bbf9',
  单: 'b5a5',
} as const;
const gbk = (text: keyof typeof GBK) => Buffer.from(GBK[text], 'hex');
const BIG5 = { 名單: 'a657b3e6', 姓名: 'a96da657', 陳: 'b3af' } as const;
const big5 = (text: keyof typeof BIG5) => Buffer.from(BIG5[text], 'hex');

const roster: OldBook = {
  version: 5,
  name: gbk('名单'),
  rows: [
    [gbk('姓名'), gbk('单位')],
    [gbk('周启明'), gbk('市政协')],
    [gbk('陈镕基'), gbk('市政协')],
  ],
};
const WORDS = [
  ['姓名', '单位'],
  ['周启明', '市政协'],
  ['陈镕基', '市政协'],
];
const readOld = (book: OldBook) => readSheetBytes('名册.xls', oldXls(book));

describe('texts of an old .xls', () => {
  test.each([936, 10008, 54936])('in code page %i come in as they are', async (codePage) => {
    const book = await readOld({ ...roster, codePage });
    expect(book).toEqual({
      fileName: '名册.xls',
      sheets: [{ name: '名单', rows: WORDS, merges: [] }],
    });
  });

  test.each([
    ['no code page', { ...roster }],
    ['a western one', { ...roster, codePage: 1252 }],
    ['that of Unicode', { ...roster, codePage: 1200 }],
    [
      'Unicode in which every byte stands alone',
      { ...roster, version: 8 as const, codePage: 1200 },
    ],
  ])('with %s are taken for GBK, and it is said', async (_what, book) => {
    const { sheets, remarks } = await readOld(book);
    expect(sheets).toMatchObject([{ name: '名单', rows: WORDS }]);
    expect(remarks?.join()).toContain('按GBK（简体中文）读的');
  });

  test('in another encoding that is stated', async () => {
    const rows = [[big5('姓名')], [big5('陳')]];
    const { sheets, remarks } = await readOld({
      version: 5,
      codePage: 950,
      name: big5('名單'),
      rows,
    });
    expect(sheets).toMatchObject([{ name: '名單', rows: [['姓名'], ['陳']] }]);
    expect(remarks).toBeUndefined();
  });

  test('with accents are left alone where the file says so or is Unicode', async () => {
    const rows = [
      [Buffer.from('nom')],
      [Buffer.from('Mueller M\u00fcller \u00e9t\u00e9', 'latin1')],
    ];
    const name = Buffer.from('noms');
    for (const book of [
      { version: 5, codePage: 1252, name, rows },
      { version: 8, name, rows },
    ] as const)
      expect((await readOld(book)).sheets[0]?.rows[1]).toEqual(['Mueller Müller été']);
  });

  test.each([
    ['nothing', undefined],
    ['a number nobody knows', 1361],
  ])(
    'that cannot be told (%s stated) are refused, never read as garbage',
    async (_what, codePage) => {
      const rows = [[Buffer.from('b0ffe9ff81ff', 'hex')]];
      const book: OldBook = {
        version: 5,
        name: Buffer.from('x'),
        rows,
        ...(codePage !== undefined && { codePage }),
      };
      await expect(readOld(book)).rejects.toThrow(/编码认不出来.*另存为/);
    },
  );

  test('with half a character mark its place', async () => {
    const cut = gbk('市政协').subarray(0, 5);
    const { sheets } = await readOld({ ...roster, codePage: 936, rows: [[gbk('姓名'), cut]] });
    expect(sheets[0]?.rows).toEqual([['姓名', '市政\ufffd']]);
    expect(sheets[0]?.troubles).toEqual([{ row: 0, column: 1, kind: 'bad-characters' }]);
  });
});

describe.each([5, 8] as const)('an old .xls of version %i', (version) => {
  const latin = (text: string) => Buffer.from(text);

  test('tells formulas without a result, hidden rows and columns, long numbers, Chinese dates', async () => {
    const { sheets } = await readOld({
      version,
      codePage: 1252,
      name: latin('list'),
      formats: [0, 31, 57, 1],
      hiddenRows: [1, 9],
      hiddenColumns: [2, 9],
      rows: [
        [latin('a'), 'blank', latin('c')],
        [
          { value: 44566, xf: 1 },
          { value: 44562, xf: 2 },
          { value: 110101199001011000, xf: 3 },
        ],
      ],
    });
    expect(sheets).toEqual([
      {
        name: 'list',
        merges: [],
        hiddenRows: [1],
        hiddenColumns: [2],
        rows: [
          ['a', '', 'c'],
          ['2022-01-05', '2022年1月', '110101199001011×××'],
        ],
        troubles: [
          { row: 1, column: 2, kind: 'lost-digits' },
          { row: 0, column: 1, kind: 'no-result' },
        ],
      },
    ]);
  });

  test('that is hidden says so', async () => {
    const { sheets } = await readOld({
      version,
      name: latin('x'),
      rows: [[latin('a')]],
      hidden: true,
    });
    expect(sheets[0]?.hidden).toBe(true);
  });
});
