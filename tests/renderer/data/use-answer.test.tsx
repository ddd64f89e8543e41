import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { store } from '../../../renderer/data/active';
import { useArchiveYear } from '../../../renderer/data/queries/archive';
import { useAnswer } from '../../../renderer/data/use-answer';
import { withStore } from './desktop';

withStore();

it('is undefined until this very question is answered, and is kept true from then on', async () => {
  const waiting: (() => void)[] = [];
  const ask = async (what: string) => {
    const names = (await store().templates.toArray()).map(({ id }) => id);
    if (what === '乙') await new Promise<void>((resolve) => waiting.push(resolve));
    return `${what}${names.length}`;
  };
  const { result, rerender } = renderHook(({ of }) => useAnswer(of, () => ask(of)), {
    initialProps: { of: '甲' },
  });
  expect(result.current).toBeUndefined();
  await waitFor(() => expect(result.current).toBe('甲0'));
  rerender({ of: '乙' });
  expect(result.current).toBeUndefined();
  await waitFor(() => expect(waiting).toHaveLength(1));
  expect(result.current).toBeUndefined();
  await act(async () => waiting[0]?.());
  await waitFor(() => expect(result.current).toBe('乙0'));
});

it('a year of the archive never shows the papers of the year before it', async () => {
  const { result, rerender } = renderHook(({ year }) => useArchiveYear(year), {
    initialProps: { year: 2025 },
  });
  await waitFor(() => expect(result.current).toBeDefined());
  rerender({ year: 2026 });
  expect(result.current).toBeUndefined();
  await waitFor(() => expect(result.current).toBeDefined());
});
