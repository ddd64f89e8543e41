import '../../editor/jsdom-gaps';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { store } from '../../../../renderer/data/active';
import { createDraft } from '../../../../renderer/data/commands/drafts';
import { DraftPage } from '../../../../renderer/documents/draft/DraftPage';
import { flushTyped } from '../../../../renderer/ui/unsaved/unsaved';
import { withOffice } from '../../meetings/office';

withOffice();
afterEach(() => vi.restoreAllMocks());

const draft = (title: string) =>
  createDraft({ type: '通知', document: { ...emptyDocument(), title: [title] } });
const storedTitle = async (id: string) => (await store().draftBodies.get(id))?.document.title;
const page = (draftId: string) => (
  <ConfigProvider button={{ autoInsertSpace: false }}>
    <App>
      <DraftPage draftId={draftId} />
    </App>
  </ConfigProvider>
);
/** The title on the screen, once it is `text`. */
const shown = async (text: string) => {
  await waitFor(() => expect(screen.getByRole('textbox', { name: '标题' })).toHaveValue(text));
  return screen.getByRole('textbox', { name: '标题' });
};

describe('a draft that is left and opened again', () => {
  it('shows what was typed last, though its save was still on its way when it was left', async () => {
    const [one, two] = [await draft('甲'), await draft('乙')];
    const user = userEvent.setup();
    const { rerender } = render(page(one));
    await user.type(await shown('甲'), '一');
    rerender(page(two));
    rerender(page(one));
    await user.type(await shown('甲一'), '二');
    rerender(page(two));
    await shown('乙');
    rerender(page(one));
    await shown('甲一二');
    expect(await flushTyped()).toBe(true);
    expect([await storedTitle(one), await storedTitle(two)]).toEqual([['甲一二'], ['乙']]);
  });

  it('shows what could not be saved, goes on from it, and never brings an older text back', async () => {
    const [one, two] = [await draft('甲'), await draft('乙')];
    const user = userEvent.setup();
    const put = vi.spyOn(store().draftBodies, 'put');
    put.mockImplementation(() => {
      throw new Error('磁盘已满，没有存好。');
    });
    const { rerender, unmount } = render(page(one));
    await user.type(await shown('甲'), '一');
    rerender(page(two));
    await shown('乙');
    expect(await flushTyped()).toBe(false);
    rerender(page(one));
    const title = await shown('甲一');
    expect(await storedTitle(one)).toEqual(['甲']);
    await user.type(title, '二');
    unmount();
    put.mockRestore();
    // The screen is gone; the words are not.
    expect(await flushTyped()).toBe(true);
    expect(await storedTitle(one)).toEqual(['甲一二']);
    render(page(one));
    await shown('甲一二');
  });

  it('is not disturbed by its own saves', async () => {
    const one = await draft('甲');
    const user = userEvent.setup();
    render(page(one));
    const title = await shown('甲');
    const get = vi.spyOn(store().draftBodies, 'get');
    for (const text of ['一', '二', '三']) {
      await user.type(title, text);
      expect(await flushTyped()).toBe(true);
    }
    expect(title).toHaveValue('甲一二三');
    expect(await storedTitle(one)).toEqual(['甲一二三']);
    // Only the question of this test itself.
    expect(get).toHaveBeenCalledOnce();
  });
});
