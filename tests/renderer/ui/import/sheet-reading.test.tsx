import '../../editor/jsdom-gaps';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import { beforeEach, expect, test, vi } from 'vitest';
import type { DesktopBridge, EventPayload } from '#shared/ipc';
import type { ReadBook } from '#shared/sheet/book';
import { headOf, rowsFrom } from '#shared/sheet/book-parts';
import { chooseSheet, useSheetReading } from '../../../../renderer/ui/import/choose-sheet';
import { SheetReading } from '../../../../renderer/ui/import/SheetReading';

/** Its rows are too many to come at once. */
const ROWS = Array.from({ length: 2000 }, (_one, at) => [`第${at}件`, '事'.repeat(200)]);
const BOOK: ReadBook = {
  fileName: '台账.xlsx',
  sheets: [
    { name: '一', rows: ROWS, merges: [] },
    { name: '二', rows: [['末']], merges: [], hidden: true },
  ],
};

/** Main with a spreadsheet that takes its time: what it was asked to stop, and the way to go on. */
function slowMain() {
  const stopped: string[] = [];
  const asked: number[] = [];
  const listeners = new Set<(told: EventPayload<'reading'>) => void>();
  let read: (book: ReadBook | null) => void = () => undefined;
  let failed: (message: string) => void = () => undefined;
  window.desktop = {
    'sheet:choose': async () => ({
      ok: true,
      value: { file: { token: '甲', name: '台账.xlsx', folder: '' } },
    }),
    'sheet:read': () =>
      new Promise((resolve) => {
        read = (book) => resolve({ ok: true, value: { book: book && headOf(book) } });
        failed = (message) => resolve({ ok: false, error: { code: 'unreadable-file', message } });
      }),
    'sheet:rows': async ({ sheet, from }: { sheet: number; from: number }) => {
      asked.push(from);
      return { ok: true, value: { rows: rowsFrom(BOOK.sheets[sheet] ?? { rows: [] }, from) } };
    },
    'sheet:stop': async ({ token }: { token: string }) => {
      stopped.push(token);
      return { ok: true, value: {} };
    },
    on: (_event: string, listener: (told: EventPayload<'reading'>) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as DesktopBridge;
  const tell = (told: EventPayload<'reading'>) =>
    act(() => {
      for (const listener of listeners) listener(told);
    });
  return {
    ...{ stopped, asked, listeners, tell },
    read: (book: ReadBook | null) => act(async () => read(book)),
    failed: (message: string) => act(async () => failed(message)),
  };
}

beforeEach(() => {
  useSheetReading.setState({ reading: null });
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <SheetReading />
      </App>
    </ConfigProvider>,
  );
});

const bar = () => screen.getByRole('progressbar', { name: '读取进度' });

test('says which file is being read and how far it is, until its screen is ready', async () => {
  const main = slowMain();
  let ready: (made: string) => void = () => undefined;
  const made = chooseSheet(
    () =>
      new Promise<string>((resolve) => {
        ready = resolve;
      }),
  );
  await screen.findByRole('dialog', { name: '正在读取“台账.xlsx”' });
  main.tell({ token: '甲', share: 0.42 });
  main.tell({ token: '乙', share: 0.9 });
  expect(bar()).toHaveAttribute('aria-valuenow', '42');
  await main.read(BOOK);
  expect(screen.getByRole('dialog')).toBeInTheDocument();
  await act(async () => ready('做好了'));
  expect(await made).toBe('做好了');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(main.listeners.size).toBe(0);
  expect(main.stopped).toEqual([]);
});

test('is stopped at once, though main is still at it, and nothing is made of the file', async () => {
  const main = slowMain();
  const make = vi.fn();
  const made = chooseSheet(make);
  const stop = await screen.findByRole('button', { name: '停止' });
  await userEvent.setup({ pointerEventsCheck: 0 }).click(stop);
  expect(await made).toBeNull();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(main.stopped).toEqual(['甲']);
  await screen.findByText('已停止读取“台账.xlsx”，什么也没有改动');
  // It was through all the same: too late.
  main.tell({ token: '甲', share: 0.99 });
  await main.read(BOOK);
  expect(make).not.toHaveBeenCalled();
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('its rows come part by part, and all of them', async () => {
  const main = slowMain();
  const made = chooseSheet((book) => book);
  await screen.findByRole('dialog');
  await main.read(BOOK);
  expect(await made).toEqual(BOOK);
  expect(main.asked.length).toBeGreaterThan(3);
});

test('stopped between two parts, the next is not asked for', async () => {
  const main = slowMain();
  const make = vi.fn();
  const made = chooseSheet(make);
  await screen.findByRole('dialog');
  const rows = window.desktop['sheet:rows'];
  window.desktop['sheet:rows'] = (request) => {
    if (request.from > 0) useSheetReading.getState().reading?.stop();
    return rows(request);
  };
  await main.read(BOOK);
  expect(await made).toBeNull();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(main.asked).toHaveLength(2);
  expect(make).not.toHaveBeenCalled();
});

test('a file that cannot be read is told of, and the dialog goes', async () => {
  const main = slowMain();
  const made = chooseSheet(() => 'x').catch((error: Error) => error.message);
  await screen.findByRole('dialog');
  await main.failed('“台账.xlsx”已损坏');
  expect(await made).toBe('“台账.xlsx”已损坏');
  expect(screen.queryByRole('dialog')).toBeNull();
});
