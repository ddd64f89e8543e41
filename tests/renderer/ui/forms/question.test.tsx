import '../../editor/jsdom-gaps';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { giveUp, scopeOf, unregistered } from '../../../../renderer/data/forms/scopes';
import { listenForFlush } from '../../../../renderer/ui/commands';
import { asksBefore } from '../../../../renderer/ui/forms/asking';
import { UnregisteredQuestion } from '../../../../renderer/ui/forms/UnregisteredQuestion';
import { withOffice } from '../../meetings/office';

withOffice();
const quit = vi.fn(async () => ({ ok: true, value: {} }));
const flushed = vi.fn(async () => ({ ok: true, value: {} }));
const heard: Record<string, (payload: { reason: string }) => void> = {};

beforeEach(() => {
  quit.mockClear();
  flushed.mockClear();
  Object.assign(window.desktop, { 'app:quit': quit, 'app:flushed': flushed });
  vi.spyOn(window.desktop, 'on').mockImplementation(((name: string, listener: never) => {
    heard[name] = listener;
    return () => undefined;
  }) as never);
});
afterEach(() => giveUp(unregistered()));

const WORDS =
  '已会同市财政局研究，拟分两批改造，今年先改三处，明年再改五处，资金从两家的预算里各出一半，年底前报告进展情况，并答复提出意见的委员。';

function typed(open?: () => void) {
  const scope = scopeOf({
    ...{ name: 'matter/1/feedback', title: '反馈', of: '修订值班制度', records: ['1'] },
    ...(open && { open }),
  });
  scope.put('words', '', WORDS);
  return scope;
}

function show() {
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <UnregisteredQuestion />
      </App>
    </ConfigProvider>,
  );
  return userEvent.setup({ pointerEventsCheck: 0 });
}

function asked(reason: 'close' | 'quit' | 'shutdown'): boolean {
  let isAsked = false;
  act(() => {
    isAsked = asksBefore(reason);
  });
  return isAsked;
}

it('names the form, its record and its first words, and goes back there', async () => {
  const open = vi.fn();
  typed(open);
  const user = show();
  expect(asked('close')).toBe(true);
  await screen.findByText('有1张表填了还没有登记');
  screen.getByText('反馈');
  screen.getByText('修订值班制度');
  screen.getByText(`${WORDS.slice(0, 60)}……`);
  await user.click(screen.getByRole('button', { name: '回去看看' }));
  expect(open).toHaveBeenCalledOnce();
  expect(quit).not.toHaveBeenCalled();
  await waitFor(() => expect(screen.queryByText('反馈')).toBeNull());
  expect(unregistered()).toHaveLength(1);
});

it('closes without them where they are not wanted, and asks about them no more', async () => {
  typed();
  const user = show();
  asked('quit');
  await user.click(await screen.findByRole('button', { name: '不要了，关闭' }));
  expect(quit).toHaveBeenCalledOnce();
  expect(unregistered()).toEqual([]);
  expect(asked('quit')).toBe(false);
});

it('is no obstacle where nothing was typed, or the question cannot be shown', () => {
  expect(asked('close')).toBe(false);
  typed();
  expect(asked('close')).toBe(false);
});

it('never holds up the end of a session, and goes where it is open then', async () => {
  typed();
  show();
  asked('close');
  await screen.findByText('反馈');
  expect(asked('shutdown')).toBe(false);
});

it('main hears that it is asked once everything else is saved', async () => {
  typed();
  show();
  listenForFlush();
  act(() => heard.flush?.({ reason: 'close' }));
  await waitFor(() => expect(flushed).toHaveBeenCalledWith({ done: true, asks: true }));
  act(() => heard.flush?.({ reason: 'shutdown' }));
  await waitFor(() => expect(flushed).toHaveBeenLastCalledWith({ done: true, asks: false }));
});
