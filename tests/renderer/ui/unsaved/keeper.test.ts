import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OfficialDocument } from '#shared/document/official-document';
import { emptyDocument } from '#shared/document/official-document';
import { DRAFT_PACE, Keeper } from '../../../../renderer/ui/unsaved/keeper';
import { isOnItsWay } from '../../../../renderer/ui/unsaved/on-its-way';

const titled = (text: string) => ({ ...emptyDocument(), title: [text] });

describe('a keeper', () => {
  let written: string[] = [];
  beforeEach(() => {
    vi.useFakeTimers();
    written = [];
  });
  afterEach(() => vi.useRealTimers());
  const store = async (document: OfficialDocument) => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    written.push(document.title.join());
  };

  it('saves within a second even while typing never pauses', async () => {
    const keeper = new Keeper({ save: store }, DRAFT_PACE);
    for (let i = 1; i <= 20; i++) {
      keeper.change(titled(String(i)));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(written.length).toBeGreaterThanOrEqual(2);
    expect(keeper.getState()).toBe('saving');
    await vi.advanceTimersByTimeAsync(1000);
    expect(written.at(-1)).toBe('20');
    expect(keeper.getState()).toBe('saved');
  });

  it('begins behind the frame of a key while keys are coming, and without one when they stop', async () => {
    const keeper = new Keeper({ save: store }, DRAFT_PACE);
    for (const text of ['一', '二', '三', '四', '五', '六']) {
      keeper.change(titled(text));
      await vi.advanceTimersByTimeAsync(110);
    }
    // Due at 600 ms, between two keys: it waits for the next one.
    expect(written).toEqual([]);
    keeper.change(titled('七'));
    await vi.advanceTimersByTimeAsync(16 + 1 + 50);
    expect(written).toEqual(['七']);
    keeper.change(titled('八'));
    await vi.advanceTimersByTimeAsync(500);
    keeper.change(titled('九'));
    await vi.advanceTimersByTimeAsync(400 + 50);
    expect(written).toEqual(['七', '九']);
  });

  it('begins in the next task where the frame of the key has been drawn already', async () => {
    const keeper = new Keeper({ save: store }, DRAFT_PACE);
    keeper.change(titled('一'));
    await vi.advanceTimersByTimeAsync(550);
    keeper.change(titled('二'));
    await vi.advanceTimersByTimeAsync(100);
    // Due, and the letter on its way comes in behind its frame.
    vi.stubGlobal('requestAnimationFrame', (run: () => void) => run());
    vi.stubGlobal('requestIdleCallback', (run: () => void) => run());
    isOnItsWay(() => {
      vi.stubGlobal('requestAnimationFrame', () => 0);
      keeper.change(titled('三'));
    });
    await vi.advanceTimersByTimeAsync(50);
    expect(written).toEqual(['三']);
    vi.unstubAllGlobals();
  });

  it('does not take a letter in before its frame when a save falls due, and saves in time without one', async () => {
    vi.stubGlobal('requestAnimationFrame', () => 0);
    const keeper = new Keeper({ save: store }, DRAFT_PACE);
    keeper.change(titled('一'));
    await vi.advanceTimersByTimeAsync(590);
    const take = vi.fn();
    isOnItsWay(take);
    await vi.advanceTimersByTimeAsync(20);
    expect(take).not.toHaveBeenCalled();
    // The letter changes nothing: what waits is saved all the same.
    await vi.advanceTimersByTimeAsync(290 + 50);
    expect(take).toHaveBeenCalledTimes(1);
    expect(written).toEqual(['一']);
    vi.unstubAllGlobals();
  });

  it('flushes the last version at once, also when a save is under way', async () => {
    const keeper = new Keeper({ save: store }, DRAFT_PACE);
    keeper.change(titled('甲'));
    const first = keeper.flush();
    keeper.change(titled('乙'));
    const second = keeper.flush();
    await vi.advanceTimersByTimeAsync(200);
    expect(await first).toBe(true);
    expect(await second).toBe(true);
    expect(written).toEqual(['甲', '乙']);
    expect(keeper.dirty).toBe(false);
  });

  it('says 已保存 only after the answer', async () => {
    const keeper = new Keeper({ save: store }, DRAFT_PACE);
    keeper.change(titled('甲'));
    await vi.advanceTimersByTimeAsync(620);
    expect(keeper.getState()).toBe('saving');
    await vi.advanceTimersByTimeAsync(40);
    expect(keeper.getState()).toBe('saved');
  });

  it('keeps the text after a failure, says so and tries again', async () => {
    let broken = true;
    const keeper = new Keeper<OfficialDocument>(
      {
        save: async (document) => {
          if (broken) throw new Error('disk');
          written.push(document.title.join());
        },
      },
      DRAFT_PACE,
    );
    keeper.change(titled('甲'));
    await vi.advanceTimersByTimeAsync(700);
    expect(keeper.getState()).toBe('failed');
    expect(await keeper.flush()).toBe(false);
    expect(keeper.dirty).toBe(true);
    broken = false;
    keeper.change(titled('甲乙'));
    await vi.advanceTimersByTimeAsync(6000);
    expect(written).toEqual(['甲乙']);
    expect(keeper.getState()).toBe('saved');
  });
});
