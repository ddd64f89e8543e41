import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '#shared/model/proceedings';
import {
  clearDesk,
  forget,
  lastStep,
  remember,
  showFresh,
  useDesk,
  useShownIds,
  withFresh,
} from '../../../../renderer/meetings/proceedings/desk';

beforeEach(clearDesk);

describe('steps taken back', () => {
  it('go back one by one, the last one first', () => {
    const [one, two] = [vi.fn(async () => undefined), vi.fn(async () => undefined)];
    remember(one);
    remember(two);
    expect([lastStep(), lastStep(), lastStep()]).toEqual([two, one, undefined]);
  });

  it('leave Ctrl+Z to the text box once something was typed', () => {
    const step = vi.fn(async () => undefined);
    remember(step);
    useDesk.setState({ typedSince: true });
    expect(lastStep()).toBeUndefined();
    const next = vi.fn(async () => undefined);
    remember(next);
    expect([lastStep(), lastStep()]).toEqual([next, step]);
  });

  it('are not taken back twice when their notice did it', () => {
    const step = vi.fn(async () => undefined);
    remember(step);
    forget(step);
    expect(lastStep()).toBeUndefined();
  });
});

describe('a fresh entry', () => {
  const entry = { id: 'new' } as Entry;

  it('stands beside the entry it was put to, or at the end', () => {
    expect(withFresh(['a', 'b'], { entry, beside: { after: 'a' } })).toEqual(['a', 'new', 'b']);
    expect(withFresh(['a', 'b'], { entry, beside: { before: 'a' } })).toEqual(['new', 'a', 'b']);
    expect(withFresh(['a', 'b'], { entry, beside: {} })).toEqual(['a', 'b', 'new']);
    expect(withFresh([], { entry, beside: {} })).toEqual(['new']);
  });

  it('stays in its place until the store has it, also when the next one is put in before that', () => {
    const { result, rerender } = renderHook(({ ids }) => useShownIds(ids), {
      initialProps: { ids: ['a', 'z'] },
    });
    act(() => showFresh({ entry: { id: 'b' } as Entry, beside: { after: 'a' } }));
    act(() => showFresh({ entry: { id: 'c' } as Entry, beside: { after: 'b' } }));
    expect(result.current).toEqual(['a', 'b', 'c', 'z']);
    rerender({ ids: ['a', 'b', 'z'] });
    expect(result.current).toEqual(['a', 'b', 'c', 'z']);
    rerender({ ids: ['a', 'b', 'c', 'z'] });
    expect(result.current).toEqual(['a', 'b', 'c', 'z']);
    // Deleted later: it does not come back.
    rerender({ ids: ['a', 'c', 'z'] });
    expect(result.current).toEqual(['a', 'c', 'z']);
  });
});
