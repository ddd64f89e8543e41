import { renderHook, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { createDraft, saveDocument } from '../../../renderer/data/commands/drafts';
import { useSearch } from '../../../renderer/find/use-search';
import { withEmptyOffice } from '../data/matter-office';
import { SearchWorker } from './search-worker';

withEmptyOffice();
vi.stubGlobal('Worker', SearchWorker);

const query = {
  text: '护城河',
  section: null,
  kind: '',
  unit: '',
  from: null,
  to: null,
  limit: 50,
} as const;

it('shows what is saved while the question stands', async () => {
  const id = await createDraft({ type: '其他', document: emptyDocument() });
  const { result } = renderHook(() => useSearch(query));
  await waitFor(() => expect(result.current).toMatchObject({ text: '护城河', isComplete: true }));
  expect(result.current.answer.total).toBe(0);
  await saveDocument(id, {
    ...emptyDocument(),
    body: [{ type: 'paragraph', runs: [{ text: '护城河的水很清。' }] }],
  });
  await waitFor(() => expect(result.current.answer.total).toBe(1));
});
