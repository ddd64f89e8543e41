import { act, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import * as places from '#shared/layout/text-place';
import { useSaveStatus } from '../../../../renderer/data/save-status';
import { StatusLine } from '../../../../renderer/documents/draft/StatusLine';
import { DRAFT_PACE, Keeper } from '../../../../renderer/ui/unsaved/keeper';
import { isOnItsWay, takeAllIn } from '../../../../renderer/ui/unsaved/on-its-way';

vi.mock('#shared/layout/text-place', async (original) => {
  const real = await original<typeof places>();
  return { ...real, paperPlace: vi.fn(real.paperPlace) };
});

const document = {
  ...emptyDocument(),
  body: [{ type: 'paragraph' as const, runs: [{ text: '请认真学习。' }] }],
};

beforeEach(() => useSaveStatus.setState({ state: 'saved', message: '', waiting: false }));

function shown(save: () => Promise<unknown>): Keeper<OfficialDocument> {
  const keeper = new Keeper<OfficialDocument>({ save }, DRAFT_PACE);
  render(
    <StatusLine
      document={document}
      printed={document}
      profile={STANDARD_PROFILE}
      caret={{ attachment: -1, block: 0, row: 0, offset: 2 }}
      onPlace={() => undefined}
      keeper={keeper}
      locked={false}
    />,
  );
  return keeper;
}

it('says 保存中 with the first key after a save and draws nothing of pages and headings with it', async () => {
  const keeper = shown(async () => undefined);
  const drawn = vi.mocked(places.paperPlace).mock.calls.length;
  expect(drawn).toBeGreaterThan(0);
  act(() => keeper.change(document));
  expect(screen.getByRole('status').textContent).toBe('保存中……');
  act(() => useSaveStatus.setState({ state: 'saving' }));
  await act(() => keeper.flush());
  expect(screen.getByRole('status').textContent).toBe('保存中……');
  act(() => useSaveStatus.setState({ state: 'saved' }));
  expect(screen.getByRole('status').textContent).toBe('已保存');
  expect(places.paperPlace).toHaveBeenCalledTimes(drawn);
});

it('says 已保存 behind the letter that is on its way, or at once where somebody clicks', async () => {
  const keeper = shown(async () => undefined);
  useSaveStatus.setState({ state: 'saving' });
  act(() => keeper.change(document));
  await keeper.flush();
  isOnItsWay(() => undefined);
  useSaveStatus.setState({ state: 'saved' });
  expect(screen.getByRole('status').textContent).toBe('保存中……');
  takeAllIn();
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('已保存'));
});

it('says why nothing can be saved and offers to try again', async () => {
  const keeper = shown(() => Promise.reject(new Error('磁盘满了')));
  act(() => keeper.change(document));
  await act(() => keeper.flush());
  expect(screen.getByRole('status').textContent).toContain('还没有存上');
  expect(screen.getByRole('button', { name: '现在重试' })).toBeTruthy();
  act(() => useSaveStatus.setState({ state: 'failed', message: '数据文件夹所在的磁盘满了' }));
  expect(screen.getByRole('status').textContent).toBe('数据文件夹所在的磁盘满了');
});

it('says again that all is kept once what had failed was saved', async () => {
  const save = vi.fn(() => Promise.resolve()).mockRejectedValueOnce(new Error('磁盘满了'));
  const keeper = shown(save);
  act(() => keeper.change(document));
  await act(() => keeper.flush());
  expect(screen.getByRole('status').textContent).toContain('还没有存上');
  await act(() => keeper.flush());
  expect(screen.getByRole('status').textContent).toBe('已保存');
  expect(screen.queryByRole('button', { name: '现在重试' })).toBeNull();
});
