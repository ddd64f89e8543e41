import { describe, expect, it } from 'vitest';
import { findLedger, type LedgerTable, planLedger } from '#shared/matters/ledger-import';
import { ledgerBook } from '#shared/matters/ledger-sheet';
import type { TrackLine } from '#shared/matters/track-line';
import { MOST_ROWS, NewBook, type ReadBook } from '#shared/sheet/book';
import { atOnce } from '#shared/sheet/stretches';
import { matter, uuid } from './support';

const TODAY = '2026-09-01';

function book(rows: string[][], merges: ReadBook['sheets'][number]['merges'] = []): ReadBook {
  return { fileName: '旧台账.xlsx', sheets: [{ name: '台账', rows, merges }] };
}

function table(rows: string[][], merges: ReadBook['sheets'][number]['merges'] = []): LedgerTable {
  const found = findLedger(book(rows, merges));
  if (!found) throw new Error('no table');
  return found;
}

const plan = (...asked: Parameters<typeof planLedger>) => atOnce(planLedger(...asked));

const context = { track: 'internal' as const, today: TODAY, known: new Set<string>() };

describe('the ledger as a spreadsheet', () => {
  it('is planned a few rows at a time, so that a window can answer in between', () => {
    const rows = Array.from({ length: 1000 }, (_one, at) => [`第${at}件事`]);
    const planning = planLedger(table([['事项'], ...rows]), context);
    const shares: number[] = [];
    let step = planning.next();
    for (; !step.done; step = planning.next()) shares.push(step.value);
    expect(step.value).toHaveLength(1000);
    expect(shares.length).toBeGreaterThanOrEqual(10);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
  });

  it('goes out with dates as dates, and reads back as the same facts', () => {
    const one = matter({
      track: 'internal',
      number: '2026-督-3',
      title: '修订值班制度',
      due: '2026-12-20',
      openedOn: '2026-08-03',
      lead: [{ id: null, name: '秘书科' }],
      helpers: [
        { id: null, name: '行政科' },
        { id: null, name: '联络科' },
      ],
    });
    const written = NewBook.parse(ledgerBook([one]));
    const [sheet] = written.sheets;
    if (!sheet) throw new Error('no sheet');
    const kinds = new Map(sheet.columns.map(({ title, kind }) => [title, kind]));
    expect([kinds.get('约定时间'), kinds.get('登记日期')]).toEqual(['date', 'date']);
    const rows = [
      sheet.columns.map(({ title }) => title),
      ...sheet.rows.map((row) => row.map((value) => String(value ?? ''))),
    ];
    const [planned] = plan(table(rows), context);
    expect(planned).toMatchObject({
      action: 'add',
      remarks: [],
      facts: {
        track: 'internal',
        number: '2026-督-3',
        title: '修订值班制度',
        due: '2026-12-20',
        lead: ['秘书科'],
        helpers: ['行政科', '联络科'],
        openedOn: '2026-08-03',
      },
    });
  });

  it('of opinions has whose they are, carriers, 批示, 答复 and its number, and reads back', () => {
    const one = matter({ title: '增设老年食堂' });
    const line: TrackLine = {
      speakers: ['江月', '卢青'],
      units: [{ id: null, name: '市民政局' }],
      concerned: [
        { id: null, name: '市民政局' },
        { id: null, name: '市财政局' },
      ],
      isConcerned: false,
      carriers: ['关于养老的专报', '关于报送《养老十条》的信息'],
      toldOn: '2026-08-01',
      place: 1,
      instructions: [{ on: '2026-06-12', by: '顾承平', words: '请研究。\n抓紧。' }],
      referrals: [
        { on: '2026-06-15', to: '市民政局', paperNumber: '市政办转〔2026〕12号' },
        { on: '2026-06-20', to: '', paperNumber: '' },
      ],
      answers: [
        { on: '2026-07-01', way: '电话', paperNumber: '', words: '在办。' },
        { on: '2026-07-20', way: '书面盖章', paperNumber: '函7号', words: '已建成。' },
      ],
    };
    const inside = matter({ id: uuid(9001), track: 'internal', title: '修订值班制度' });
    const [sheet] = ledgerBook([one, inside], new Map([[one.id, line]])).sheets;
    if (!sheet) throw new Error('no sheet');
    const titles = sheet.columns.map(({ title }) => title);
    const cell = (title: string, row = 0) => sheet.rows[row]?.[titles.indexOf(title)];
    expect(titles.indexOf('委员')).toBe(titles.indexOf('事项') - 1);
    expect(cell('委员')).toBe('江月、卢青');
    expect(cell('涉及单位')).toBe('市民政局、市财政局');
    expect(cell('报送载体')).toBe('《关于养老的专报》\n《关于报送〈养老十条〉的信息》');
    expect(cell('转办')).toBe('2026年6月15日转市民政局，市政办转〔2026〕12号\n2026年6月20日');
    expect(cell('领导批示')).toBe('2026年6月12日顾承平：请研究。\n抓紧。');
    expect(cell('答复')).toBe('2026年7月1日电话：在办。\n2026年7月20日书面盖章：已建成。');
    expect(cell('答复文号')).toBe('函7号');
    expect(cell('告知委员')).toBe('2026-08-01');
    expect(cell('答复', 1) ?? '').toBe('');
    const rows = [titles, ...sheet.rows.map((row) => row.map((value) => String(value ?? '')))];
    const planned = plan(table(rows), context);
    expect(planned.map(({ facts }) => facts.title)).toEqual(['增设老年食堂', '修订值班制度']);
    // Without opinions there are no columns for them.
    expect(ledgerBook([inside]).sheets[0]?.columns.map(({ title }) => title)).not.toContain('委员');
  });

  it('takes a further sheet rather than leave rows out', () => {
    const many = Array.from({ length: MOST_ROWS + 1 }, () => matter({}));
    expect(ledgerBook(many).sheets.map(({ rows }) => rows.length)).toEqual([MOST_ROWS, 1]);
  });
});

describe('an older ledger', () => {
  it('is found below its title, with a guess at each column and none at unknown ones', () => {
    const found = table([['台账'], [], ['序号', '督办事项', '值班备注'], ['1', '甲', '乙']]);
    expect(found).toMatchObject({ headingAt: 2, fields: [null, 'title', null] });
    expect(findLedger({ fileName: '空.xlsx', sheets: [] })).toBe(null);
    expect(table([['甲', '乙']]).fields).toEqual([null, null]);
  });

  it('never takes 序号 for 编号', () => {
    const headings = [
      ['序号', '编号', '事项'],
      ['编号', '序号', '事项'],
      ['序号', '事项', '状态'],
    ];
    expect(headings.map((row) => table([row]).fields)).toEqual([
      [null, 'number', 'title'],
      ['number', null, 'title'],
      [null, 'title', 'state'],
    ]);
  });

  it('with headings in two rows joins them', () => {
    const rows = [
      ['事项', '办理单位', '', '时间', ''],
      ['', '主办单位', '配合单位', '登记日期', '时限'],
      ['甲', '秘书科', '行政科', '2026-08-01', '2026-09-01'],
    ];
    const merged = [
      { top: 0, bottom: 1, left: 0, right: 0 },
      { top: 0, bottom: 0, left: 1, right: 2 },
      { top: 0, bottom: 0, left: 3, right: 4 },
    ];
    const found = table(rows, merged);
    expect(found.headings).toEqual([
      ...['事项', '办理单位／主办单位', '办理单位／配合单位', '时间／登记日期', '时间／时限'],
    ]);
    expect(plan(found, context)).toMatchObject([
      { facts: { title: '甲', lead: ['秘书科'], helpers: ['行政科'], due: '2026-09-01' } },
    ]);
  });

  it.each([
    ['internal', ['办结', '已完成，未归档', '全部完成', '完成100%'], 'approve'],
    [
      'internal',
      [
        ...['没有完成', '尚未完成', '部分完成', '基本完成', '预计年底完成', '力争10月底前完成'],
        ...['完成80%', '完成率95.5%', '完成过半', '未销号', '未归档', '待办结', '未落实'],
      ],
      'progress',
    ],
    ['external', ['已答复', '已答复，未告知', '已函复'], 'answer'],
    ['external', ['未回复', '暂未答复', '尚未函复', '待答复', '等待办复'], 'progress'],
    ['external', ['未告知', '待转办', '未报送', '未批示', '不再办理'], null],
    ['external', ['已告知'], 'tell'],
  ] as const)('of %s matters knows what is done from what is not: %s', (track, states, step) => {
    const rows = [['事项', '状态'], ...states.map((state) => [state, state])];
    const planned = plan(table(rows), { ...context, track });
    expect(planned.map(({ facts }) => [facts.title, facts.step])).toEqual(
      states.map((state) => [state, step]),
    );
    // What nobody can tell is said.
    for (const { remarks } of planned) expect(remarks.length > 0).toBe(step === null);
    expect(planned.map(({ facts }) => facts.words)).toEqual(states);
  });

  it.each([
    ['市教育局、市民政局', ['市教育局', '市民政局'], []],
    ['牵头单位：市教育局；配合单位：市民政局、市财政局', ['市教育局'], ['市民政局', '市财政局']],
    ['市教育局牵头，市民政局、市财政局配合', ['市教育局'], ['市民政局', '市财政局']],
    ['市教育局（牵头）、市民政局（配合）', ['市教育局'], ['市民政局']],
    ['市教育局（牵头）\n市民政局（配合）', ['市教育局'], ['市民政局']],
    ['市教育局、市民政局等部门', ['市教育局', '市民政局'], []],
    ['责任科室：秘书科', ['秘书科'], []],
  ])('takes the units of “%s” apart by what they do', (cell, lead, helpers) => {
    const [one] = plan(
      table([
        ['事项', '主办单位'],
        ['甲', cell],
      ]),
      context,
    );
    expect(one?.facts).toMatchObject({ lead, helpers });
  });

  it('reads the number that stands for a day as the book counts its days', () => {
    const rows = [
      ['事项', '约定时间'],
      ['甲', '44198'],
    ];
    const dueIn = (from1904: boolean) => {
      const [sheet] = book(rows).sheets;
      const found = sheet && findLedger({ fileName: '', sheets: [{ ...sheet, from1904 }] });
      return found && plan(found, context)[0]?.facts.due;
    };
    expect([dueIn(true), dueIn(false)]).toEqual(['2025-01-03', '2021-01-02']);
  });

  it('names every cell that could not be taken, what is hidden and what was not read', () => {
    const [sheet] = book([
      ['事项', '电话', '编号'],
      ['甲', '#N/A', '110101199001011×××'],
      ['乙'],
    ]).sheets;
    if (!sheet) throw new Error('no sheet');
    const found = findLedger({
      fileName: '旧台账.xlsx',
      remarks: ['编码是猜的'],
      sheets: [
        {
          ...sheet,
          hiddenRows: [2],
          troubles: [
            { row: 1, column: 2, kind: 'lost-digits' },
            { row: 2, column: 1, kind: 'no-result' },
            { row: 3, column: 0, kind: 'no-result' },
          ],
        },
        { ...sheet, name: '去年', hidden: true },
      ],
    });
    if (!found) throw new Error('no table');
    expect(found.sheet.name).toBe('台账');
    expect(found.remarks).toEqual([
      ...['编码是猜的', '隐藏的工作表“去年”没有读。'],
      '表里有1行是隐藏的（第3行），也读了，请核对。',
    ]);
    const planned = plan(found, context);
    expect(planned.map(({ facts, action }) => [facts.row, facts.title, action])).toEqual([
      [2, '甲', 'add'],
      [3, '乙', 'add'],
      [4, '', 'refuse'],
    ]);
    expect(planned[0]?.facts).toMatchObject({ number: '', telephone: '' });
    expect(planned[0]?.remarks.join()).toMatch(
      /“电话”（B2）是错误值#N\/A.*“编号”（C2）是18位的数字.*后3位/,
    );
    expect(planned[1]?.remarks.join()).toContain('“电话”（B3）是公式，表里没有存下结果');
    expect(planned[2]?.remarks.join()).toContain('“事项”（A4）是公式');
  });

  it('reads dates in every way they are written, and names what is none', () => {
    const rows = ['2026年8月3日', '2026.8.3', '20260803', '8月3日'].map((due) => [`甲${due}`, due]);
    const planned = plan(table([['事项', '时限'], ...rows]), context);
    expect(planned.map(({ facts }) => facts.due)).toEqual([
      ...['2026-08-03', '2026-08-03', '2026-08-03'],
      null,
    ]);
    expect(planned[3]?.remarks).toEqual(['约定时间“8月3日”不是年月日齐全的日期，照原样记下']);
    expect(planned.map(({ facts }) => facts.words)).toEqual(['', '', '', '约定时间：8月3日']);
  });

  it.each(['2026年1月', '2026.1', '年底前', '长期'])('keeps %s as what it is', (text) => {
    const rows = [
      ['事项', '登记日期', '时限', '状态'],
      ['甲', text, text, '办理中'],
    ];
    const [one] = plan(table(rows), context);
    expect(one?.facts).toMatchObject({ openedOn: null, due: null });
    expect(one?.facts.words).toBe(`办理中；登记日期：${text}；约定时间：${text}`);
  });

  it.each([
    ['internal', '已办结', 'approve'],
    ['internal', '未办结', 'progress'],
    ['internal', '未完成', 'progress'],
    ['internal', '已反馈待审核', 'report'],
    ['internal', '拟办', null],
    ['external', '已转办', 'refer'],
    ['external', '未答复', 'progress'],
    ['external', '已函复', 'answer'],
    ['external', '已告知委员', 'tell'],
  ] as const)('%s, %s: %s', (track, state, step) => {
    const [one] = plan(
      table([
        ['事项', '状态'],
        ['甲', state],
      ]),
      { ...context, track },
    );
    expect(one).toMatchObject({ remarks: [], facts: { step, words: state } });
  });

  it('refuses rows without a matter, merged ones and doubles; odd ones come in and are named', () => {
    const rows = [
      ['编号', '事项', '立项日期', '时限', '状态'],
      ['1', '', '', '', ''],
      ['2', '合并', '', '', ''],
      ['3', '甲', '2026-08-01', '2026-07-01', '看情况'],
      ['3', '甲', '', '', ''],
      ['4', '已有', '', '', ''],
      ['5', '乙', '2099-01-01', '', ''],
      ['', '', '', '', ''],
    ];
    const merged = [{ top: 2, bottom: 3, left: 1, right: 1 }];
    const planned = plan(table(rows, []), { ...context, known: new Set(['4\n已有']) });
    expect(planned.map(({ action }) => action)).toEqual([
      ...['refuse', 'add', 'add', 'refuse', 'refuse', 'add'],
    ]);
    expect(planned[2]?.remarks.join()).toMatch(/“看情况”不认识.*早于登记日期2026年8月1日/);
    expect(planned[5]?.remarks).toEqual(['登记日期2099年1月1日还没有到']);
    const withMerge = plan(table(rows, merged), context);
    expect(withMerge.slice(1, 3).map(({ action }) => action)).toEqual(['refuse', 'refuse']);
    expect(withMerge[1]?.remarks[0]).toContain('合并单元格');
  });

  it.each(['约定时间', '办理期限', '完成期限', '办结期限', '期限', '要求办结时间', '截止时间'])(
    'takes %s for the day by which it is due',
    (heading) => {
      const rows = [
        ['事项', heading],
        ['甲', '2026-10-01'],
      ];
      expect(plan(table(rows, []), context)[0]?.facts).toMatchObject({ due: '2026-10-01' });
    },
  );
});
