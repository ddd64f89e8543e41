import '../editor/jsdom-gaps';
import { expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { figuresOf } from '#shared/figures/tables';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import type { HandFigure } from '#shared/model/figure';
import { printedCharts } from '../../../renderer/figures/PrintedCharts';
import { onPaper } from '../../../renderer/preview/print/on-paper';

const NOTHING = {
  ...{ drafts: [], outgoing: [], earlier: [], carriers: [], meetings: [], attendance: [] },
  ...{ opinions: [], incoming: [], members: [], signed: new Map(), spoken: [], matters: [] },
};
const PERIOD = { from: '2026-01-01', to: '2026-12-31' };
const TODAY = '2026-11-29';

const byHand = (of: HandFigure['of'], count: number): HandFigure =>
  ({ id: of, of, from: '2026-03-01', to: '2026-03-31', count, source: '台账' }) as HandFigure;

const chartsOf = (hand: readonly HandFigure[]) =>
  printedCharts({ figures: figuresOf(NOTHING, hand, TODAY), period: PERIOD, today: TODAY });

it('the charts of all that was counted stand behind the tables on paper, each count above its bar', async () => {
  const behind = chartsOf([
    byHand('papers.drafted', 17),
    byHand('papers.issued', 5),
    byHand('meetings.held', 23),
    byHand('incoming.received', 41),
  ]);
  const options = { profile: STANDARD_PROFILE, sample: false };
  const table = { ...emptyDocument(), title: ['工作统计'] };
  const sheets = await onPaper({ documents: [table], options, behind }, async () =>
    [...document.querySelectorAll('.printed .printed-sheet')].map((sheet) => ({
      names: [...sheet.querySelectorAll('h3')].map((one) => one.textContent),
      counts: [...sheet.querySelectorAll('.figures-count')].map((one) => one.textContent),
      bars: sheet.querySelectorAll('line.ct-bar').length,
      legend: [...sheet.querySelectorAll('.figures-legend span')].map((one) => one.textContent),
    })),
  );
  expect(sheets.map(({ names }) => names)).toEqual([
    [],
    ['文稿分月图', '会议分月图'],
    ['收文分月图'],
  ]);
  expect(sheets.map(({ counts }) => counts)).toEqual([[], ['17', '5', '23'], ['41']]);
  expect(sheets[1]?.bars).toBeGreaterThan(0);
  expect(sheets[2]?.legend).toEqual(['收文（件）', '办结（件）']);
  // Nothing of it stays on the screen.
  expect(document.querySelector('.printed')).toBeNull();
});

it('nothing is printed behind the tables where there is nothing to draw', () => {
  expect(chartsOf([])).toBeNull();
});
