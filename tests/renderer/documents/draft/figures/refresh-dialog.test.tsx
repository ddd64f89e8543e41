import '../../../editor/jsdom-gaps';
import { render, screen } from '@testing-library/react';
import { App } from 'antd';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { paragraphWith } from '#shared/figures/in-text';
import type { Period } from '#shared/figures/period';
import RefreshDialog from '../../../../../renderer/documents/draft/figures/RefreshDialog';
import { withOffice } from '../../../meetings/office';

withOffice();
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(new Date(2027, 0, 5, 9, 0));
});
afterEach(() => vi.useRealTimers());

/** A text with one figure of each of these times, 0 in all of them. */
function show(...periods: Period[]) {
  const pieces = periods.map((period) => ({
    text: '0',
    source: { of: 'papers.drafted' as const, ...period, rounding: 'exact' as const },
  }));
  const document = {
    ...emptyDocument(),
    body: [paragraphWith([{ text: '今年以来，共起草' }, ...pieces])],
  };
  render(
    <App>
      <RefreshDialog document={document} onRefresh={vi.fn()} onClose={vi.fn()} />
    </App>,
  );
}

describe('更新工作数字', () => {
  it('of a text that began as the one of last year says that its figures are of that year', async () => {
    const last = { from: '2026-01-01', to: '2026-12-31' };
    show(last, { ...last, from: '2026-03-01' });
    const told = await screen.findByRole('alert');
    expect(told).toHaveTextContent('2个数字数的是以前的时间：');
    expect(told).toHaveTextContent('2026年1月1日至2026年12月31日（1个）');
    expect(told).toHaveTextContent('2026年3月1日至2026年12月31日（1个）');
    expect(told).toHaveTextContent('要写今年的，请删去，再点“插入工作数字”');
    expect(screen.getByText('2个数字都和现在的统计一致，没有要改的。')).toBeInTheDocument();
  });

  it('of this year and of the term says nothing of their times', async () => {
    show({ from: '2027-01-01', to: '2027-12-31' }, { from: '2022-01-15', to: null });
    await screen.findByText('2个数字都和现在的统计一致，没有要改的。');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
