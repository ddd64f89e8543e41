import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '#shared/model/proceedings';
import {
  clearDesk,
  forget,
  lastStep,
  remember,
  useDesk,
} from '../../../../renderer/meetings/proceedings/desk';
import { withFresh } from '../../../../renderer/meetings/proceedings/list/use-shown-ids';

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
});
