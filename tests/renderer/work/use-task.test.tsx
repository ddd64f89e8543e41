import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rawFromText } from '#shared/document/raw-text';
import { PATIENCE, useTask } from '../../../renderer/work/use-task';

const input = (text: string) => ({ raw: rawFromText(text) });
const FIRST = input('关于开会的通知\n各科室：\n请参会。');
const SECOND = input('工作总结\n做了工作。');

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const wait = (time: number) => act(() => vi.advanceTimersByTimeAsync(time));

describe('useTask', () => {
  it('runs nothing without an input, and shows what is done without a word of working', async () => {
    const { result, rerender } = renderHook(({ of }) => useTask('structure', of), {
      initialProps: { of: null as typeof FIRST | null },
    });
    await wait(PATIENCE * 2);
    expect(result.current.now).toEqual({ state: 'working', share: 0, isLong: false });
    rerender({ of: FIRST });
    expect(result.current.now).toMatchObject({ state: 'working', isLong: false });
    await wait(1);
    expect(result.current.now).toMatchObject({
      state: 'done',
      output: { report: { type: '通知' } },
    });
    await wait(PATIENCE * 2);
    expect(result.current.now.state).toBe('done');
  });

  it('never shows the result of an older input', async () => {
    const { result, rerender } = renderHook(({ of }) => useTask('structure', of), {
      initialProps: { of: FIRST },
    });
    await wait(1);
    rerender({ of: SECOND });
    expect(result.current.now.state).toBe('working');
    await wait(1);
    expect(result.current.now).toMatchObject({ output: { report: { type: '工作总结' } } });
  });

  it('shows that it is at work once it takes long, stops when asked, and can begin again', async () => {
    const slow = vi
      .spyOn(globalThis.Worker.prototype, 'postMessage')
      .mockImplementationOnce(() => undefined);
    const { result } = renderHook(() => useTask('structure', FIRST));
    await wait(PATIENCE - 1);
    expect(result.current.now).toMatchObject({ isLong: false });
    await wait(1);
    expect(result.current.now).toMatchObject({ state: 'working', isLong: true });
    act(() => result.current.cancel());
    await wait(1);
    expect(result.current.now.state).toBe('cancelled');
    act(() => result.current.again());
    await wait(1);
    expect(result.current.now.state).toBe('done');
    slow.mockRestore();
  });
});
