import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DayRemark } from '../../../renderer/ui/DayRemark';
import { withStore } from '../data/desktop';

withStore();

it.each([
  ['2026-10-01', '国庆节放假', true],
  ['2026-02-17', '春节放假', true],
  ['2026-10-10', '调休上班', false],
  ['2026-11-14', '周末', true],
  ['2026-11-16', '星期一', false],
])('%s beside a field: %s', async (date, remark, isOff) => {
  render(<DayRemark date={date} />);
  const said = await screen.findByText(new RegExp(remark));
  expect(said).toHaveAttribute('data-off', String(isOff));
});
