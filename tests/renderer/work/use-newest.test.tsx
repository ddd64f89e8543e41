import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { rawFromText } from '#shared/document/raw-text';
import { isOnItsWay, takeAllIn } from '../../../renderer/ui/unsaved/on-its-way';
import { useNewest } from '../../../renderer/work/use-newest';

const input = (text: string) => ({ raw: rawFromText(text) });
const FIRST = input('关于开会的通知\n各科室：\n请参会。');
const SECOND = input('工作总结\n做了工作。');

afterEach(() => takeAllIn());

function asking() {
  const { result } = renderHook(() => useNewest('structure', () => false));
  return { ask: result.current.ask, known: () => result.current.known };
}

it('knows the output of the newest input', async () => {
  const { ask, known } = asking();
  act(() => ask(FIRST));
  act(() => ask(SECOND));
  await waitFor(() =>
    expect(known()).toMatchObject({ output: { report: { type: '工作总结' } }, input: SECOND }),
  );
});

it('hears of an output behind the letter that is on its way', async () => {
  // Frames are the test's own: none comes by itself.
  vi.stubGlobal('requestAnimationFrame', () => 0);
  const { ask, known } = asking();
  act(() => ask(FIRST));
  isOnItsWay(() => undefined);
  await act(() => new Promise((resolve) => setTimeout(resolve, 60)));
  expect(known()).toBeNull();
  act(() => takeAllIn());
  await waitFor(() => expect(known()).toMatchObject({ input: FIRST }));
  vi.unstubAllGlobals();
});
