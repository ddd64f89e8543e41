import { describe, expect, it } from 'vitest';
import { findLedger, planLedger } from '#shared/matters/ledger-import';
import { ledgerBook } from '#shared/matters/ledger-sheet';
import { atOnce } from '#shared/sheet/stretches';
import { matter } from './support';

const context = { track: 'internal' as const, today: '2026-09-01', known: new Set<string>() };

function plan(rows: string[][], track: 'internal' | 'external' = 'internal') {
  const found = findLedger({
    fileName: '旧台账.xlsx',
    sheets: [{ name: '台账', rows, merges: [] }],
  });
  if (!found) throw new Error('no table');
  return atOnce(planLedger(found, { ...context, track }));
}

describe('an older ledger loses nothing on its way in', () => {
  it('同上 says what stands above it, whoever is in charge', () => {
    const planned = plan([
      ['事项', '主办单位', '责任领导', '来源', '时限'],
      ['甲', '秘书科', '沈若兰', '第3次主席会议', '2026-10-01'],
      ['乙', '同上', '〃', '同上', '同上'],
      ['丙', '″', '同上', '', ''],
    ]);
    expect(planned.map(({ facts }) => facts.lead)).toEqual(Array(3).fill(['秘书科']));
    expect(planned.map(({ facts }) => facts.leader)).toEqual(Array(3).fill('沈若兰'));
    expect(planned[1]?.facts).toMatchObject({ source: '第3次主席会议', due: '2026-10-01' });
    expect(planned[2]?.facts).toMatchObject({ source: '', due: null });
  });

  it('headings that are printed once more on each page are no matter', () => {
    const head = ['编号', '督办事项', '状态'];
    const planned = plan([head, ['1', '甲', '办结'], head, ['2', '乙', '办结']]);
    expect(planned.map(({ facts, action }) => [facts.title, action])).toEqual([
      ['甲', 'add'],
      ['督办事项', 'refuse'],
      ['乙', 'add'],
    ]);
    expect(planned[1]?.remarks).toEqual(['是重复的列名，没有当作内容']);
  });

  it('a day on which it was closed closes it where no state is written, and is said', () => {
    const head = ['事项', '状态', '进展情况', '办结日期'];
    const [closed, told] = plan([
      head,
      ['甲', '', '', '2025-12-20'],
      ['乙', '', '已印发', '2025-12-21'],
    ]);
    expect(closed?.facts).toMatchObject({ step: 'approve', stepOn: '2025-12-20' });
    expect(closed?.facts.words).toBe('办结日期：2025年12月20日');
    expect(closed?.remarks).toEqual(['没有写状态，按办结日期登记为办结']);
    expect(told?.facts).toMatchObject({ step: 'approve', stepOn: '2025-12-21' });
    const [outside] = plan([head, ['丙', '', '', '2025-12-20']], 'external');
    expect(outside?.facts).toMatchObject({ step: 'answer', stepOn: '2025-12-20' });
  });

  it('a day that closes nothing by the state beside it, and a last day beside another, stay in its words', () => {
    const [open, done] = plan([
      ['事项', '状态', '办结日期', '反馈日期'],
      ['甲', '办理中', '2025-12-20', '2025-11-03'],
      ['乙', '办结', '2025-12-20', '2025-12-20'],
    ]);
    expect(open?.facts.words).toBe('办理中；办结日期：2025年12月20日；最近动态：2025年11月3日');
    expect(open?.remarks).toEqual(['状态是“办理中”，又写了办结日期2025年12月20日，请核对']);
    expect(done?.facts).toMatchObject({ words: '办结', stepOn: '2025-12-20' });
    expect(done?.remarks).toEqual([]);
  });

  it('备注 and whatever else has no column of its own stands with its heading in the words', () => {
    const [one] = plan([
      ['事项', '状态', '备注', '涉及单位', '领导批示'],
      ['甲', '办结', '转交下届', '市民政局', '请抓紧。\n要快。'],
    ]);
    expect(one?.facts.words).toBe('办结；转交下届\n涉及单位：市民政局\n领导批示：请抓紧。\n要快。');
  });

  it('its own export has no column for 备注 and reads back without a word more', () => {
    const [sheet] = ledgerBook([matter({ track: 'internal', title: '甲' })]).sheets;
    expect(sheet?.columns.map(({ title }) => title)).not.toContain('备注');
  });
});
