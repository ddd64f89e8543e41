import { act, renderHook, screen } from '@testing-library/react';
import { App } from 'antd';
import { beforeEach, expect, it } from 'vitest';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import { store } from '../../../../renderer/data/active';
import { createDraft, saveDocument } from '../../../../renderer/data/commands/drafts';
import { readDraftText } from '../../../../renderer/data/queries/drafts';
import { keptName } from '../../../../renderer/documents/draft/session/use-draft-session';
import { useDraftActions } from '../../../../renderer/documents/list/use-draft-actions';
import { DRAFT_PACE } from '../../../../renderer/ui/unsaved/keeper';
import { keeperOf } from '../../../../renderer/ui/unsaved/keepers';
import { useView } from '../../../../renderer/ui/view';
import { withStore } from '../../data/desktop';

withStore();
beforeEach(() => useView.setState({ draftId: null }));

const text = (words: string): OfficialDocument => ({
  ...emptyDocument(),
  title: ['关于学习的通知'],
  body: [{ type: 'paragraph', runs: [{ text: words }] }],
});

/** Nothing is saved by itself while the test runs, however slow the machine is. */
const NEVER = 3_600_000;

/** A draft whose last words have just been typed. */
async function typing(save: (id: string, document: OfficialDocument) => Promise<void>) {
  const id = await createDraft({ type: '通知', document: text('先写的。') });
  const saving = { save: (document: OfficialDocument) => save(id, document) };
  const pace = { ...DRAFT_PACE, delay: NEVER, latest: NEVER, retry: null };
  keeperOf(keptName(id), saving, pace).change(text('先写的。刚打的。'));
  const { result } = renderHook(useDraftActions, { wrapper: App });
  return { id, actions: result.current };
}

it('a copy holds what was typed the moment before', async () => {
  const { id, actions } = await typing(saveDocument);
  await act(() => actions.duplicate(id));
  const { draftId } = useView.getState();
  expect(draftId).not.toBe(id);
  expect(await readDraftText(draftId ?? '')).toEqual(text('先写的。刚打的。'));
});

it('a skeleton is kept with what was typed the moment before', async () => {
  const { id, actions } = await typing(saveDocument);
  await act(() => actions.keepSkeleton(id));
  expect(JSON.stringify(await store().skeletons.get('通知'))).toContain('刚打的。');
});

it('nothing is copied while what was typed cannot be saved, and it says so', async () => {
  const { id, actions } = await typing(async () => {
    throw new Error('磁盘已满。');
  });
  await act(() => actions.duplicate(id));
  await screen.findByText(/刚打的字还没有存上/);
  expect(await store().drafts.count()).toBe(1);
});
