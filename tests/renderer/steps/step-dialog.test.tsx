import '../editor/jsdom-gaps';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider, Input, Select } from 'antd';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { type FormScope, scopeOf } from '../../../renderer/data/forms/scopes';
import { StepDialog } from '../../../renderer/steps/StepDialog';
import { DateField } from '../../../renderer/ui/DateField';
import { withOffice } from '../meetings/office';

withOffice();

let forms = 0;

/** A form that nobody has filled in. */
function form(): FormScope {
  forms += 1;
  return scopeOf({ name: `form ${forms}`, title: '登记' });
}

function shown(register = async () => {}) {
  const close = vi.fn();
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <StepDialog scope={form()} title="登记" done="登记" onSubmit={register} onClose={close}>
          <Input aria-label="内容" />
          <Select aria-label="种类" options={[{ value: '函' }, { value: '通知' }]} />
        </StepDialog>
      </App>
    </ConfigProvider>,
  );
  return { close, user: userEvent.setup({ pointerEventsCheck: 0 }) };
}

it('a click beside the form takes nothing away that was typed', async () => {
  const { close, user } = shown();
  await user.type(screen.getByLabelText('内容'), '答复的原文');
  const beside = document.querySelector('.ant-modal-wrap');
  if (!beside) throw new Error('no dialog');
  fireEvent.mouseDown(beside);
  fireEvent.click(beside);
  expect(close).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: '取消' }));
  expect(close).toHaveBeenCalledOnce();
});

it('Esc is for a list that is open, and not for the form', async () => {
  const { close, user } = shown();
  const kind = screen.getByLabelText('种类');
  await user.click(kind);
  await waitFor(() => expect(kind).toHaveAttribute('aria-expanded', 'true'));
  await user.keyboard('{Escape}');
  expect(close).not.toHaveBeenCalled();
});

it('Esc closes the form where no list is open', async () => {
  const { close, user } = shown();
  await user.type(screen.getByLabelText('内容'), '{Escape}');
  expect(close).toHaveBeenCalledOnce();
});

it('Esc is for a calendar that is open, and not for the form', async () => {
  const { close, user } = shown();
  const day = screen.getByLabelText('日期');
  await user.click(day);
  await waitFor(() => expect(document.querySelector('.ant-picker-dropdown')).not.toBeNull());
  await user.keyboard('{Escape}');
  expect(close).not.toHaveBeenCalled();
});

it('what was wrong is no longer said once something else has been typed', async () => {
  const { close, user } = shown(async () => {
    throw new Error('2026年的12号已经登记过，没有登记。');
  });
  await user.type(screen.getByLabelText('登记人'), '梁晓禾');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText(/已经登记过/)).toBeInTheDocument();
  await user.type(screen.getByLabelText('内容'), '1');
  expect(screen.queryByText(/已经登记过/)).toBeNull();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText(/已经登记过/)).toBeInTheDocument();
  // What is chosen counts as well as what is typed.
  await user.click(screen.getByLabelText('种类'));
  await user.click(await screen.findByTitle('通知'));
  await waitFor(() => expect(screen.queryByText(/已经登记过/)).toBeNull());
  expect(close).not.toHaveBeenCalled();
});

describe('what is typed last and registered by Ctrl+Enter at once', () => {
  function Form({ registered }: { registered: (said: string) => void }) {
    const [scope] = useState(form);
    const [day, setDay] = useState<string | null>(null);
    return (
      <StepDialog
        {...{ scope, title: '登记', done: '登记', onClose: vi.fn() }}
        onSubmit={async ({ on, registeredBy }) => registered(`${day} ${on} ${registeredBy}`)}
      >
        <DateField label="成文日期" value={day} onChange={setDay} />
      </StepDialog>
    );
  }

  const registeredBy = async (label: string, day: string) => {
    const registered = vi.fn();
    render(<Form registered={registered} />);
    const user = userEvent.setup({ pointerEventsCheck: 0 });
    fireEvent.change(screen.getByLabelText('登记人'), { target: { value: '梁晓禾' } });
    await user.clear(screen.getByLabelText(label));
    await user.type(screen.getByLabelText(label), day);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(registered).toHaveBeenCalledOnce());
    return registered.mock.calls[0]?.[0] as string;
  };

  it.each(['2026-08-20', '2026-8-2', '20260820'])('is a day of its own: %s', async (day) => {
    const read = day === '2026-8-2' ? '2026-08-02' : '2026-08-20';
    expect(await registeredBy('成文日期', day)).toMatch(new RegExp(`^${read} .* 梁晓禾$`));
  });

  it('is the day of the form', async () => {
    expect(await registeredBy('日期', '2026-08-20')).toBe('null 2026-08-20 梁晓禾');
  });
});
