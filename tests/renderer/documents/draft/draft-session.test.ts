import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { DraftSession } from '../../../../renderer/documents/draft/session/draft-session';
import { isOnItsWay } from '../../../../renderer/ui/unsaved/on-its-way';

const titled = (text: string) => ({ ...emptyDocument(), title: [text] });

describe('DraftSession', () => {
  let clock = 0;
  let session: DraftSession;
  beforeEach(() => {
    clock = 1000;
    session = new DraftSession(titled(''), () => clock);
  });
  const type = (text: string, after = 100, place = 'title') => {
    clock += after;
    session.edit(titled(text), { place });
  };

  it.each<[string, (one: DraftSession) => unknown, string]>([
    ['reads', (one) => one.document, '甲'],
    ['brings back', (one) => one.redo(), '甲'],
    ['ends a step', (one) => one.closeStep(), '甲'],
  ])('whoever %s finds a letter that is on its way in the text', (_what, use, left) => {
    isOnItsWay(() => session.edit(titled('甲'), { place: 'body' }));
    use(session);
    expect(session.getState().document.title).toEqual([left]);
  });

  it('a letter that is on its way is what is taken back', () => {
    isOnItsWay(() => session.edit(titled('甲'), { place: 'body' }));
    expect(session.undo()).toBe(true);
    expect(session.document.title).toEqual(['']);
  });

  it('a letter that is on its way is no part of what is changed behind it', () => {
    isOnItsWay(() => session.edit(titled('甲'), { place: 'body' }));
    type('甲乙');
    session.undo();
    expect(session.document.title).toEqual(['甲']);
  });

  describe('a change that is seen already', () => {
    beforeEach(() => {
      vi.useFakeTimers();
    });
    afterEach(() => {
      vi.useRealTimers();
    });
    const heard: string[] = [];
    const listening = () => {
      heard.length = 0;
      const title = () => session.document.title.join();
      session.subscribe(() => heard.push(`drawn ${title()}`));
      session.subscribeAtOnce(() => heard.push(`kept ${title()}`));
    };
    const typeInBody = (text: string) =>
      session.edit(titled(text), { place: 'body', isShown: true });

    it('is kept at once, and told to all others behind the frame, once for all that came before it', () => {
      listening();
      typeInBody('甲');
      typeInBody('甲乙');
      expect(session.document.title).toEqual(['甲乙']);
      expect(heard).toEqual(['kept 甲', 'kept 甲乙']);
      vi.advanceTimersByTime(100);
      expect(heard).toEqual(['kept 甲', 'kept 甲乙', 'drawn 甲乙']);
      typeInBody('甲乙丙');
      vi.advanceTimersByTime(100);
      expect(heard.at(-1)).toBe('drawn 甲乙丙');
    });

    it('is told with whatever else comes, undo too, and not again', () => {
      listening();
      typeInBody('甲');
      session.undo();
      expect(heard).toEqual(['kept 甲', 'kept ', 'drawn ']);
      typeInBody('乙');
      session.edit(titled('丙'), { place: 'title' });
      vi.advanceTimersByTime(100);
      expect(heard.slice(3)).toEqual(['kept 乙', 'kept 丙', 'drawn 丙']);
    });
  });

  it('takes quick typing in one place back as one step', () => {
    type('关');
    type('关于');
    type('关于召开');
    expect(session.undo()).toBe(true);
    expect(session.document.title).toEqual(['']);
    expect(session.undo()).toBe(false);
    expect(session.redo()).toBe(true);
    expect(session.document.title).toEqual(['关于召开']);
  });

  it('parts what is typed over a selection from what was typed just before, and what is typed on from neither', () => {
    const caret = (at: number) => ({ anchor: at, head: at });
    const inBody = (text: string, before: { anchor: number; head: number }) =>
      session.edit(titled(text), { place: 'body', before, after: caret(text.length + 1) });
    inBody('请各单位', caret(1));
    inBody('请各单位准备', caret(5));
    inBody('改', { anchor: 1, head: 7 });
    inBody('改写', caret(2));
    session.undo();
    expect(session.document.title).toEqual(['请各单位准备']);
    session.undo();
    expect(session.document.title).toEqual(['']);
  });

  it('parts steps by a pause, by place and after a long stretch', () => {
    type('一');
    type('一二', 700);
    type('一二三', 100, 'body');
    session.undo();
    expect(session.document.title).toEqual(['一二']);
    session.undo();
    expect(session.document.title).toEqual(['一']);
    for (let i = 0; i < 100; i++) type(`长${i}`);
    session.undo();
    expect(session.document.title[0]).not.toBe('一');
  });

  it('keeps a step open while an input method composes, however slowly', () => {
    clock += 100;
    session.edit(titled('n'), { place: 'title', composing: true });
    clock += 20_000;
    session.edit(titled('你'), { place: 'title', composing: true });
    session.undo();
    expect(session.document.title).toEqual(['']);
  });

  it('takes back one phrase of an input method at a time, and what is typed after it apart', () => {
    const compose = (text: string, after: number) => {
      clock += after;
      session.edit(titled(text), { place: 'title', composing: true });
    };
    session.closeStep();
    compose('lao', 100);
    compose('老旧小区', 3000);
    session.closeStep();
    compose('老旧小区gz', 50);
    compose('老旧小区改造', 900);
    type('老旧小区改造，', 50);
    for (const left of ['老旧小区改造', '老旧小区', '']) {
      session.undo();
      expect(session.document.title).toEqual([left]);
    }
    for (let step = 0; step < 3; step += 1) session.redo();
    expect(session.document.title).toEqual(['老旧小区改造，']);
  });

  it('undoes a step of its own alone and says where the cursor belongs', () => {
    type('甲');
    clock += 10;
    session.edit(titled('乙'), { place: 'body', ownStep: true, before: { anchor: 3, head: 3 } });
    type('乙丙', 10, 'body');
    session.undo();
    expect(session.document.title).toEqual(['乙']);
    session.undo();
    expect(session.document.title).toEqual(['甲']);
    expect(session.getState().wish).toMatchObject({ place: 'body', selection: { anchor: 3 } });
  });

  it('forgets what was undone once something new is typed', () => {
    type('甲');
    session.undo();
    type('乙');
    expect(session.getState().canRedo).toBe(false);
    expect(session.redo()).toBe(false);
  });
});
