import { renderHook, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Incoming, IncomingStep } from '#shared/model/incoming';
import { store } from '../../../renderer/data/active';
import { type IncomingList, useIncomingList } from '../../../renderer/data/queries/incoming';
import { withOffice } from '../meetings/office';

/** Reading a whole table takes until this is opened. */
const gate = vi.hoisted(() => {
  let open = () => undefined as unknown;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
});
vi.mock('../../../renderer/data/in-parts', async (original) => {
  const real = await original<typeof import('../../../renderer/data/in-parts')>();
  const allRows: typeof real.allRows = async (table) => {
    await gate.opened;
    return real.allRows(table);
  };
  return { ...real, allRows };
});

withOffice();

const COUNT = 600;
const day = (number: number) => `2026-${String(1 + Math.floor(number / 60)).padStart(2, '0')}-04`;
const paper = (number: number): Incoming => ({
  ...{ id: `p${number}`, year: 2026, number, receivedOn: day(number), sender: null, copies: 1 },
  ...{ paperNumber: '', paperDate: null, title: `第${number}件`, urgency: '', kind: '阅件' },
  ...{ due: null, note: '', matterId: null, closedOn: null, archivedOn: null, archive: '' },
  ...{ registeredBy: '梁晓禾', createdAt: '', updatedAt: '', deletedAt: null },
});
const step = (number: number): IncomingStep => ({
  ...{ id: `s${number}`, incomingId: `p${number}`, step: 'propose', on: day(number), sequence: 1 },
  ...{ person: null, unit: null, words: '请阅示', backOn: null, registeredBy: '梁晓禾', at: '' },
});

it('shows the newest papers with what was done with them before all of them have been read', async () => {
  const numbers = Array.from({ length: COUNT }, (_one, at) => at + 1);
  await store().incoming.bulkAdd(numbers.map(paper));
  await store().incomingSteps.bulkAdd(numbers.map(step));
  const seen: IncomingList[] = [];
  renderHook(() => {
    const list = useIncomingList(false);
    if (list) seen.push(list);
  });
  await waitFor(() => expect(seen.at(-1)?.lines).toHaveLength(50));
  expect(seen.at(-1)?.isComplete).toBe(false);
  gate.open();
  await waitFor(() => expect(seen.at(-1)?.isComplete).toBe(true));
  expect(seen.at(-1)?.lines).toHaveLength(COUNT);
  for (const { lines, isComplete } of seen) {
    expect(lines[0]?.paper.number).toBe(COUNT);
    // Never a paper without its course: it would look as if nothing had been done.
    for (const one of lines) expect(one.steps).toHaveLength(1);
    expect(isComplete || lines.length <= 50).toBe(true);
  }
});
