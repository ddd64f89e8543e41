import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useSaveStatus } from '../../../../renderer/data/save-status';
import { DRAFT_PACE, FIELD_PACE, Keeper } from '../../../../renderer/ui/unsaved/keeper';
import { keeperOf, leaveKeepers, unsavedOf } from '../../../../renderer/ui/unsaved/keepers';
import { flushTyped, holding } from '../../../../renderer/ui/unsaved/unsaved';

let written: string[] = [];
let isBroken = false;
const save = async (text: string) => {
  await new Promise((resolve) => setTimeout(resolve, 50));
  if (isBroken) throw new Error('磁盘已满，没有存好。');
  written.push(text);
};
const draft = (name = 'draft/1') => keeperOf(name, { save }, DRAFT_PACE);

beforeEach(() => {
  vi.useFakeTimers();
  written = [];
  isBroken = false;
});
afterEach(async () => {
  isBroken = false;
  const rest = flushTyped();
  await vi.advanceTimersByTimeAsync(200);
  await rest;
  leaveKeepers('');
  vi.useRealTimers();
});

/** Lets a flush and its saves come to an end. */
async function settled<T>(work: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(200);
  return work;
}

describe('the keeper of a field', () => {
  it('saves a moment after the last key, never in the middle of typing', async () => {
    const field = new Keeper({ save }, FIELD_PACE);
    for (const text of ['一', '一二', '一二三']) {
      field.change(text);
      await vi.advanceTimersByTimeAsync(400);
    }
    expect(written).toEqual([]);
    await vi.advanceTimersByTimeAsync(150);
    expect(written).toEqual(['一二三']);
  });

  it('says why a save failed and tries again only with the next change or flush', async () => {
    const onFailure = vi.fn();
    const field = new Keeper({ save, onFailure }, FIELD_PACE);
    isBroken = true;
    field.change('甲');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(onFailure).toHaveBeenCalledOnce();
    expect(useSaveStatus.getState().waiting).toBe(true);
    isBroken = false;
    expect(await settled(flushTyped())).toBe(true);
    expect(written).toEqual(['甲']);
    expect(useSaveStatus.getState().waiting).toBe(false);
  });

  it('never lets an older version reach the store behind a newer one', async () => {
    const delays = [500, 10];
    const slowFirst = async (text: string) => {
      await new Promise((resolve) => setTimeout(resolve, delays.shift()));
      written.push(text);
    };
    const field = new Keeper({ save: slowFirst }, FIELD_PACE);
    field.change('旧');
    void field.flush();
    field.change('新');
    void field.flush();
    await vi.advanceTimersByTimeAsync(1000);
    expect(written).toEqual(['旧', '新']);
  });
});

describe('a thing that is left and shown again', () => {
  it('has one keeper while anything of it is unsaved, and a new one afterwards', async () => {
    const first = draft();
    first.change('甲');
    leaveKeepers('draft/1');
    expect(draft()).toBe(first);
    leaveKeepers('draft/1');
    expect(await settled(first.flush())).toBe(true);
    expect(draft()).not.toBe(first);
  });

  it('gives back what could not be saved, and the store the newest of it, once', async () => {
    isBroken = true;
    draft().change('甲');
    leaveKeepers('draft/1');
    expect(await settled(unsavedOf('draft/1'))).toEqual({ value: '甲' });
    // Opened again and typed on; the old save is being tried again meanwhile.
    const again = draft();
    expect(again.newest('库里的')).toBe('甲');
    again.change('甲乙');
    isBroken = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(written).toEqual(['甲乙']);
    expect(await unsavedOf('draft/1')).toBe(null);
  });

  it('waits for a save that is on its way before it says that the store has everything', async () => {
    draft().change('甲');
    leaveKeepers('draft/1');
    const asked = unsavedOf('draft/1').then((unsaved) => ({ unsaved, written: [...written] }));
    expect(await settled(asked)).toEqual({ unsaved: null, written: ['甲'] });
  });

  it('saves by the way of the screen that shows it now', async () => {
    isBroken = true;
    draft().change('甲');
    await vi.advanceTimersByTimeAsync(700);
    const byNow: string[] = [];
    keeperOf('draft/1', { save: async (text: string) => byNow.push(text) }, DRAFT_PACE);
    expect(await settled(flushTyped())).toBe(true);
    expect([byNow, written]).toEqual([['甲'], []]);
  });

  it('leaves the things of other screens alone', () => {
    const one = draft('draft/1');
    const other = draft('draft/2');
    one.change('甲');
    leaveKeepers('meeting/');
    expect([draft('draft/1'), draft('draft/2')]).toEqual([one, other]);
    leaveKeepers('draft/2');
    expect(draft('draft/2')).not.toBe(other);
  });
});

describe('before the window closes', () => {
  it('everything typed is saved, drafts and fields alike, and work that goes on is waited for', async () => {
    draft().change('文稿');
    new Keeper({ save }, FIELD_PACE).change('字段');
    let found: () => void = () => undefined;
    const lookup = holding(new Promise<void>((resolve) => (found = resolve)));
    let answer: boolean | null = null;
    void flushTyped().then((done) => (answer = done));
    await vi.advanceTimersByTimeAsync(200);
    expect(written.sort()).toEqual(['字段', '文稿']);
    expect(answer).toBe(null);
    found();
    await lookup;
    await vi.advanceTimersByTimeAsync(0);
    expect(answer).toBe(true);
  });

  it('one thing that cannot be saved is enough to say so; the others are saved', async () => {
    const failing = async () => Promise.reject(new Error('磁盘已满，没有存好。'));
    const broken = new Keeper<string>({ save: failing }, FIELD_PACE);
    broken.change('丢不得');
    draft().change('文稿');
    expect(await settled(flushTyped())).toBe(false);
    expect(written).toEqual(['文稿']);
    broken.saveBy({ save });
    expect(await settled(flushTyped())).toBe(true);
    expect(written).toEqual(['文稿', '丢不得']);
  });
});
