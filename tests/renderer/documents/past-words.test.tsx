import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import { expect, it } from 'vitest';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import { flush, store } from '../../../renderer/data/active';
import { createDraft, saveDocument } from '../../../renderer/data/commands/drafts';
import { storeNames } from '../../../renderer/data/generations';
import { PastWords } from '../../../renderer/documents/past-words';
import { leaveOut, takeIn } from '../../../renderer/ui/unsaved/unsaved';
import { withStore } from '../data/desktop';

withStore();

const text = (words: string): OfficialDocument => ({
  ...emptyDocument(),
  title: ['关于学习的通知'],
  body: [{ type: 'paragraph', runs: [{ text: words }] }],
});

async function offered() {
  const id = await createDraft({ type: '通知', document: text('机密★10年') });
  await saveDocument(id, text('留下的字。'));
  await flush();
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <PastWords table="drafts" id={id} what="这篇文稿" className="notice-bar" />
      </App>
    </ConfigProvider>,
  );
  return id;
}

it('purges only after it was confirmed, and says what happened', async () => {
  const id = await offered();
  const before = store().name;
  await userEvent.click(screen.getByRole('button', { name: '清除此前存下的…' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('这篇文稿现在的文字一字不动');
  await userEvent.click(within(dialog).getByRole('button', { name: '取消' }));
  await waitFor(async () => expect(await storeNames()).toEqual([before]));
  expect(store().name).toBe(before);
  await userEvent.click(screen.getByRole('button', { name: '清除此前存下的…' }));
  // The dialog that was left stays in the page of a test.
  const agree = await screen.findAllByRole('button', { name: '清除' });
  await userEvent.click(agree.at(-1) as HTMLElement);
  expect(await screen.findByText(/已从流水、全部恢复点和搁置的文件里清除/)).toBeInTheDocument();
  expect(store().name).not.toBe(before);
  expect(await store().drafts.get(id)).not.toHaveProperty('marked');
  expect((await store().draftBodies.get(id))?.document).toEqual(text('留下的字。'));
});

it('nothing is purged while the words of now are not saved', async () => {
  const id = await offered();
  const { name } = store();
  const unsaved = { flush: async () => false };
  takeIn(unsaved);
  await userEvent.click(screen.getByRole('button', { name: '清除此前存下的…' }));
  await waitFor(async () => expect(await storeNames()).toHaveLength(2));
  const agree = await screen.findAllByRole('button', { name: '清除' });
  await userEvent.click(agree.at(-1) as HTMLElement);
  expect(await screen.findByText(/还没有存上，没有开始清除/)).toBeInTheDocument();
  expect(await store().drafts.get(id)).toHaveProperty('marked');
  await waitFor(async () => expect(await storeNames()).toEqual([name]));
  leaveOut(unsaved);
});

it('is put away where nothing was secret', async () => {
  const id = await offered();
  await userEvent.click(screen.getByRole('button', { name: '不涉密，不用清除' }));
  await waitFor(async () => expect(await store().drafts.get(id)).not.toHaveProperty('marked'));
});
