import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { expect, it, vi } from 'vitest';
import { SaveStatus } from '../../../renderer/ui/SaveStatus';
import { flushTyped } from '../../../renderer/ui/unsaved/unsaved';
import { useSaved } from '../../../renderer/ui/use-saved';

function Field({ save }: { save: (value: string) => Promise<void> }) {
  const [value, setValue] = useSaved<string>('', save);
  return (
    <input aria-label="简称" value={value} onChange={(event) => setValue(event.target.value)} />
  );
}

function show(save: (value: string) => Promise<void>) {
  return render(
    <App>
      <Field save={save} />
    </App>,
  );
}

it('saves once, a moment after the last key', async () => {
  const save = vi.fn(async () => undefined);
  show(save);
  await userEvent.type(screen.getByLabelText('简称'), '示例');
  expect(save).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(save.mock.calls).toEqual([['示例']]));
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
  await vi.waitFor(() => expect(save).toHaveBeenCalledOnce());
  expect(await flushTyped()).toBe(true);
  expect(save.mock.calls).toEqual([['市'], ['市']]);
  expect(await flushTyped()).toBe(true);
  expect(save).toHaveBeenCalledTimes(2);
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
  await vi.waitFor(() => expect(save).toHaveBeenCalledOnce());
  // On its way, and typed on meanwhile.
  await userEvent.type(screen.getByLabelText('简称'), '政');
  await act(async () => finish());
  expect(status()).toBe('保存中');
  save.mockRejectedValueOnce(new Error('磁盘已满，没有存好。'));
  await act(async () => expect(await flushTyped()).toBe(false));
  expect(status()).toBe('保存中');
  const last = act(async () => void (await flushTyped()));
  await vi.waitFor(() => expect(save).toHaveBeenCalledTimes(3));
  finish();
  await last;
  expect(status()).toBe('已保存');
});
