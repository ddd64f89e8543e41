import { renderHook, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { createDraft } from '../../../renderer/data/commands/drafts';
import { saveHandFigure } from '../../../renderer/data/commands/hand-figures';
import { useFigures } from '../../../renderer/data/queries/figures';
import { withEmptyOffice } from './matter-office';

withEmptyOffice();

it('figures on the screen are counted anew when a draft is made and when one is entered by hand', async () => {
  const { result } = renderHook(() => useFigures('2026-11-29'));
  await waitFor(() => expect(result.current).toBeDefined());
  const counted = () =>
    [...(result.current?.happenings.values() ?? [])].reduce((sum, { length }) => sum + length, 0);
  const before = counted();
  await createDraft({ type: '通知', document: emptyDocument() });
  await waitFor(() => expect(counted()).toBeGreaterThan(before));
  expect(result.current?.hand).toEqual([]);
  await saveHandFigure({
    ...{ of: 'papers.drafted', from: '2025-01-01', to: '2025-12-31' },
    ...{ count: 101, source: '去年的工作总结' },
  });
  await waitFor(() => expect(result.current?.hand).toHaveLength(1));
});
