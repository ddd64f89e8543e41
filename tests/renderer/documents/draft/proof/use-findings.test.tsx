import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import {
  type Reading,
  type ReadingFacts,
  useFindings,
} from '../../../../../renderer/documents/draft/proof/use-findings';
import { DraftSession } from '../../../../../renderer/documents/draft/session/draft-session';
import { work } from '../../../../../renderer/work/work';

const paper = (...texts: string[]): OfficialDocument => ({
  ...emptyDocument(),
  title: ['关于检查的通知'],
  body: texts.map((text) => ({ type: 'paragraph', runs: [{ text }] })),
});
const FAULTY = '请各科室按装设备。';

const facts = {
  facts: {
    names: { people: [], units: [], places: [], terms: [] },
    exceptions: [],
    sayings: { forbidden: [], fixed: [] },
    off: [],
    signed: null,
  },
  said: { off: [], ignored: [] },
  kind: '通知',
  issuer: '',
  today: '2026-11-28',
} as unknown as Omit<ReadingFacts, 'session' | 'settled'>;

let run: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  vi.useFakeTimers();
  run = vi.spyOn(work, 'run');
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const wait = (time: number) => act(() => vi.advanceTimersByTimeAsync(time));

async function reading(document: OfficialDocument, isComposing = () => false) {
  const session = new DraftSession(document);
  const paint = { same: vi.fn(), news: vi.fn((_: Reading) => {}) };
  let drawn = 0;
  const { result } = renderHook(() => {
    drawn += 1;
    return useFindings({ session, settled: document, ...facts }, isComposing, paint);
  });
  await wait(10);
  const type = (next: OfficialDocument) => act(() => session.edit(next, { place: 'body' }));
  return { result, session, paint, type, drawn: () => drawn };
}

const words = (findings: readonly { words: string }[] | undefined) =>
  findings?.map((one) => one.words);

describe('findings while a draft is typed', () => {
  it('are underlined within a tenth of a second after the last key, listed soon after, and neither between the keys', async () => {
    const { result, paint, type, drawn } = await reading(paper('请各科室准备。'));
    expect(result.current.reading?.findings).toEqual([]);
    run.mockClear();
    paint.news.mockClear();
    const before = drawn();
    for (const text of ['请各科室按', '请各科室按装', FAULTY]) {
      type(paper(text));
      await wait(30);
    }
    expect(run).not.toHaveBeenCalled();
    await wait(70);
    expect(run).toHaveBeenCalledTimes(1);
    expect(paint.news.mock.calls.map(([one]) => words(one.findings))).toEqual([['按装']]);
    expect(drawn()).toBe(before);
    await wait(60);
    expect(words(result.current.reading?.findings)).toEqual(['按装']);
  });

  it('are not drawn again where they stand as they stood, and still hold for the text', async () => {
    const { result, session, paint, type, drawn } = await reading(paper(FAULTY, '二'));
    const [before, was] = [drawn(), result.current.reading];
    type(paper(FAULTY, '二三'));
    expect(result.current.holdsFor(session.document)).toBe(false);
    await wait(100);
    expect(drawn()).toBe(before);
    expect(result.current.reading).toBe(was);
    expect(paint.same).toHaveBeenCalledTimes(1);
    expect(paint.news).toHaveBeenCalledTimes(1);
    expect(result.current.holdsFor(session.document)).toBe(true);
  });

  it('are drawn again where their own line has changed: what is put right goes by its words', async () => {
    const { result, session, type } = await reading(paper(FAULTY, '二'));
    type(paper(`${FAULTY}谢谢。`, '二'));
    await wait(160);
    expect(result.current.reading?.document).toBe(session.document);
  });

  it('of a text that was typed on meanwhile are never listed', async () => {
    const { result, paint, session, type } = await reading(paper('请各科室准备。'));
    paint.news.mockClear();
    for (const text of [FAULTY, `${FAULTY}请`, `${FAULTY}请各`]) {
      type(paper(text));
      await wait(110);
    }
    expect(paint.news).toHaveBeenCalledTimes(3);
    expect(result.current.reading?.findings).toEqual([]);
    await wait(60);
    expect(result.current.reading?.document).toBe(session.document);
  });

  it('that were to be listed in a quiet moment are not drawn over later ones', async () => {
    const session = new DraftSession(paper('请各科室准备。'));
    const exceptions = [{ rule: 'words.wrong', words: '按装' }];
    const { facts: known } = facts;
    const excepted = { ...facts, facts: known && { ...known, exceptions } };
    const paint = { same: vi.fn(), news: vi.fn() };
    const settled = session.document;
    const { result, rerender } = renderHook(
      (now: typeof facts) => useFindings({ session, settled, ...now }, () => false, paint),
      { initialProps: facts },
    );
    await wait(10);
    act(() => session.edit(paper(FAULTY), { place: 'body' }));
    await wait(50);
    rerender(excepted);
    await wait(10);
    // The clock is late, as it is on a busy PC: what comes now is drawn before it rings.
    const present = performance.now();
    const clock = vi.spyOn(performance, 'now').mockReturnValue(present + 200);
    rerender(facts);
    await wait(10);
    clock.mockRestore();
    expect(words(result.current.reading?.findings)).toEqual(['按装']);
    await wait(300);
    expect(words(result.current.reading?.findings)).toEqual(['按装']);
  });

  it('wait until an input method has composed', async () => {
    let isComposing = true;
    const { result, type } = await reading(paper('请各科室准备。'), () => isComposing);
    run.mockClear();
    type(paper(FAULTY));
    await wait(300);
    expect(run).not.toHaveBeenCalled();
    isComposing = false;
    await wait(400);
    expect(words(result.current.reading?.findings)).toEqual(['按装']);
  });

  it('are asked for whole where nothing is new against what is not shown', async () => {
    run.mockResolvedValueOnce({ isSame: true });
    const { result, session } = await reading(paper(FAULTY));
    expect(run).toHaveBeenCalledTimes(2);
    expect(words(result.current.reading?.findings)).toEqual(['按装']);
    expect(result.current.holdsFor(session.document)).toBe(true);
  });

  it('move with their blocks where one comes in that holds no words', async () => {
    const { result, type } = await reading(paper('一', FAULTY));
    const { body } = paper('一', FAULTY);
    type({ ...paper(), body: [...body.slice(0, 1), { type: 'pageBreak' }, ...body.slice(1)] });
    await wait(160);
    const [found] = result.current.reading?.findings ?? [];
    expect(found?.match?.place).toMatchObject({ kind: 'block', block: 2 });
  });

  it('are taken back with all that was typed, and are those of a text that replaced it', async () => {
    const { result, session, type } = await reading(paper(FAULTY, FAULTY));
    type(paper('请各科室准备,'));
    await wait(160);
    expect(words(result.current.reading?.findings)).toEqual([',']);
    act(() => void session.undo());
    await wait(160);
    expect(words(result.current.reading?.findings)).toEqual(['按装', '按装']);
    expect(result.current.reading?.document).toBe(session.document);
  });

  it('come of a new worker after one broke down, and after what was read is forgotten', async () => {
    const { result, type } = await reading(paper(FAULTY));
    run.mockRejectedValueOnce(new Error('后台处理没有启动起来'));
    type(paper(FAULTY, '二'));
    await wait(160);
    expect(result.current.failure).toBe('后台处理没有启动起来');
    type(paper(FAULTY, '三'));
    await wait(160);
    expect(result.current.failure).toBe(null);
    expect(words(result.current.reading?.findings)).toEqual(['按装']);
    work.forget();
    type(paper(FAULTY, '三', FAULTY));
    await wait(160);
    expect(words(result.current.reading?.findings)).toEqual(['按装', '按装']);
  });
});
