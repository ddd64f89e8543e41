import { describe, expect, it } from 'vitest';
import type { Incoming, IncomingStep } from '#shared/model/incoming';
import type { Leader } from '#shared/model/office';
import {
  incomingPaper,
  incomingSheet,
  oddDays,
  oddYear,
  readersLeft,
  readIncomingNumber,
  standingOf,
} from '#shared/registers/incoming';

const PAPER: Incoming = {
  ...{ id: 'p', year: 2026, number: 15, receivedOn: '2026-08-04', title: '关于报送材料的通知' },
  ...{ sender: { id: null, name: '市政府办公室' }, paperNumber: '示政办发〔2026〕8号' },
  ...{ paperDate: '2026-08-01', copies: 2, urgency: '', kind: '办件', due: '2026-08-20' },
  ...{ note: '', matterId: null, closedOn: null, archivedOn: null, archive: '' },
  ...{ registeredBy: '梁晓禾', createdAt: '', updatedAt: '', deletedAt: null },
};

function pass(id: string, on: string, backOn: string | null, sequence: number): IncomingStep {
  const person = { source: 'leader' as const, id, name: id, unit: '', post: '' };
  return {
    ...{ id: `s${sequence}`, incomingId: 'p', step: 'pass', on, sequence, person, unit: null },
    ...{ words: '', backOn, registeredBy: '梁晓禾', at: '' },
  };
}

const leader = (id: string, rank: number): Leader => ({
  ...{ id, name: id, post: '', duties: '', rank, sample: 0 },
});

describe('an incoming paper', () => {
  it('says who has it now and since when; back with the clerk it says so', () => {
    const out = [pass('甲', '2026-08-04', '2026-08-05', 1), pass('乙', '2026-08-05', null, 2)];
    expect(standingOf(PAPER, out, '2026-08-07')).toMatchObject({
      words: '在乙处，第3天',
      with: { id: 's2' },
    });
    expect(standingOf(PAPER, out.slice(0, 1), '2026-08-07').words).toBe('传阅中，在文书处');
    expect(standingOf(PAPER, [], '2026-08-07').words).toBe('已登记');
    expect(standingOf({ ...PAPER, closedOn: '2026-08-09' }, [], '2026-08-09').words).toBe('已办结');
  });

  it('goes to the leaders by rank, to each once', () => {
    const leaders = [leader('丙', 3), leader('甲', 1), leader('乙', 2)];
    expect(readersLeft(leaders, [])[0]?.id).toBe('甲');
    expect(readersLeft(leaders, [pass('甲', '2026-08-04', null, 1)])[0]?.id).toBe('乙');
    const all = ['甲', '乙', '丙'].map((id, at) => pass(id, '2026-08-04', null, at));
    expect(readersLeft(leaders, all)).toEqual([]);
  });

  it('a day before its own is said', () => {
    expect(oddDays(PAPER)).toEqual([]);
    expect(oddDays({ ...PAPER, receivedOn: '2026-07-30' })).toEqual([
      '收文日期在来文的成文日期（2026年8月1日）之前，请核对。',
    ]);
    expect(oddDays({ ...PAPER, due: '2026-08-01' })[0]).toContain('办理期限在收文日期之前');
  });

  it('of a clock that was set back at New Year is told of', () => {
    expect(oddYear('2027-01-02', 2026)).toBe('');
    expect(oddYear('2026-01-02', 2027)).toContain('登记簿里已有2027年的收文');
    // Years ahead as well; an empty register says nothing.
    expect(oddYear('2036-01-02', 2026)).toContain('登记簿里最近的收文是2026年的');
    expect(oddYear('2036-01-02', 0)).toBe('');
  });

  it('is a line of the register, in Excel and on paper', () => {
    const lines = [{ paper: PAPER, steps: [pass('甲', '2026-08-04', null, 1)] }];
    const [sheet] = incomingSheet(lines).sheets;
    expect(sheet?.columns.length).toBe(sheet?.rows[0]?.length);
    expect(sheet?.rows[0]?.slice(0, 5)).toEqual([
      ...['2026-15', '2026-08-04', '市政府办公室', '示政办发〔2026〕8号', '关于报送材料的通知'],
    ]);
    const document = incomingPaper(lines, '示例市政协办公室', '2026年');
    expect(document.title).toEqual(['示例市政协办公室收文登记簿']);
    expect(JSON.stringify(document.body)).toContain('2026年8月4日');
  });

  it('says in the register who handles it and what came of it', () => {
    const step = (kind: IncomingStep['step'], part: Partial<IncomingStep>): IncomingStep => ({
      ...{ ...pass('乙', '2026-08-05', null, 2), id: kind, step: kind, person: null },
      ...part,
    });
    const steps = [
      step('handle', { unit: { id: null, name: '提案委' }, words: '月底前办完' }),
      step('reply', { words: '已函复' }),
      step('close', {}),
    ];
    const lines = [{ paper: { ...PAPER, closedOn: '2026-08-20' }, steps }];
    const [sheet] = incomingSheet(lines).sheets;
    const row = new Map(sheet?.columns.map(({ title }, at) => [title, sheet.rows[0]?.[at]]));
    expect(row.get('承办')).toBe('提案委：月底前办完');
    expect(row.get('办理结果')).toBe('已函复');
    const printed = JSON.stringify(incomingPaper(lines, '示例市政协办公室', '2026年').body);
    for (const words of ['承办：提案委：月底前办完', '已函复', '2026年8月20日办结'])
      expect(printed).toContain(words);
  });
});

describe('a number of the register as it is typed', () => {
  it('is read with leading zeros, 第, 号, full width and the year before it; what is none is said to be none', () => {
    for (const typed of ['12', '0012', '第12号', '１２', ' 12 ', '12号', '收12', '收文第12号'])
      expect(readIncomingNumber(typed)).toEqual({ year: null, number: 12 });
    for (const typed of [
      '2025-12',
      '2025—012',
      '〔2025〕12号',
      '收文[2025]012',
      '（2025年）第12号',
      '2025年12号',
    ])
      expect(readIncomingNumber(typed)).toEqual({ year: 2025, number: 12 });
    for (const typed of [
      '二十一',
      '0',
      '2025-',
      '〔2025〕',
      '12-13-14',
      '1.5',
      '123456',
      '-3',
      '12 3',
      '2025 12',
    ])
      expect(readIncomingNumber(typed)).toBeNull();
  });
});
