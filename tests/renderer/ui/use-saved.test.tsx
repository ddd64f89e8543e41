import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { v7 as newId } from 'uuid';
import { beforeEach, expect, it, vi } from 'vitest';
import { useSaveStatus } from '../../../renderer/data/save-status';
import { SaveStatus } from '../../../renderer/ui/SaveStatus';
import { flushTyped } from '../../../renderer/ui/unsaved/unsaved';
import { useSaved } from '../../../renderer/ui/use-saved';

/** No field of one test is that of another. */
let name = '';
beforeEach(() => {
  name = `field/${newId()}`;
});

type Save = (value: string) => Promise<void>;

function Field({ save, stored = '' }: { save: Save; stored?: string }) {
  const [value, setValue] = useSaved<string>(stored, save, name);
  return (
    <input aria-label="简称" value={value} onChange={(event) => setValue(event.target.value)} />
  );
}

function show(save: Save, stored = '') {
  return render(
    <App>
      <Field save={save} stored={stored} />
    </App>,
  );
}

it('saves once, a moment after the last key', async () => {
  const save = vi.fn(async () => undefined);
  show(save);
  await userEvent.type(screen.getByLabelText('简称'), '示例');
  expect(save).not.toHaveBeenCalled();
  await waitFor(() => expect(save.mock.calls).toEqual([['示例']]));
});

it('saves at once when everything must be saved: the window closes', async () => {
  const save = vi.fn(async () => undefined);
  show(save);
  await userEvent.type(screen.getByLabelText('简称'), '市政协');
  expect(await flushTyped()).toBe(true);
  expect(save.mock.calls).toEqual([['市政协']]);
  expect(await flushTyped()).toBe(true);
  expect(save).toHaveBeenCalledOnce();
});

it('saves at once when its screen is left', async () => {
  const save = vi.fn(async () => undefined);
  const { unmount } = show(save);
  await userEvent.type(screen.getByLabelText('简称'), '市');
  unmount();
  expect(save.mock.calls).toEqual([['市']]);
});

it('says why it could not save, keeps the text, and saves it the next time', async () => {
  const save = vi.fn(async () => undefined);
  save.mockRejectedValueOnce(new Error('磁盘已满，没有存好。'));
  show(save);
  await userEvent.type(screen.getByLabelText('简称'), '市');
  await act(async () => {
    expect(await flushTyped()).toBe(false);
  });
  await screen.findByText('磁盘已满，没有存好。');
  expect((screen.getByLabelText('简称') as HTMLInputElement).value).toBe('市');
  expect(await flushTyped()).toBe(true);
  expect(save.mock.calls).toEqual([['市'], ['市']]);
});

it('what could not be saved when its screen was left is saved later', async () => {
  const save = vi.fn(async () => undefined);
  save.mockRejectedValueOnce(new Error('磁盘已满，没有存好。'));
  const { unmount } = show(save);
  await userEvent.type(screen.getByLabelText('简称'), '市');
  unmount();
  await waitFor(() => expect(save).toHaveBeenCalledOnce());
  expect(await flushTyped()).toBe(true);
  expect(save.mock.calls).toEqual([['市'], ['市']]);
  expect(await flushTyped()).toBe(true);
  expect(save).toHaveBeenCalledTimes(2);
});

it('what is typed behind a screen that was left and came back before the save had come goes behind what was typed first', async () => {
  let finish: () => void = () => undefined;
  const save = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
  const { unmount } = show(save);
  await userEvent.type(screen.getByLabelText('简称'), '市');
  unmount();
  // The store has not got it yet.
  show(save);
  expect(screen.getByLabelText<HTMLInputElement>('简称').value).toBe('市');
  await userEvent.type(screen.getByLabelText('简称'), '政协');
  finish();
  const done = flushTyped();
  await waitFor(() => expect(save.mock.calls.at(-1)).toEqual(['市政协']));
  finish();
  expect(await done).toBe(true);
});

it('what could not be saved is on its screen again, and never overwrites what is typed there', async () => {
  let kept = '';
  const save = vi.fn(async (value: string) => {
    kept = value;
  });
  save.mockRejectedValueOnce(new Error('磁盘已满，没有存好。'));
  const { unmount } = show(save);
  await userEvent.type(screen.getByLabelText('简称'), '市');
  unmount();
  await waitFor(() => expect(save).toHaveBeenCalledOnce());
  show(save);
  await userEvent.type(screen.getByLabelText('简称'), '政协');
  expect(await flushTyped()).toBe(true);
  expect(await flushTyped()).toBe(true);
  expect(kept).toBe('市政协');
});

it('until something is typed, shows what the store has come to hold', async () => {
  const save = vi.fn(async () => undefined);
  const field = (stored: string) => (
    <App>
      <Field save={save} stored={stored} />
    </App>
  );
  const { rerender } = render(field('旧'));
  rerender(field('新'));
  const box = screen.getByLabelText<HTMLInputElement>('简称');
  expect(box.value).toBe('新');
  await userEvent.type(box, '字');
  rerender(field('别处'));
  expect(box.value).toBe('新字');
});

it('never lets the screen say 已保存 while something typed waits or could not be saved', async () => {
  let finish: () => void = () => undefined;
  const save = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
  render(
    <App>
      <SaveStatus />
      <Field save={save} />
    </App>,
  );
  const status = () => screen.getByRole('status').textContent?.trim();
  expect(status()).toBe('已保存');
  await userEvent.type(screen.getByLabelText('简称'), '市');
  expect(status()).toBe('保存中');
  await waitFor(() => expect(save).toHaveBeenCalledOnce());
  // On its way, and typed on meanwhile.
  await userEvent.type(screen.getByLabelText('简称'), '政');
  await act(async () => finish());
  expect(status()).toBe('保存中');
  save.mockRejectedValueOnce(new Error('磁盘已满，没有存好。'));
  await act(async () => expect(await flushTyped()).toBe(false));
  expect(status()).toBe('保存中');
  const last = act(async () => void (await flushTyped()));
  await waitFor(() => expect(save).toHaveBeenCalledTimes(3));
  finish();
  await last;
  expect(status()).toBe('已保存');
});

it('says the same of the journal, in words and by its state, when it fails and when it is well again', () => {
  render(
    <App>
      <SaveStatus />
    </App>,
  );
  const status = () => screen.getByRole('status');
  const say = (state: 'saved' | 'saving' | 'failed', message = '') =>
    act(() => useSaveStatus.setState({ state, message }));
  const seen = () => [status().dataset.state, status().textContent?.trim()];
  say('saving');
  expect(seen()).toEqual(['saving', '保存中']);
  say('failed', '磁盘满了。');
  expect(status().dataset.state).toBe('failed');
  expect(status().textContent).toContain('磁盘满了。');
  say('saved');
  expect(seen()).toEqual(['saved', '已保存']);
});

it('what was typed of one thing is never saved as that of another that is shown in its place', async () => {
  const [ofOne, ofOther] = [vi.fn(async () => undefined), vi.fn(async () => undefined)];
  const { rerender } = show(ofOne);
  await userEvent.type(screen.getByLabelText('简称'), '甲');
  name = `field/${newId()}`;
  rerender(
    <App>
      <Field save={ofOther} stored="乙" />
    </App>,
  );
  expect((screen.getByLabelText('简称') as HTMLInputElement).value).toBe('乙');
  expect(await flushTyped()).toBe(true);
  expect(ofOne.mock.calls).toEqual([['甲']]);
  expect(ofOther).not.toHaveBeenCalled();
});
