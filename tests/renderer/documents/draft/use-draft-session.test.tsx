import { renderHook, waitFor } from '@testing-library/react';
import { useLayoutEffect } from 'react';
import { expect, it, vi } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { useDraftSession } from '../../../../renderer/documents/draft/session/use-draft-session';
import { isOnItsWay } from '../../../../renderer/ui/unsaved/on-its-way';

it('saves what was typed before the page had listened to its own text', async () => {
  const opened = emptyDocument();
  const typed = { ...opened, title: ['关于学习的通知'] };
  const save = vi.fn(async () => undefined);
  renderHook(() => {
    const { session } = useDraftSession('early', opened, save);
    // Layout effects run with the sheet on the screen, before all others.
    useLayoutEffect(() => session.edit(typed, { place: 'title' }), [session]);
  });
  await waitFor(() => expect(save).toHaveBeenCalledWith(typed));
});

it('saves a letter that is on its way when the page goes', async () => {
  const opened = emptyDocument();
  const typed = { ...opened, title: ['甲'] };
  const save = vi.fn(async () => undefined);
  const { result, unmount } = renderHook(() => useDraftSession('left', opened, save));
  const { session } = result.current;
  isOnItsWay(() => session.edit(typed, { place: 'title' }));
  unmount();
  await waitFor(() => expect(save).toHaveBeenCalledWith(typed));
});
