import { describe, expect, it } from 'vitest';
import { seriesId } from '#shared/model/number';
import { holesIn } from '#shared/registers/holes';
import { INCOMING_COLUMNS, OUTGOING_COLUMNS } from '#shared/registers/import/columns';
import { planIncoming } from '#shared/registers/import/incoming';
import { planOutgoing } from '#shared/registers/import/outgoing';
import { type Known, placeKey } from '#shared/registers/import/plan';
import { dayInBook, readBookNumber, yearOfBook } from '#shared/registers/import/read';
import type { MergedCells, ReadBook } from '#shared/sheet/book';
import { matchTable } from '#shared/sheet/matched';
import { atOnce } from '#shared/sheet/stretches';

const NOTHING: Known = { titles: new Map(), voided: new Map() };
const book = (
  rows: string[][],
  more: { merges?: MergedCells[]; name?: string; from1904?: boolean } = {},
): ReadBook => ({
  fileName: '登记簿.xlsx',
  sheets: [{ name: 'Sheet1', rows, merges: [], ...more }],
});
const incoming = (one: ReadBook, known = NOTHING, year: number | null = 2025) => {
  const table = matchTable(one, INCOMING_COLUMNS);
  if (!table) throw new Error('no table');
  return atOnce(planIncoming(table, { known, year }));
};
const outgoing = (one: ReadBook, more: Partial<Parameters<typeof planOutgoing>[1]> = {}) => {
  const table = matchTable(one, OUTGOING_COLUMNS);
  if (!table) throw new Error('no table');
  const usual = { known: NOTHING, code: '', periodical: '', year: 2025, byYear: () => false };
  return atOnce(planOutgoing(table, { ...usual, ...more }));
};
const told = ({ rows }: ReturnType<typeof incoming> | ReturnType<typeof outgoing>) =>
  rows.map(({ row, action, remarks }) => [row, action, ...remarks]);

const FROM_1904 = { from1904: true };
const HEAD = ['收文号', '收文日期', '来文单位', '文号', '文件标题', '份数'];

describe('a number of an old register', () => {
  it.each([
    ['15', null, 15],
    ['015', null, 15],
    ['15.0', null, 15],
    ['第15号', null, 15],
    ['收15', null, 15],
    ['收文15', null, 15],
    ['政协办收字第15号', null, 15],
    ['2025-15', 2025, 15],
    ['2025-015号', 2025, 15],
    ['收文〔2025〕15号', 2025, 15],
    ['收[2025]第15号', 2025, 15],
    ['政协收(25)15', 2025, 15],
    ['（２０２５）１５', 2025, 15],
  ])('%s is read', (text, year, number) => {
    expect(readBookNumber(text)).toMatchObject({ year, number });
  });

  it.each(['', '0', '十五', '15-16', '附1', '2025', '20250', '1.5', '15之一'])(
    '%s is none, or no year',
    (text) => {
      expect(readBookNumber(text)?.year ?? null).toBeNull();
      if (!/^\d+$/.test(text) || Number(text) === 0) expect(readBookNumber(text)).toBeNull();
    },
  );

  it('a day without its year is of the book’s; one that is none is none', () => {
    expect(dayInBook('3月5日', 2025, {})).toBe('2025-03-05');
    expect(dayInBook('3.5', 2025, {})).toBe('2025-03-05');
    expect(dayInBook('2024/12/31', 2025, {})).toBe('2024-12-31');
    for (const text of [
      ...['25.3.5', '25/03/05', '25年3月5日', '二〇二五年三月五日', '2025年3月5日上午'],
      ...['3月5号', '2025年3月5号', '3月5号下午', '25年3月5号（周三）'],
      ...['3月5日下午', '3月5日9时', '2025年3月5日（星期三）', '2025-3-5 09:30', '3月5日 周三'],
    ])
      expect(dayInBook(text, 2025, {}), text).toBe('2025-03-05');
    for (const text of ['', '3月', '2月30日', '13.5', '年底'])
      expect(dayInBook(text, 2025, {})).toBeNull();
    expect(dayInBook('3月5日', null, {})).toBeNull();
  });

  it('the year of a book is said by its sheet, its title or its file', () => {
    const sheet = (name: string, title: string) => ({ name, rows: [[title], HEAD], merges: [] });
    expect(yearOfBook('a.xlsx', sheet('2024年', '收文登记簿'), 1)).toBe(2024);
    expect(yearOfBook('a.xlsx', sheet('收文', '2023年度收文登记簿'), 1)).toBe(2023);
    expect(yearOfBook('2022收文.xlsx', sheet('收文', ''), 1)).toBe(2022);
    expect(yearOfBook('a.xlsx', sheet('收文', ''), 1)).toBeNull();
    expect(holesIn([7, 1, 2, 5, 9])).toBe('3至4、6、8');
  });
});

describe('an old 收文登记簿', () => {
  it.each([
    ['年, 月 and 日 below a merged heading', ['年', '月', '日'], ['2025', '1', '3'], true],
    ['the same with their signs in the cells', ['年', '月', '日'], ['2025年', '1月', '3日'], true],
    ['below a heading that is not merged', ['年', '月', '日'], ['25', '01', '03'], false],
    ['月 and 日 alone, of the year of the book', ['月', '日'], ['1', '3'], true],
  ])('with the day over several columns: %s', (_what, parts, cells, isMerged) => {
    const beside = parts.slice(1).map(() => '');
    const rows = [
      ['编号', '收文日期', ...beside, '来文单位', '标题'],
      ['', ...parts, '', ''],
      ['1', ...cells, '市委办公室', '关于开会的通知'],
      ['2', ...cells.map(() => '〃'), '市委办公室', '关于报名的通知'],
      ['3', ...cells.slice(0, -1), '31', '市委办公室', '关于总结的通知'],
    ];
    const merges = isMerged ? [{ top: 0, bottom: 0, left: 1, right: parts.length }] : [];
    const { rows: planned } = incoming(book(rows, { merges }));
    expect(planned.map(({ facts }) => facts?.receivedOn)).toEqual([
      ...['2025-01-03', '2025-01-03', '2025-01-31'],
    ]);
    expect(planned.map(({ facts }) => facts?.sender)).toEqual(Array(3).fill('市委办公室'));
  });

  it('with days as numbers whose last zero a spreadsheet drops: the clerk is told that 1.1 may be 1月10日', () => {
    const row = (number: string, day: string) => [number, day, '市委办', '', `关于${number}`, ''];
    const told = (...days: string[]) =>
      incoming(book([HEAD, ...days.map((day, at) => row(`${at + 1}`, day))])).rows.map(
        ({ facts, remarks }) => [facts?.receivedOn, ...remarks],
      );
    expect(told('1.1', '1.15', '12.3', '2.4')).toEqual([
      [...['2025-01-01'], '收文日期“1.1”读作1月1日；表格会把1.10末尾的0去掉，是1月10日的请改'],
      ['2025-01-15'],
      [...['2025-12-03'], '收文日期“12.3”读作12月3日；表格会把12.30末尾的0去掉，是12月30日的请改'],
      ['2025-02-04'],
    ]);
    // Zeros are kept in this column: what is written is what is meant. 2.30 is no day at all.
    expect(told('1.1', '1.10').map(([day, ...remarks]) => [day, remarks])).toEqual([
      ['2025-01-01', []],
      ['2025-01-10', []],
    ]);
    expect(told('2.3')).toEqual([['2025-02-03']]);
  });

  it('with the day as the number that a spreadsheet keeps of it: read, and told of', () => {
    const { rows: planned } = incoming(
      book([
        HEAD,
        ['1', '45660', '市委办', '', '甲', ''],
        ['2', '45661.5', '市委办', '', '乙', ''],
        ['3', '456600', '市委办', '', '丙', ''],
      ]),
    );
    expect(planned.map(({ facts }) => facts?.receivedOn)).toEqual([
      ...['2025-01-03', '2025-01-04', undefined],
    ]);
    expect(planned.map(({ remarks }) => remarks)).toEqual([
      ['收文日期“45660”是表格存日期用的数，读作2025年1月3日'],
      ['收文日期“45661.5”是表格存日期用的数，读作2025年1月4日'],
      ['收文日期“456600”不是一个日期'],
    ]);
    const out = outgoing(
      book([
        ['文号', '标题', '成文日期', '印发日期'],
        ['示政协发〔2025〕1号', '甲', '45660', '45661'],
      ]),
    );
    expect(out.rows).toMatchObject([
      { facts: { date: '2025-01-03', printedOn: '2025-01-04', note: '' } },
    ]);
    expect(out.rows[0]?.remarks).toHaveLength(2);
  });

  it('with such numbers in a book that counts its days from 1904: the days that were meant', () => {
    const { rows: planned } = incoming(
      book([HEAD, ['1', '44198', '市委办', '', '甲', '']], FROM_1904),
    );
    expect(planned[0]).toMatchObject({
      facts: { year: 2025, receivedOn: '2025-01-03' },
      remarks: ['收文日期“44198”是表格存日期用的数，读作2025年1月3日'],
    });
    const rows = [
      ['编号', '标题', '成文日期', '印发日期'],
      ['5', '甲', '44198', '44199'],
    ];
    const out = outgoing(book(rows, FROM_1904), { code: '示政协发' });
    expect(out.rows[0]?.facts).toMatchObject({
      ...{ year: 2025, number: 5, date: '2025-01-03', printedOn: '2025-01-04' },
    });
  });

  it('with a column that counts the rows beside the one of its numbers: the numbers are read', () => {
    const one = incoming(
      book([
        ['序号', '登记日期', '来文日期', '收文编号', '来文单位', '文号', '标题', '签收人', '备注'],
        ['1', '1月3日', '1月2日', '15', '市委办', '示委办发〔2025〕1号', '甲', '张三', '急'],
        ['2', '1月4日', '1月3日', '17', '市委办', '', '乙', '', ''],
      ]),
    );
    expect(one.rows.map(({ facts }) => [facts?.number, facts?.paperDate, facts?.note])).toEqual([
      [15, '2025-01-02', '签收人：张三；急'],
      [17, '2025-01-03', ''],
    ]);
    expect(one.remarks).toEqual(['2025年收文的号中间缺16，表里没有，或者那一行没有导入。']);
    const out = outgoing(
      book([
        ['序号', '日期', '发文字号', '文件标题', '主送', '抄送', '拟稿人', '备注'],
        ['1', '1月3日', '示政协发〔2025〕3号', '甲', '市委', '市政府', '李四', ''],
      ]),
    );
    expect(out.rows[0]?.facts).toMatchObject({
      ...{ number: 3, date: '2025-01-03', sentTo: '市委', note: '抄送：市政府；拟稿人：李四' },
    });
    // Where nothing else is called so, it is the number.
    const bare = incoming(
      book([
        ['序号', ...HEAD.slice(1)],
        ['7', '1月3日', '', '', '甲', ''],
      ]),
    );
    expect(bare.rows[0]?.facts).toMatchObject({ number: 7 });
  });

  it('with merged headings in two rows and a title above is read by its columns', () => {
    const rows = [
      ['2025年收文登记簿'],
      ['收文', '', '来文', '', '', '办理情况', ''],
      ['编号', '日期', '单位', '文号', '标题', '领导批示', '承办科室'],
      ['1', '1月3日', '市委办公室', '示委办发[2025]1号', '关于开会的通知', '请阅', '秘书科'],
    ];
    const merges = [
      { top: 1, bottom: 1, left: 0, right: 1 },
      { top: 1, bottom: 1, left: 2, right: 4 },
      { top: 1, bottom: 1, left: 5, right: 6 },
      { top: 0, bottom: 0, left: 0, right: 6 },
    ];
    const { rows: planned } = incoming(book(rows, { merges }));
    expect(planned).toMatchObject([
      {
        ...{ row: 4, action: 'add' },
        remarks: ['来文字号“示委办发[2025]1号”写成“示委办发〔2025〕1号”'],
        facts: {
          ...{ year: 2025, number: 1, receivedOn: '2025-01-03', sender: '市委办公室' },
          ...{ paperNumber: '示委办发〔2025〕1号', title: '关于开会的通知', kind: '办件' },
          ...{ instruction: '请阅', handler: '秘书科' },
        },
      },
    ]);
  });

  it('with holes, doubles, zeros and other years: every row is told of, none is lost in silence', () => {
    const plan = incoming(
      book([
        HEAD,
        ['001', '2025-01-03', '市委办', '', '甲', '2'],
        ['3', '2025-01-05', '〃', '', '乙', '1'],
        ['3', '2025-01-05', '市政府办', '', '丙', '1'],
        ['3', '2025-01-05', '市政府办', '', '乙 ', '1'],
        ['', '2025-01-06', '市政府办', '', '丁', '1'],
        ['5', '', '市政府办', '', '戊', '1'],
        ['6', '2024-12-30', '市政府办', '', '己', '1'],
        ['七', '2025-01-09', '市政府办', '', '庚', '1'],
        ['8', '2025-01-09', '市政府办', '', '', '1'],
        ['2024-9', '2025-01-09', '市政府办', '', '辛', '若干'],
      ]),
    );
    expect(told(plan)).toEqual([
      [2, 'add', '“001”前面的零已去掉'],
      [3, 'add'],
      [4, 'add', '重号：第3行的《乙》也是收文2025-3，照原样导入'],
      [5, 'refuse', '和前面的行收文2025-3、标题都相同，没有重复导入'],
      [6, 'refuse', '没有写收文号'],
      [7, 'refuse', '没有写收文日期'],
      [8, 'add', '收文日期不在2025年，按2024年的号导入'],
      [9, 'refuse', '收文号“七”认不出是几号'],
      [10, 'refuse', '没有写标题'],
      [11, 'add', '号是2024年的，收文日期在2025年1月9日，请核对'],
    ]);
    expect(plan.remarks).toEqual([
      '2025年收文的号中间缺2，表里没有，或者那一行没有导入。',
      '2024年收文的号中间缺7至8，表里没有，或者那一行没有导入。',
    ]);
    expect(plan.rows[1]?.facts?.sender).toBe('市委办');
    expect(plan.rows[9]?.facts?.note).toBe('份数：若干');
  });

  it('that is imported a second time brings nothing; a number of another paper or a void one is refused', () => {
    const known: Known = {
      titles: new Map([
        [placeKey({ within: '2025年收文', number: 1 }), ['甲']],
        [placeKey({ within: '2025年收文', number: 2 }), ['别的']],
      ]),
      voided: new Map([[placeKey({ within: '2025年收文', number: 3 }), '登错']]),
    };
    const rows = ['1 甲', '2 乙', '3 丙'].map((one) => {
      const [number = '', title = ''] = one.split(' ');
      return [number, '2025-01-03', '', '', title, ''];
    });
    expect(told(incoming(book([HEAD, ...rows]), known))).toEqual([
      [2, 'refuse', '登记簿里已有收文2025-1，标题也相同，没有再导入'],
      [3, 'refuse', '登记簿里的收文2025-2是《别的》，请核对这一行的号'],
      [4, 'refuse', '收文2025-3在登记簿里已经作废（登错）'],
    ]);
  });

  it('a row merged with others, one with a mark of secrecy, and a day before the paper’s own', () => {
    const rows = [
      [...HEAD, '成文日期', '备注'],
      ['1', '2025-01-03', '', '', '甲', '', '2025-01-05', ''],
      ['2', '2025-01-03', '', '', '乙', '', '', ''],
      ['', '2025-01-03', '', '', '丙', '', '', ''],
      ['4', '2025-01-03', '', '', '关于机密★10年的文件', '', '', ''],
    ];
    const plan = incoming(book(rows, { merges: [{ top: 2, bottom: 3, left: 0, right: 0 }] }));
    expect(told(plan)).toMatchObject([
      [2, 'add', expect.stringContaining('收文日期在来文的成文日期')],
      [3, 'refuse', expect.stringContaining('合并单元格')],
      [4, 'refuse', expect.stringContaining('合并单元格')],
      [5, 'refuse', expect.stringContaining('像密级标志的文字')],
    ]);
    expect(plan.rows.at(-1)?.name).toBe('');
  });
});

describe('an old 发文登记簿', () => {
  it('tells of a bare number whose day is of another year', () => {
    const rows = [
      ['文号', '标题', '成文日期'],
      ['3', '关于开会的通知', '2024-12-31'],
    ];
    expect(told(outgoing(book(rows), { code: '示政协发' }))).toEqual([
      [2, 'add', '日期不在2025年，按2024年的号导入'],
    ]);
  });

  const OUT = ['发文字号', '标题', '签发日期', '印数', '主送', '签发人'];

  it('a number with more behind it is in no series, and is taken as it stands', () => {
    const rows = [
      OUT,
      ['示政协发[2025]003号之一', '甲', '2025-02-03', '30', '', ''],
      ['示政协发〔2025〕3号之一', '乙', '2025-02-04', '30', '', ''],
      ['示政协发〔2025〕4号', '丙', '2025-02-05', '30', '', ''],
    ];
    const plan = outgoing(book(rows));
    expect(plan.rows[0]).toMatchObject({
      facts: { series: seriesId('odd', '示政协发〔2025〕3号之一'), year: 0, number: 1 },
    });
    expect(told(plan)).toMatchObject([
      [2, 'add', '文号“示政协发[2025]003号之一”不进序列，照原样登记'],
      [3, 'add', '文号“示政协发〔2025〕3号之一”不进序列，照原样登记', expect.stringMatching('.')],
      [4, 'add'],
    ]);
  });

  it('a 合刊 has each of its numbers; several that are none are refused with how to write it', () => {
    const joint = ['第3、4期', '第5—6期（合刊）', '简报第7-8号', '纪要第9期', '2025年第10、11期'];
    const wrong = ['第14、12期', '第3、5期', '示政协发〔2025〕3、4号'];
    const rows = [...joint, ...wrong].map((number, at) => [number, `第${at}份`, '2025-02-03']);
    const plan = outgoing(book([OUT.slice(0, 3), ...rows]), { periodical: '简报' });
    expect(
      plan.rows.map(({ facts }) => facts && [facts.series, facts.number, facts.through]),
    ).toEqual([
      ...[3, 5, 7].map((number) => [seriesId('serial', '简报'), number, number + 1]),
      [seriesId('serial', '简报'), 9, undefined],
      [seriesId('serial', '简报'), 10, 11],
      ...[null, null, null],
    ]);
    expect(plan.rows.slice(-3).map(({ remarks }) => remarks[0])).toEqual([
      expect.stringContaining('合刊写作'),
      expect.stringContaining('合刊写作'),
      expect.stringContaining('写了几个发文字号'),
    ]);
    expect(plan.remarks.join('')).not.toContain('4');
    // Under one of its numbers another paper is in the file, and in the register.
    const again = [
      ['第3、4期', '甲', '2025-02-03'],
      ['第4期', '乙', '2025-02-03'],
    ];
    const [, second] = outgoing(book([OUT.slice(0, 3), ...again]), { periodical: '简报' }).rows;
    expect(second?.remarks.join('')).toContain('重号');
  });

  it('numbers with wrong brackets and zeros are put right; bare ones get 代字 and year', () => {
    const rows = [
      OUT,
      ['示政协发[2025]003号', '甲', '2025-02-03', '30', '各县区政协', '贺知秋'],
      ['示政协发（25）4', '乙', '2月9日', '30份', '', ''],
      ['5', '丙', '2025-02-10', '', '', ''],
      ['第6期', '丁', '2025-02-11', '', '', ''],
      ['', '戊', '', '', '', ''],
      ['示政协发', '己', '', '', '', ''],
    ];
    const bare = outgoing(book(rows));
    expect(told(bare).slice(2)).toEqual([
      [4, 'refuse', '文号“5”没有写机关代字，请在上面选好代字'],
      [5, 'refuse', '“第6期”没有写是哪一种的期号，请在上面填好'],
      [6, 'refuse', '没有写文号'],
      [7, 'refuse', '文号“示政协发”认不出'],
    ]);
    const plan = outgoing(book(rows), { code: '示政协发', periodical: '纪要' });
    expect(plan.rows.slice(0, 4)).toMatchObject([
      {
        facts: {
          ...{ series: seriesId('issue', '示政协发'), year: 2025, number: 3, copies: 30 },
          ...{ date: '2025-02-03', sentTo: '各县区政协', signedBy: '贺知秋' },
        },
      },
      { facts: { number: 4, date: '2025-02-09', copies: 30 } },
      { facts: { number: 5, year: 2025 } },
      { facts: { series: seriesId('serial', '纪要'), year: 0, number: 6 } },
    ]);
  });

  it('a number of another year than its day is said, what is no day is kept in the note', () => {
    const [one] = outgoing(
      book([OUT, ['示政协发〔2024〕1号', '甲', '2025-02-03', '', '', ''], []]),
    ).rows;
    expect(one?.remarks).toEqual(['文号是2024年的，成文日期在2025年，请核对']);
    const [two] = outgoing(book([OUT, ['示政协发〔2024〕1号', '甲', '二月', '', '', '']])).rows;
    expect(two?.facts).toMatchObject({ date: null, note: '成文日期：二月' });
  });
});
