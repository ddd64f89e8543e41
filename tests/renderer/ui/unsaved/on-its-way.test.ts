import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FIELD_PACE, type Keeper } from '../../../../renderer/ui/unsaved/keeper';
import { keeperOf, leaveKeepers, unsavedOf } from '../../../../renderer/ui/unsaved/keepers';
import {
  behindLetters,
  isOnItsWay,
  takeAllIn,
  takeInAtDeeds,
} from '../../../../renderer/ui/unsaved/on-its-way';
import { flushTyped } from '../../../../renderer/ui/unsaved/unsaved';

let frame: (() => void) | null = null;
let idle: (() => void) | null = null;

beforeEach(() => {
  vi.useFakeTimers();
  [frame, idle] = [null, null];
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => {
    frame = run;
  });
  vi.stubGlobal('requestIdleCallback', (run: () => void) => {
    idle = run;
  });
});

afterEach(() => {
  takeAllIn();
  // First: what they stood for are the clock's own, which goes with it.
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a letter comes into the text behind the frame that shows it, once', () => {
  const take = vi.fn();
  isOnItsWay(take);
  frame?.();
  expect(take).not.toHaveBeenCalled();
  idle?.();
  expect(take).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  takeAllIn();
  expect(take).toHaveBeenCalledTimes(1);
});

test('the frame of a letter that was taken in before does not take the next one of the same text', () => {
  const take = vi.fn();
  isOnItsWay(take);
  frame?.();
  const idleOfFirst = idle;
  takeAllIn();
  isOnItsWay(take);
  idleOfFirst?.();
  expect(take).toHaveBeenCalledTimes(1);
  frame?.();
  idle?.();
  expect(take).toHaveBeenCalledTimes(2);
});

test('in a window that draws no frames it comes after a moment', () => {
  const take = vi.fn();
  isOnItsWay(take);
  vi.advanceTimersByTime(99);
  expect(take).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(take).toHaveBeenCalledTimes(1);
});

test.each([
  new KeyboardEvent('keydown', { key: 's', ctrlKey: true }),
  new InputEvent('beforeinput'),
  new CompositionEvent('compositionstart'),
  new MouseEvent('mousedown'),
  new MouseEvent('click'),
  new Event('paste'),
  new FocusEvent('focusout'),
  new Event('pagehide'),
])('whoever hears of $type hears of it with the letter in the text', (event) => {
  const end = takeInAtDeeds();
  const heard: string[] = [];
  const hear = () => heard.push('deed');
  window.addEventListener(event.type, hear, true);
  isOnItsWay(() => heard.push('letter'));
  window.dispatchEvent(event);
  end();
  expect(heard).toEqual(['letter', 'deed']);
  isOnItsWay(() => heard.push('another'));
  window.dispatchEvent(event);
  expect(heard).toEqual(['letter', 'deed', 'deed']);
  window.removeEventListener(event.type, hear, true);
});

test('an editor that goes leaves the others listening', () => {
  const end = takeInAtDeeds();
  takeInAtDeeds()();
  const take = vi.fn();
  isOnItsWay(take);
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'b' }));
  end();
  expect(take).toHaveBeenCalledTimes(1);
});

test('what can wait is done at once where no letter is on its way', () => {
  const work = vi.fn();
  behindLetters(work);
  expect(work).toHaveBeenCalledTimes(1);
});

test('what can wait is done once, in its order, behind the frame of a letter that is on its way', () => {
  const done: string[] = [];
  isOnItsWay(() => done.push('letter'));
  behindLetters(() => done.push('first'));
  behindLetters(() => done.push('second'));
  frame?.();
  idle?.();
  expect(done).toEqual(['letter']);
  vi.advanceTimersByTime(0);
  expect(done).toEqual(['letter', 'first', 'second']);
  vi.advanceTimersByTime(5000);
  expect(done).toHaveLength(3);
});

test('what can wait is done when somebody clicks, though no frame comes', () => {
  const end = takeInAtDeeds();
  const done: string[] = [];
  isOnItsWay(() => done.push('letter'));
  behindLetters(() => done.push('drawn'));
  window.dispatchEvent(new MouseEvent('mousedown'));
  vi.advanceTimersByTime(0);
  end();
  expect(done).toEqual(['letter', 'drawn']);
});

test('what can wait does not come into the frame of the next letter, but for ever it does not wait', () => {
  const work = vi.fn();
  isOnItsWay(() => undefined);
  behindLetters(work);
  for (let key = 0; key < 9; key += 1) {
    takeAllIn();
    isOnItsWay(() => undefined);
    vi.advanceTimersByTime(30);
  }
  expect(work).not.toHaveBeenCalled();
  takeAllIn();
  isOnItsWay(() => undefined);
  vi.advanceTimersByTime(30);
  expect(work).toHaveBeenCalledTimes(1);
});

/** A letter that is on its way to a thing which is kept under this name. */
function typed(name: string) {
  const saved: string[] = [];
  const save = async (value: string) => saved.push(value);
  isOnItsWay(() => keeperOf(name, { save }, FIELD_PACE).change('甲'));
  return { saved, save };
}

test('what is saved before the window closes has it, though nothing was unsaved before', async () => {
  const { saved } = typed('draft/1');
  expect(await flushTyped()).toBe(true);
  expect(saved).toEqual(['甲']);
});

test('a keeper that is asked to save has it', async () => {
  const { saved, save } = typed('draft/2');
  expect(await keeperOf('draft/2', { save }, FIELD_PACE).flush()).toBe(true);
  expect(saved).toEqual(['甲']);
});

test('a keeper that is asked to save has what came while it saved', async () => {
  const saved: string[] = [];
  const save = async (value: string) => {
    saved.push(value);
    if (value === '甲') isOnItsWay(() => keeper.change('甲乙'));
  };
  const keeper: Keeper<string> = keeperOf('draft/5', { save }, FIELD_PACE);
  keeper.change('甲');
  expect(await keeper.flush()).toBe(true);
  expect(saved).toEqual(['甲', '甲乙']);
});

test('what is typed while another thing is saved is saved before the window closes', async () => {
  const saved: string[] = [];
  let go: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => {
    go = resolve;
  });
  const keep = (name: string, wait?: Promise<void>) => {
    const save = async (value: string) => {
      await wait;
      saved.push(value);
    };
    return keeperOf(name, { save }, FIELD_PACE);
  };
  const one = keep('draft/6');
  const other = keep('draft/7', slow);
  one.change('甲');
  other.change('丙');
  const done = flushTyped();
  await vi.waitFor(() => expect(saved).toEqual(['甲']));
  isOnItsWay(() => one.change('甲乙'));
  go();
  expect(await done).toBe(true);
  expect(saved).toEqual(['甲', '丙', '甲乙']);
});

test('a thing that is left and shown again has it', async () => {
  const { saved } = typed('draft/3');
  expect(await unsavedOf('draft/3')).toBeNull();
  expect(saved).toEqual(['甲']);
  const save = () => Promise.reject(new Error('磁盘已满'));
  const keeper = keeperOf('draft/4', { save }, FIELD_PACE);
  isOnItsWay(() => keeper.change('乙'));
  leaveKeepers('draft/4');
  expect(await unsavedOf('draft/4')).toEqual({ value: '乙' });
});
