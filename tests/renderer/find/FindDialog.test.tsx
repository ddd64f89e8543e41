import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { type Found, NO_ANSWER } from '#shared/search/answer';
import FindDialog from '../../../renderer/find/FindDialog';
import type { Answered } from '../../../renderer/find/finder';

const mocks = vi.hoisted(() => ({
  listeners: new Set<() => void>(),
  opened: [] as string[],
  state: { ids: [] as string[], age: 0 },
  /** What an answer waits for. */
  until: Promise.resolve(),
}));

vi.mock('../../../renderer/find/finder', () => ({
  finder: {
    subscribe: (listener: () => void) => {
      mocks.listeners.add(listener);
      return () => mocks.listeners.delete(listener);
    },
    age: () => mocks.state.age,
    ask: async (): Promise<Answered> => {
      await mocks.until;
      return { answer: answerOf(mocks.state.ids), isComplete: true };
    },
  },
}));
vi.mock('../../../renderer/find/open-found', () => ({
  openFound: ({ id }: Found) => mocks.opened.push(id),
}));

function answerOf(ids: readonly string[]) {
  const found = ids.map(
    (id): Found => ({
      ...{ table: 'drafts', id, section: 'drafts', kind: '通知', on: '2026-08-01' },
      title: { text: `关于古城的通知${id}`, marks: [] },
      ...{ sentence: null, at: { table: 'drafts', id }, word: '', parent: null, isBinned: false },
    }),
  );
  return { ...NO_ANSWER, found, total: ids.length };
}

/** A later answer to the question that stands. */
async function answer(...ids: string[]) {
  await act(async () => {
    mocks.state = { ids, age: mocks.state.age + 1 };
    for (const listener of mocks.listeners) listener();
  });
}

async function finding(...ids: string[]) {
  mocks.state = { ids, age: 0 };
  render(<FindDialog />);
  const user = userEvent.setup();
  const box = screen.getByRole('combobox', { name: '查找全部内容' });
  await user.type(box, '古城');
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(ids.length));
  return { user, box };
}

const selected = () =>
  screen
    .getAllByRole('option')
    .filter((row) => row.getAttribute('aria-selected') === 'true')
    .map(({ id }) => id);

beforeEach(() => {
  mocks.until = Promise.resolve();
  mocks.opened.length = 0;
  Element.prototype.scrollIntoView = vi.fn();
});

it('the hit that was chosen stays chosen when a later answer puts others before it', async () => {
  const { user } = await finding('a', 'b', 'c');
  await user.keyboard('{ArrowDown}');
  expect(selected()).toEqual(['find-drafts-b']);
  await answer('x', 'y', 'a', 'b', 'c');
  expect(selected()).toEqual(['find-drafts-b']);
  await user.keyboard('{ArrowDown}');
  expect(selected()).toEqual(['find-drafts-c']);
  await user.keyboard('{ArrowUp}{Enter}');
  expect(mocks.opened).toEqual(['b']);
});

it('the first is chosen until another is, when that one is gone, and when something else is asked', async () => {
  const { user, box } = await finding('a', 'b', 'c');
  await answer('x', 'a', 'b');
  expect(selected()).toEqual(['find-drafts-x']);
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(selected()).toEqual(['find-drafts-b']);
  await answer('x', 'a');
  expect(selected()).toEqual(['find-drafts-x']);
  await user.keyboard('{ArrowDown}');
  await user.type(box, '保');
  expect(selected()).toEqual(['find-drafts-x']);
});

it('Enter pressed before the words were answered opens what they find, not what fewer of them found', async () => {
  const { user } = await finding('a', 'b');
  let come = () => {};
  mocks.until = new Promise((resolve) => {
    come = resolve;
  });
  mocks.state = { ids: ['c'], age: 0 };
  await user.keyboard('保{Enter}');
  expect(mocks.opened).toEqual([]);
  await act(async () => come());
  expect(mocks.opened).toEqual(['c']);
});
