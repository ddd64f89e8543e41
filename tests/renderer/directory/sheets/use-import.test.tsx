import '../../editor/jsdom-gaps';
import { act, renderHook, waitFor } from '@testing-library/react';
import { App } from 'antd';
import { expect, test } from 'vitest';
import type { ImportAnswers, ImportPlan } from '#shared/directory/import-plan';
import type { ReadBook } from '#shared/sheet/book';
import { useImport } from '../../../../renderer/directory/sheets/use-import';
import { withOffice } from '../../meetings/office';
import { answerSheet } from '../../ui/import/chosen-sheet';

withOffice();

/** Plans wait until they are let go, as a directory of thousands does on an old PC. */
function slowly() {
  const waiting: { answers: ImportAnswers; go: () => void }[] = [];
  const plan = (_book: ReadBook, answers: ImportAnswers) =>
    new Promise<ImportPlan<object>>((done) => {
      const questions = ['sheet', 'namesake'].map((key) => ({
        key,
        text: `${key}：`,
        options: [],
        answer: answers[key] ?? 'guess',
      }));
      const report = { fileName: '名册.xlsx', rows: [], remarks: [], questions };
      waiting.push({ answers, go: () => done(report) });
    });
  return { waiting, plan };
}

function chosen() {
  const book: ReadBook = { fileName: '名册.xlsx', sheets: [{ name: '一', rows: [], merges: [] }] };
  answerSheet(book);
  const { waiting, plan } = slowly();
  const written: ImportPlan<object>[] = [];
  const { result } = renderHook(
    () =>
      useImport<object>(plan, async (one) => {
        written.push(one);
        return { added: [], updated: [], skipped: 0 } as never;
      }),
    { wrapper: App },
  );
  const go = (at: number) => act(async () => waiting[at]?.go());
  const answers = () =>
    result.current.plan?.questions.map(({ key, answer }) => `${key} ${answer}`).join('; ');
  const open = async () => {
    act(() => result.current.choose());
    await waitFor(() => expect(waiting).toHaveLength(1));
    await go(0);
  };
  return { result, waiting, written, go, answers, open };
}

test('an answer stands at once, and no later one puts it away', async () => {
  const { result, waiting, go, answers, open } = chosen();
  await open();
  act(() => result.current.answer('sheet', 'now'));
  expect(answers()).toBe('sheet now; namesake guess');
  expect(result.current.isPlanning).toBe(true);
  act(() => result.current.answer('namesake', 'one'));
  expect(answers()).toBe('sheet now; namesake one');
  expect(waiting.map((one) => one.answers)).toEqual([
    {},
    { sheet: 'now' },
    { sheet: 'now', namesake: 'one' },
  ]);
  // The report of the first answer comes last: it is not the one that is asked for any more.
  await go(2);
  expect(result.current.isPlanning).toBe(false);
  await go(1);
  expect(answers()).toBe('sheet now; namesake one');
});

test('what is put away stays away, and nothing is written by a report of before the answer', async () => {
  const { result, written, go, open } = chosen();
  await open();
  act(() => result.current.answer('sheet', 'now'));
  await act(() => result.current.confirm(true));
  expect(written).toEqual([]);
  act(() => result.current.cancel());
  await go(1);
  expect(result.current.plan).toBeNull();
});
