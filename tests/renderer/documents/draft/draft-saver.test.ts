import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OfficialDocument } from '#shared/document/official-document';
import { emptyDocument } from '#shared/document/official-document';
import { DraftSaver } from '../../../../renderer/documents/draft/session/draft-saver';

const titled = (text: string) => ({ ...emptyDocument(), title: [text] });

describe('DraftSaver', () => {
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
    const saver = new DraftSaver(store);
    for (let i = 1; i <= 20; i++) {
      saver.change(titled(String(i)));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(written.length).toBeGreaterThanOrEqual(2);
    expect(saver.getState()).toBe('saving');
    await vi.advanceTimersByTimeAsync(1000);
    expect(written.at(-1)).toBe('20');
    expect(saver.getState()).toBe('saved');
  });

  it('begins behind the frame of a key while keys are coming, and without one when they stop', async () => {
    const saver = new DraftSaver(store);
    for (const text of ['一', '二', '三', '四', '五', '六']) {
      saver.change(titled(text));
      await vi.advanceTimersByTimeAsync(110);
    }
    // Due at 600 ms, between two keys: it waits for the next one.
    expect(written).toEqual([]);
    saver.change(titled('七'));
    await vi.advanceTimersByTimeAsync(16 + 1 + 50);
    expect(written).toEqual(['七']);
    saver.change(titled('八'));
    await vi.advanceTimersByTimeAsync(500);
    saver.change(titled('九'));
    await vi.advanceTimersByTimeAsync(400 + 50);
    expect(written).toEqual(['七', '九']);
  });

  it('flushes the last version at once, also when a save is under way', async () => {
    const saver = new DraftSaver(store);
    saver.change(titled('甲'));
    const first = saver.flush();
    saver.change(titled('乙'));
    const second = saver.flush();
    await vi.advanceTimersByTimeAsync(200);
    expect(await first).toBe(true);
    expect(await second).toBe(true);
    expect(written).toEqual(['甲', '乙']);
    expect(saver.dirty).toBe(false);
  });

  it('says 已保存 only after the answer', async () => {
    const saver = new DraftSaver(store);
    saver.change(titled('甲'));
    await vi.advanceTimersByTimeAsync(620);
    expect(saver.getState()).toBe('saving');
    await vi.advanceTimersByTimeAsync(40);
    expect(saver.getState()).toBe('saved');
  });

  it('keeps the text after a failure, says so and tries again', async () => {
    let broken = true;
    const saver = new DraftSaver(async (document) => {
      if (broken) throw new Error('disk');
      written.push(document.title.join());
    });
    saver.change(titled('甲'));
    await vi.advanceTimersByTimeAsync(700);
    expect(saver.getState()).toBe('failed');
    expect(await saver.flush()).toBe(false);
    expect(saver.dirty).toBe(true);
    broken = false;
    saver.change(titled('甲乙'));
    await vi.advanceTimersByTimeAsync(6000);
    expect(written).toEqual(['甲乙']);
    expect(saver.getState()).toBe('saved');
  });
});
