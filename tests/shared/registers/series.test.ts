import { describe, expect, it } from 'vitest';
import { type NumberRow, type NumberSeries, numberId, seriesId } from '#shared/model/number';
import type { OutgoingDocument } from '#shared/model/outgoing';
import {
  readIssueNumber,
  readOwnNumber,
  readSerial,
  readTheirNumber,
} from '#shared/registers/issue-number';
import { refuseNonsense } from '#shared/registers/odd-number';
import {
  openSeries,
  outgoingLines,
  printedLines,
  seriesIn,
  seriesName,
} from '#shared/registers/outgoing-book';
import {
  gapsIn,
  judgeNumber,
  nextNumber,
  ofSeries,
  sampleNumbers,
  takenNumbers,
} from '#shared/registers/series';

const SERIES = seriesId('issue', '示政协办发');

function row(number: number, state: NumberRow['state'], reason = ''): NumberRow {
  const place = { series: SERIES, year: 2026, number };
  return {
    ...{ id: numberId(place), ...place, state, reason, draftId: null },
    ...{ on: '2026-08-01', at: '2026-08-01T01:00:00.000Z', by: '梁晓禾' },
  };
}

function facts(id: string, issueNumber: string, rest: Partial<OutgoingDocument> = {}) {
  return {
    ...{ id, issueNumber, serialNumber: '', date: '2026-08-01', printedOn: null, copies: null },
    ...{ registeredBy: '梁晓禾', registeredOn: '2026-08-01' },
    ...rest,
  };
}

const earlier = (id: string, number: number) => ({
  ...{ id, series: SERIES, year: 2026, number, deletedAt: null },
});

const NOBODY: ReadonlySet<string> = new Set();
const numbersOf = (
  rows: NumberRow[],
  drafts: OutgoingDocument[] = [],
  saids: ReadonlyMap<string, NumberSeries> = new Map(),
) => takenNumbers({ rows, drafts, earlier: [], saids, sample: NOBODY });

describe('a 发文字号 that is typed', () => {
  it.each([
    ['示政协办发〔2026〕3号', []],
    ['示政协办发[2026]3号', ['年份用六角括号〔〕']],
    ['示政协办发（2026）3号', ['年份用六角括号〔〕']],
    ['示政协办发(2026)3号', ['年份用六角括号〔〕']],
    ['示政协办发【2026】3号', ['年份用六角括号〔〕']],
    ['示政协办发﹝2026﹞3号', ['年份用六角括号〔〕']],
    ['示政协办发<2026>3号', ['年份用六角括号〔〕']],
    ['示政协办发〈2026〉3号', ['年份用六角括号〔〕']],
    ['示政协办发〔2026年〕3号', ['括号里不写“年”']],
    ['示政协办发〔26〕3号', ['年份写全四位']],
    ['示政协办发〔2026〕第3号', ['号数前不加“第”']],
    ['示政协办发〔2026〕003号', ['号数前不补零']],
    ['示政协办发〔2026〕3', ['末尾加“号”']],
    [' 示政协办发〔２０２６〕３号', ['去掉空格和全角数字']],
    [
      '示政协办发[26]第03',
      ['年份用六角括号〔〕', '年份写全四位', '号数前不加“第”', '号数前不补零', '末尾加“号”'],
    ],
  ])('%s is put right, and it is said', (typed, corrected) => {
    expect(readIssueNumber(typed)).toEqual({
      ...{ code: '示政协办发', year: 2026, number: 3, printed: '示政协办发〔2026〕3号' },
      corrected,
    });
  });

  it.each([
    '',
    '示政协办发',
    '〔2026〕3号',
    '示政协办发〔2026〕号',
    '示政协办发〔2026〕0号',
    '第3期',
    '示政协办发〔2026〕三号',
  ])('%s is none', (typed) => expect(readIssueNumber(typed)).toBeNull());

  it('of the own series may be its number alone, without brackets, or in hanzi', () => {
    const own = { code: '示政协办发', year: 2026 };
    const said = (typed: string) => readOwnNumber(typed, own);
    for (const typed of ['38', '038', '第38号', ' ３８ 号'])
      expect(said(typed)).toMatchObject({
        ...{ printed: '示政协办发〔2026〕38号', corrected: ['补上代字和年份'] },
      });
    for (const typed of [
      '示政协发2025年38号',
      '示政协发2025-038',
      '示政协发2025年第38号',
      '示政协发2025第38号',
    ])
      expect(said(typed)).toMatchObject({
        ...{ printed: '示政协发〔2025〕38号', corrected: ['年份用六角括号〔〕'] },
      });
    for (const typed of ['〔2025〕38号', '(2025)038', '2025-38', '2025年第38号'])
      expect(said(typed)).toMatchObject({ printed: '示政协办发〔2025〕38号' });
    expect(said('〔2025〕38号')?.corrected).toEqual(['补上代字']);
    expect(said('示政协发[2026]第三十八号')).toMatchObject({
      ...{ printed: '示政协发〔2026〕38号', number: 38 },
      corrected: ['年份用六角括号〔〕', '号数用阿拉伯数字'],
    });
    expect(said('示政协发〔2026〕3号')).toMatchObject({ number: 3, corrected: [] });
    for (const typed of [
      '',
      '0',
      '123456',
      '示政协发',
      '2026年',
      '第3期',
      '示政协发〔2026〕十百号',
    ])
      expect(said(typed), typed).toBeNull();
    expect(readOwnNumber('38', { code: '', year: 2026 })).toBeNull();
  });

  it.each([
    '示政协办发〔2026〕3号。',
    '“示政协办发〔2026〕3号”',
    '发文字号：示政协办发〔2026〕3号',
    '文号:示政协办发[2026]003号；',
    '示政协办发〔2026〕3號',
    '示政协办发〔2026〕③号',
    '示政协办发〔2026〕№3',
    '示政协办发〔二〇二六〕3号',
  ])('%s is the same number, without what was copied along with it', (typed) => {
    const read = readIssueNumber(typed);
    expect(read?.printed).toBe('示政协办发〔2026〕3号');
    expect(read?.corrected).toContain('去掉号以外的字和标点，数字写规范');
  });

  it('in hanzi may have the zero of a form', () => {
    const own = { code: '示政协办发', year: 2026 };
    expect(readOwnNumber('示政协办发〔2026〕第〇三号', own)?.number).toBe(3);
    expect(readSerial('第〇三期')).toBe(3);
    expect(readSerial('第三期（总第一百零三期）')).toBe(3);
  });

  it('that is a sign, a zero or brackets is refused; one that is in no series is not', () => {
    const said = (issueNumber: string, serialNumber = '') =>
      refuseNonsense({ issueNumber, serialNumber });
    for (const typed of [
      '-1',
      '+3',
      '3.0',
      '0',
      '00',
      '1e3',
      '示政协办发〔2026〕0号',
      '示政协办发〔2026〕号',
      '第0号',
    ])
      expect(said(typed), typed).toContain('不是发文字号');
    for (const typed of ['0', '第0期', '-1', 'NO.3'])
      expect(said('', typed), typed).toContain('不是期号');
    for (const typed of [
      '',
      '示政协办发〔2026〕3号之一',
      '示政协办发〔2026〕××号',
      '示政协办发〔2026〕20号附1号',
      '示政协办发〔2026〕3号',
    ])
      expect(said(typed), typed).toBe('');
    for (const typed of ['', '增刊', '第3、4期', '第3期', '增刊第10期'])
      expect(said('', typed), typed).toBe('');
    // Numbers that would be left free in silence.
    for (const typed of ['第4、3期', '第3、5期', '第3—40期'])
      expect(said('', typed), typed).toContain('合刊写作');
    for (const typed of ['示政协办发〔2026〕3、4号', '示政协办发〔2026〕3-4号'])
      expect(said(typed), typed).toContain('写了几个发文字号');
  });

  it('of a paper of others keeps the 第 that its organ writes', () => {
    expect(readTheirNumber('国家税务总局公告[2026]第03号')).toEqual({
      printed: '国家税务总局公告〔2026〕第3号',
      corrected: ['年份用六角括号〔〕', '号数前不补零'],
    });
    expect(readTheirNumber('示政办发〔2026〕8号')).toEqual({
      ...{ printed: '示政办发〔2026〕8号', corrected: [] },
    });
    // Their way of writing it is theirs.
    expect(readTheirNumber('国家税务总局公告2026年第38号')).toBeNull();
  });

  it('is not a 期号, and that is read apart', () => {
    const typed = [
      ...['3', '第3', '第3期', '第 03 期', '３', '第３期', '第三期', '第3期（总第45期）'],
      '2026年第3期',
    ];
    expect(typed.map(readSerial)).toEqual(typed.map(() => 3));
    expect(readSerial('第二十一期')).toBe(21);
    expect(['', '0', '第期', '增刊', '示政协办发〔2026〕3号'].map(readSerial)).toEqual(
      Array(5).fill(null),
    );
  });
});

describe('the numbers of a series', () => {
  const none = new Map();

  it('go on behind the greatest that is known, be it a row or on a draft of before', () => {
    const taken = takenNumbers({
      ...{ rows: [row(1, 'given'), row(4, 'void')], earlier: [], saids: none, sample: NOBODY },
      drafts: [facts('d', '示政协办发〔2026〕6号')],
    });
    expect(taken.map(({ number, state }) => [number, state])).toEqual([
      [1, 'given'],
      [4, 'void'],
      [6, 'given'],
    ]);
    expect(nextNumber(taken, undefined, 2026)).toEqual({ number: 7, isReturned: false });
    expect(gapsIn(taken, undefined, 2026)).toEqual([2, 3, 5]);
  });

  it('give one that was given back first, and begin in the middle of a year where the office says so', () => {
    const said = { id: SERIES, byYear: true, begins: [{ year: 2026, first: 38 }] };
    expect(nextNumber([], said, 2026)).toEqual({ number: 38, isReturned: false });
    expect(nextNumber([], said, 2027)).toEqual({ number: 1, isReturned: false });
    const taken = numbersOf([row(38, 'given'), row(39, 'returned'), row(40, 'given')]);
    expect(nextNumber(taken, said, 2026)).toEqual({ number: 39, isReturned: true });
    expect(gapsIn(taken, said, 2026)).toEqual([]);
  });

  it('never go on from one that was typed too far or too low and given back', () => {
    const said = { id: SERIES, byYear: true, begins: [{ year: 2026, first: 38 }] };
    const taken = numbersOf([
      ...[row(4, 'returned'), row(38, 'given'), row(39, 'given')],
      ...[row(390, 'returned'), row(41, 'returned')],
    ]);
    expect(nextNumber(taken, said, 2026)).toEqual({ number: 40, isReturned: false });
    expect(gapsIn(taken, said, 2026)).toEqual([]);
    // What lies behind the last in use is no hole: it comes in its turn.
    const on = numbersOf([row(38, 'given'), row(39, 'returned'), row(40, 'returned')]);
    expect(nextNumber(on, said, 2026)).toEqual({ number: 39, isReturned: true });
    const judged = judgeNumber({ series: SERIES, year: 2026, number: 390 }, taken, {
      ...{ owner: 'x', said, day: '2026-08-01', titleOf: () => '' },
    });
    expect(judged.remarks).toEqual(['中间空着40号至389号，登记簿里会标出来。']);
  });

  it('of the sample are nobody’s, and a book of their own', () => {
    const sources = {
      ...{ rows: [row(1, 'given')], saids: none, sample: new Set(['s']) },
      drafts: [facts('s', '示政协办发〔2026〕12号'), facts('d', '示政协办发〔2026〕2号')],
      earlier: [{ ...earlier('e', 11), sample: 1 as const }],
    };
    const numbers = (taken: ReturnType<typeof takenNumbers>) => taken.map(({ number }) => number);
    expect(numbers(takenNumbers(sources))).toEqual([1, 2]);
    expect(numbers(sampleNumbers(sources))).toEqual([11, 12]);
  });

  it('show what two papers bear, as after an import from another PC', () => {
    const taken = takenNumbers({
      ...{ rows: [{ ...row(5, 'given'), draftId: 'a' }], saids: none, sample: NOBODY },
      drafts: [facts('a', '示政协办发〔2026〕5号'), facts('b', '示政协办发[2026]05号')],
      earlier: [earlier('e', 5), { ...earlier('gone', 5), deletedAt: 'x' }],
    });
    expect(taken.map(({ owners }) => owners)).toEqual([['a', 'b', 'e']]);
    expect(ofSeries(taken, SERIES, 2025)).toEqual([]);
  });

  it('of a periodical run on over the years unless the office says otherwise', () => {
    const serial = facts('a', '', {
      serialNumber: '第38期',
      periodical: '纪要',
      date: '2025-12-30',
    });
    const [one] = numbersOf([], [serial]);
    expect(one).toMatchObject({ series: seriesId('serial', '纪要'), year: 0, number: 38 });
    const byYear = new Map([[seriesId('serial', '纪要'), { id: '', byYear: true, begins: [] }]]);
    expect(numbersOf([], [serial], byYear)[0]?.year).toBe(2025);
  });
});

it('series that have no number yet are those of the issuers this year and of the periodicals, each once', () => {
  const serial = facts('a', '', { serialNumber: '第3期', periodical: '简报' });
  const taken = numbersOf([row(1, 'given')], [serial]);
  const saids = new Map<string, NumberSeries>();
  const names = {
    codes: ['示政协发', '示政协办发', '', '示政协发'],
    periodicals: ['简报', '主席会议纪要', '主席会议纪要'],
  };
  const minutes = { series: seriesId('serial', '主席会议纪要'), year: 0 };
  expect(openSeries({ taken, saids }, names, 2026)).toEqual([
    ...[{ series: seriesId('issue', '示政协发'), year: 2026 }, minutes],
  ]);
  expect(openSeries({ taken, saids }, names, 2027)).toHaveLength(3);
});

it('the book on paper ends with the last number in use; one that was given back before it has its line', () => {
  const taken = numbersOf([
    row(1, 'given'),
    row(2, 'returned'),
    row(3, 'void'),
    row(99, 'returned'),
  ]);
  const none = { facts: new Map(), earlier: new Map(), titles: new Map() };
  const book = { taken, sampleTaken: [], saids: new Map(), ...none };
  const lines = outgoingLines(book, SERIES, 2026);
  expect(lines.map(({ place }) => place.number)).toEqual([1, 2, 3, 99]);
  expect(printedLines(lines).map(({ place }) => place.number)).toEqual([1, 2, 3]);
  expect(printedLines(lines.slice(3))).toEqual([]);
});

it('what is in no series stands in one book of its own, with the paper that bears it', () => {
  const drafts = ['3号之二', '3号之一'].map(
    (issueNumber, at): OutgoingDocument => ({
      ...{ id: String(at), issueNumber, serialNumber: '', date: null, printedOn: null },
      ...{ copies: null, registeredBy: '', registeredOn: '2026-01-05' },
    }),
  );
  const sources = { rows: [], drafts, earlier: [], saids: new Map(), sample: new Set<string>() };
  const taken = takenNumbers(sources);
  const titles = new Map(drafts.map(({ id }) => [id, `第${id}份`]));
  const facts = new Map(drafts.map((one) => [one.id, one]));
  const book = { taken, sampleTaken: [], saids: new Map(), facts, earlier: new Map(), titles };
  const [shelf, ...others] = seriesIn(book);
  expect(others).toEqual([]);
  if (!shelf) throw new Error('no shelf');
  expect(seriesName(shelf)).toBe('不进序列的文号');
  expect(
    outgoingLines(book, shelf.series, shelf.year).map(({ printed, title, state }) => [
      ...[printed, title, state],
    ]),
  ).toEqual([
    ['3号之一', '第1份', '已编'],
    ['3号之二', '第0份', '已编'],
  ]);
});

it('a 合刊 has each of its numbers, and stands in the book as one paper', () => {
  const joint: OutgoingDocument = {
    ...{ id: 'd', issueNumber: '', serialNumber: '第3—5期', date: null, printedOn: null },
    ...{ copies: null, registeredBy: '', registeredOn: '2026-01-05', periodical: '简报' },
  };
  const sources = { rows: [], earlier: [], saids: new Map(), sample: new Set<string>() };
  const taken = takenNumbers({ ...sources, drafts: [joint] });
  const series = seriesId('serial', '简报');
  expect(ofSeries(taken, series, 0).map(({ number }) => number)).toEqual([3, 4, 5]);
  expect(nextNumber(taken, undefined, 0).number).toBe(6);
  const book = {
    ...{ taken, sampleTaken: [], saids: new Map(), earlier: new Map() },
    ...{ facts: new Map([['d', joint]]), titles: new Map([['d', '合刊']]) },
  };
  const papers = outgoingLines(book, series, 0).filter(({ bearer }) => bearer !== '');
  expect(papers.map(({ printed, place, title }) => [printed, place.through, title])).toEqual([
    ['第3—5期', 5, '合刊'],
  ]);
  // Beside it another paper bears one of them.
  const other = { ...joint, id: 'e', serialNumber: '第4期' };
  const both = { ...book, facts: new Map([...book.facts, ['e', other]]) };
  const doubled = outgoingLines(
    { ...both, taken: takenNumbers({ ...sources, drafts: [joint, other] }) },
    ...([series, 0] as const),
  );
  expect(doubled.filter(({ state }) => state === '重号').map(({ printed }) => printed)).toEqual([
    '第3—5期',
    '第4期',
  ]);
});

describe('a number typed by hand', () => {
  const taken = numbersOf([
    ...[row(1, 'void', '印错'), row(2, 'reserved', '留给全会')],
    { ...row(3, 'given'), draftId: 'd' },
    row(5, 'given'),
  ]);
  const judge = (number: number, how: { owner?: string; day?: string; year?: number } = {}) =>
    judgeNumber({ series: SERIES, year: how.year ?? 2026, number }, taken, {
      owner: how.owner ?? 'x',
      said: undefined,
      day: how.day ?? '2026-08-01',
      titleOf: () => '《通知》',
    });

  it('that exists is refused, unless the draft has it itself; one that is void always', () => {
    expect(judge(3).refused).toBe('示政协办发〔2026〕3号已经给了《通知》，一个号不能用两次。');
    expect(judge(3, { owner: 'd' }).refused).toBe('');
    expect(judge(1).refused).toContain('已经作废（印错）');
    // Of a paper that has no draft here.
    expect(judge(5).refused).toBe('示政协办发〔2026〕5号已经用过，一个号不能用两次。');
  });

  it('that skips, is reserved or belongs to another year is said and not refused', () => {
    expect(judge(6)).toEqual({ refused: '', remarks: [] });
    expect(judge(9).remarks).toEqual(['中间空着6号至8号，登记簿里会标出来。']);
    expect(judge(2).remarks).toEqual(['示政协办发〔2026〕2号是预留的：留给全会。']);
    expect(judge(6, { day: '2027-01-04' }).remarks[0]).toContain('成文日期在2027年');
  });

  it('of a year far behind the last in the register: the clock may be years ahead', () => {
    expect(judge(1, { year: 2027, day: '2027-01-02' }).remarks).toEqual([]);
    expect(judge(1, { year: 2036, day: '2036-01-02' }).remarks).toEqual([
      '登记簿里最近的号是2026年的，请核对成文日期和这台电脑的日期。',
    ]);
  });

  it('of a year before the last in the register: the clock may have been set back', () => {
    expect(judge(1, { year: 2025, day: '2025-01-02' }).remarks).toEqual([
      '登记簿里已有2026年的号，请核对成文日期和这台电脑的日期。',
    ]);
  });
});
