import { describe, expect, it } from 'vitest';
import type { Happening } from '#shared/figures/facts';
import {
  clausesOf,
  countAgain,
  counts,
  leadOf,
  paragraphOf,
  writeAgain,
} from '#shared/figures/sentences';
import type { Figures } from '#shared/figures/tables';
import { figuresOf, tablesOf, totalOf } from '#shared/figures/tables';
import { FIGURE_KEYS, type FigureKey, type HandFigure } from '#shared/model/figure';
import { inventedOffice } from './invented-facts';

const TERM = { from: '2022-01-15', to: null };

function many(of: FigureKey, line: string, count: number, on = '2024-05-06'): Happening[] {
  return Array.from({ length: count }, (_one, at) => ({
    ...{ of, line, on, table: 'drafts' as const, id: `${of}-${line}-${at}` },
  }));
}
const office = (happenings: Happening[], hand: HandFigure[] = []): Figures => ({
  happenings: new Map(FIGURE_KEYS.map((key) => [key, happenings.filter((one) => one.of === key)])),
  ...{ hand, names: new Map(), isSample: false },
});
const text = (pieces: readonly { text: string }[]) => pieces.map((one) => one.text).join('');

describe('figures in sentences', () => {
  it('say what the register counts, in the manner of the office', () => {
    const figures = office([
      ...many('papers.drafted', '通知', 103),
      ...many('papers.issued', '通知', 60),
      ...many('meetings.held', '主席会议', 12),
      ...many('meetings.held', '专题协商会', 38),
    ]);
    const clauses = clausesOf(figures, TERM, 'about');
    expect(text(paragraphOf(leadOf('term', TERM), clauses))).toBe(
      '换届以来，共起草各类文件100多份，印发60份；服务保障各类会议50次，其中主席会议12次；开展协商议政活动近40场。',
    );
    expect(text(paragraphOf('', clausesOf(figures, TERM, 'exact')))).toBe(
      '共起草各类文件103份，印发60份；服务保障各类会议50次，其中主席会议12次；开展协商议政活动38场。',
    );
  });

  it('are left out where there is nothing, and never leave a mark without its words', () => {
    expect(clausesOf(office([]), TERM, 'about')).toEqual([]);
    expect(paragraphOf('换届以来', [])).toEqual([]);
    const only = office([
      ...many('meetings.held', '党组会议', 1),
      ...many('opinions.raised', '已报送', 5),
      ...many('opinions.done', '已报送', 2),
      ...many('papers.drafted', '工作总结', 2),
    ]);
    expect(text(paragraphOf('', clausesOf(only, TERM, 'exact')))).toBe(
      '共起草各类文件2份；撰写工作报告、总结、汇报2篇；服务保障各类会议1次；收集整理意见建议5条，其中已落实2条。',
    );
    // What was issued without being drafted in that time makes no sentence of its own.
    expect(clausesOf(office(many('papers.issued', '通知', 3)), TERM, 'exact')).toEqual([]);
  });

  it('say of members that what they handed in is counted with what they spoke', () => {
    const figures = office([...many('members.attended', 'm', 3), ...many('members.spoke', 'm', 2)]);
    expect(text(clausesOf(figures, TERM, 'exact').flatMap(({ pieces }) => pieces))).toBe(
      '委员参加会议和活动3人次，发言和书面发言2人次',
    );
  });

  it('can be counted again from what they carry, and say what the table says', () => {
    for (let seed = 1; seed < 20; seed += 1) {
      const rows = inventedOffice(seed);
      const figures = figuresOf(rows, rows.hand, '2025-06-30');
      for (const period of [
        TERM,
        { from: '2019-01-01', to: '2023-12-31' },
        { from: null, to: null },
      ])
        for (const { section, ...table } of tablesOf(figures, period, null))
          for (const [column, { key }] of section.columns.entries())
            expect(countAgain(figures, { of: key, ...period })).toBe(
              totalOf({ section, ...table }, column).now,
            );
      for (const { pieces } of clausesOf(figures, TERM, 'about'))
        for (const { text: written, source } of pieces)
          if (source) expect(writeAgain(figures, source)).toBe(written);
    }
  });

  it('count what was entered by hand, where no single line is asked for', () => {
    const hand: HandFigure = {
      ...{ id: 'h', of: 'meetings.held', from: '2023-01-01', to: '2023-12-31', count: 30 },
      ...{ source: '2023年工作总结', createdAt: '', updatedAt: '' },
    };
    const figures = office(many('meetings.held', '主席会议', 12), [hand]);
    expect(countAgain(figures, { of: 'meetings.held', ...TERM })).toBe(42);
    expect(countAgain(figures, { of: 'meetings.held', lines: ['主席会议'], ...TERM })).toBe(12);
  });

  it('know whether one record is among them: of the asked lines and days', () => {
    const figures = office(many('meetings.held', '主席会议', 1));
    const [one] = figures.happenings.get('meetings.held') ?? [];
    const asked = { of: 'meetings.held', ...TERM } as const;
    expect(counts(figures, asked, one?.id ?? '')).toBe(true);
    expect(counts(figures, asked, 'another')).toBe(false);
    expect(counts(figures, { ...asked, lines: ['全体会议'] }, one?.id ?? '')).toBe(false);
    expect(counts(figures, { ...asked, from: '2099-01-01' }, one?.id ?? '')).toBe(false);
  });

  it.each([
    ['year', '2026-01-01', '2026-12-31', '今年以来'],
    ['term', '2022-01-15', null, '换届以来'],
    ['fiveYears', '2022-01-01', '2026-12-31', '近五年来'],
    ['lastYear', '2025-01-01', '2025-12-31', '2025年'],
    ['own', '2024-01-01', '2024-12-31', '2024年'],
    ['own', '2026-01-01', '2026-06-30', '2026年1月至6月'],
    ['own', '2026-01-05', '2026-06-10', '2026年1月5日至6月10日'],
    ['own', '2025-03-01', '2026-02-28', '2025年3月1日至2026年2月28日'],
    ['own', '2026-05-01', '2026-05-20', '2026年5月1日至20日'],
    ['own', '2026-05-01', '2026-05-31', '2026年5月'],
  ] as const)('%s %s %s begins with %s…', (key, from, to, lead) => {
    expect(leadOf(key, { from, to })).toBe(lead);
  });
});
