import { describe, expect, it } from 'vitest';
import { seriesId } from '#shared/model/number';
import { INCOMING_COLUMNS, OUTGOING_COLUMNS } from '#shared/registers/import/columns';
import { planIncoming } from '#shared/registers/import/incoming';
import { planOutgoing } from '#shared/registers/import/outgoing';
import type { Known } from '#shared/registers/import/plan';
import { matchTable } from '#shared/sheet/matched';
import { atOnce } from '#shared/sheet/stretches';

const known: Known = { titles: new Map(), voided: new Map() };
const book = (rows: string[][]) => ({
  fileName: '登记簿.xlsx',
  sheets: [{ name: 'Sheet1', rows, merges: [] }],
});
function incoming(rows: string[][]) {
  const table = matchTable(book(rows), INCOMING_COLUMNS);
  if (!table) throw new Error('no table');
  return atOnce(planIncoming(table, { known, year: 2025 })).rows;
}
function outgoing(rows: string[][], periodical: string) {
  const table = matchTable(book(rows), OUTGOING_COLUMNS);
  if (!table) throw new Error('no table');
  const how = { known, code: '示政协办发', periodical, year: 2025, byYear: () => true };
  return atOnce(planOutgoing(table, how)).rows;
}

describe('what an old 收文登记簿 says in columns that know a few words only', () => {
  it.each([
    ['特急', '特急', ''],
    ['急', '加急', ''],
    ['加急件', '加急', ''],
    ['急件', '加急', ''],
    ['平件', '', ''],
    ['一般', '', ''],
    ['无', '', ''],
    ['特提', '特急', '紧急程度：特提'],
    ['平急', '加急', '紧急程度：平急'],
    ['不急', '', '紧急程度：不急'],
    ['3日内', '', '紧急程度：3日内'],
  ])('紧急程度 %s is %s, and the words that say more stay in 备注: %s', (cell, urgency, note) => {
    const [one] = incoming([
      ['收文号', '收文日期', '标题', '紧急程度'],
      ['1', '2025-03-04', '关于开会的通知', cell],
    ]);
    expect(one?.facts).toMatchObject({ urgency, note });
    expect(one?.remarks.length).toBe(note === '' ? 0 : 1);
  });

  it.each([
    ['办件', '办件', ''],
    ['阅件', '阅件', ''],
    ['传阅件', '阅件', ''],
    ['阅办件', '办件', ''],
    ['会议通知', '阅件', '办理类型：会议通知'],
    ['请示', '阅件', '办理类型：请示'],
  ])('类别 %s is %s, and what kind of paper it was stays: %s', (cell, kind, note) => {
    const [one] = incoming([
      ['收文号', '收文日期', '标题', '类别'],
      ['1', '2025-03-04', '关于开会的通知', cell],
    ]);
    expect(one?.facts).toMatchObject({ kind, note });
  });

  it('同上 below headings that are printed once more is of the last paper above them', () => {
    const head = ['收文号', '收文日期', '来文单位', '标题'];
    const [first, again, last] = incoming([
      head,
      ['1', '2025-03-04', '市委办公室', '关于开会的通知'],
      head,
      ['2', '同上', '同上', '关于报名的通知'],
    ]);
    expect([first?.action, again?.action, last?.action]).toEqual(['add', 'refuse', 'add']);
    expect(last?.facts).toMatchObject({ sender: '市委办公室', receivedOn: '2025-03-04' });
  });
});

describe('期号 of an old 发文登记簿', () => {
  it('of another periodical than the one that was chosen is told, and its own words stay', () => {
    const rows = [
      ['文号', '标题'],
      ['第3期', '专题议政'],
      ['政协简报第4期', '委员风采'],
      ['《示例政协简报》2025年第5期', '履职'],
      ['社情民意信息第6期', '关于停车难的建议'],
    ];
    const planned = outgoing(rows, '示例政协简报');
    const series = seriesId('serial', '示例政协简报');
    expect(planned.map(({ facts }) => [facts?.series, facts?.number])).toEqual(
      [3, 4, 5, 6].map((number) => [series, number]),
    );
    expect(planned.slice(0, 3).map(({ remarks, facts }) => [...remarks, facts?.note])).toEqual(
      Array(3).fill(['']),
    );
    expect(planned[3]?.remarks).toEqual([
      '“社情民意信息第6期”写的不是“示例政协简报”，照它的期号导入，原来的写法记在备注里，请核对',
    ]);
    expect(planned[3]?.facts?.note).toBe('原登记：社情民意信息第6期');
  });

  it('with its number of all issues keeps that', () => {
    const [one] = outgoing(
      [
        ['文号', '标题'],
        ['第3期（总第45期）', '专题议政'],
      ],
      '示例政协简报',
    );
    expect(one?.facts).toMatchObject({ number: 3, note: '原登记：第3期（总第45期）' });
  });
});
