import '../editor/jsdom-gaps';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import type { CivilDate } from '#shared/model/civil-date';
import { saveHolidayYear } from '../../../renderer/data/commands/holiday-years';
import { DateField } from '../../../renderer/ui/DateField';
import { flushTyped } from '../../../renderer/ui/unsaved/unsaved';
import { withStore } from '../data/desktop';

withStore();

function Form({ first = '2026-08-01' }: { first?: CivilDate }) {
  const [day, setDay] = useState<CivilDate | null>(first);
  return (
    <>
      <DateField label="日期" value={day} onChange={setDay} />
      <input aria-label="下一格" />
      <output>{day ?? '没有日期'}</output>
    </>
  );
}

it('Tab goes past the clearing button to the next field, and an emptied field stays empty', async () => {
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  render(<Form />);
  await user.click(screen.getByLabelText('日期'));
  await user.tab();
  expect(screen.getByLabelText('下一格')).toHaveFocus();
  expect(screen.getByRole('status')).toHaveTextContent('2026-08-01');
  await user.clear(screen.getByLabelText('日期'));
  await user.tab();
  expect(screen.getByRole('status')).toHaveTextContent('没有日期');
});

it('a day that is being typed is kept when the form is drawn anew meanwhile', async () => {
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  const { rerender } = render(<Form />);
  const field = screen.getByLabelText('日期');
  await user.clear(field);
  await user.type(field, '2026-08-08');
  rerender(<Form />);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('2026-08-08'));
});

it('its calendar marks the days off and those worked instead, as the office has them', async () => {
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  render(<Form first="2026-10-14" />);
  await user.click(screen.getByLabelText('日期'));
  const marked = () => screen.queryAllByTitle('放假').map((badge) => badge.closest('td')?.title);
  await waitFor(() => expect(marked()).toContain('2026-10-01'));
  expect(screen.getAllByTitle('调休上班').map((badge) => badge.closest('td')?.title)).toEqual([
    '2026-10-10',
  ]);
  await user.tab();
  await saveHolidayYear({ id: '2026', off: ['2026-10-15'], work: [], source: '本单位' });
  await user.click(screen.getByLabelText('日期'));
  await waitFor(() => expect(marked()).toEqual(['2026-10-15']));
});

it.each(['unmount', 'close'])(
  'a day typed to its end is taken when its page goes (%s)',
  async (how) => {
    const user = userEvent.setup({ pointerEventsCheck: 0 });
    const onChange = vi.fn<(day: CivilDate | null) => void>();
    const page = render(<DateField label="日期" value="2026-08-01" onChange={onChange} />);
    const field = screen.getByLabelText('日期');
    await user.clear(field);
    await user.type(field, '2026-08-08');
    if (how === 'unmount') page.unmount();
    expect(await flushTyped()).toBe(true);
    expect(onChange.mock.lastCall).toEqual(['2026-08-08']);
  },
);
