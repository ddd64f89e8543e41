import '../editor/jsdom-gaps';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
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

it('a day that was given up with Esc is not taken', async () => {
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  const onChange = vi.fn<(day: CivilDate | null) => void>();
  const page = render(<DateField label="日期" value="2026-08-01" onChange={onChange} />);
  await user.clear(screen.getByLabelText('日期'));
  await user.type(screen.getByLabelText('日期'), '2026-08-08{Escape}');
  page.unmount();
  expect(await flushTyped()).toBe(true);
  expect(onChange).not.toHaveBeenCalled();
});

describe('a day that is typed key by key', () => {
  const typed = async (keys: string, leave: string) => {
    const onChange = vi.fn();
    const Field = () => {
      const [day, setDay] = useState<string | null>('2025-05-05');
      return (
        <DateField
          label="日期"
          value={day}
          onChange={(date) => {
            onChange(date);
            setDay(date);
          }}
        />
      );
    };
    render(<Field />);
    const field = screen.getByLabelText('日期');
    const user = userEvent.setup({ pointerEventsCheck: 0 });
    await user.click(field);
    await user.clear(field);
    await user.type(field, keys, { skipClick: true });
    await user.keyboard(leave);
    return { said: (field as HTMLInputElement).value, day: onChange.mock.calls.at(-1)?.[0] };
  };
  const year = new Date().getFullYear();

  it.each([
    ['2026-11-20', '2026年11月20日'],
    ['2026-11-2', '2026年11月2日'],
    ['2026.1.12', '2026年1月12日'],
    ['2026/12/31', '2026年12月31日'],
    ['11-25', `${year}年11月25日`],
    ['8.15', `${year}年8月15日`],
    ['8-1', `${year}年8月1日`],
    ['2026年8月1日', '2026年8月1日'],
  ])('%s is %s, whichever way the field is left', async (keys, said) => {
    const [, ...parts] = /(\d+)年(\d+)月(\d+)日/.exec(said) ?? [];
    const day = parts.map((one) => one.padStart(2, '0')).join('-');
    for (const leave of ['{Tab}', '{Enter}']) {
      expect(await typed(keys, leave)).toEqual({ said, day });
      cleanup();
    }
  });
});
