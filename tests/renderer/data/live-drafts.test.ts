import { waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import type { Draft } from '#shared/model/draft';
import { store } from '../../../renderer/data/active';
import { createDraft, purgeDrafts, saveDocument } from '../../../renderer/data/commands/drafts';
import { LiveRows } from '../../../renderer/data/live-rows';
import { withStore } from './desktop';

let live: LiveRows<Draft>;
let stop: () => void;

withStore();

const titled = (title: string) => ({ ...emptyDocument(), title: [title] });
const rows = () => live.snapshot().rows;
const titles = () => rows().map(({ title }) => title);
const stored = () => store().drafts.orderBy('updatedAt').reverse().toArray();
/** Later than anything written before, whatever the clock's grain. */
const nextInstant = () => new Promise((resolve) => setTimeout(resolve, 5));

async function make(title: string): Promise<string> {
  await nextInstant();
  return createDraft({ type: '报告', document: titled(title) });
}

beforeEach(() => {
  live = new LiveRows<Draft>('drafts', 'updatedAt');
  stop = () => undefined;
});

afterEach(() => stop());

const watch = () => {
  stop = live.subscribe(() => undefined);
};

it('follows what is written, the last changed first, keeping the rows that did not change', async () => {
  const first = await make('甲');
  await make('乙');
  watch();
  await waitFor(() => expect(titles()).toEqual(['乙', '甲']));
  const kept = rows().find(({ title }) => title === '乙');
  await nextInstant();
  await saveDocument(first, titled('甲改'));
  await waitFor(() => expect(titles()).toEqual(['甲改', '乙']));
  expect(rows()[1]).toBe(kept);
  await make('丙');
  await waitFor(() => expect(titles()).toEqual(['丙', '甲改', '乙']));
  await purgeDrafts([first]);
  await waitFor(() => expect(titles()).toEqual(['丙', '乙']));
  expect(rows()).toEqual(await stored());
});

it('follows many rows at once', async () => {
  await make('甲');
  watch();
  await waitFor(() => expect(titles()).toEqual(['甲']));
  const [row] = rows();
  if (!row) throw new Error('no row');
  const many = Array.from({ length: 80 }, (_one, index) => ({
    ...row,
    id: `d${index}`,
    updatedAt: new Date(Date.parse(row.updatedAt) + index * 1000).toISOString(),
  }));
  await store().drafts.bulkPut(many);
  await waitFor(() => expect(rows()).toHaveLength(81));
  expect(rows()).toEqual(await stored());
  await store().drafts.clear();
  await waitFor(() => expect(rows()).toEqual([]));
});

it('tells why the rows could not be read, and reads them when asked again', async () => {
  await make('甲');
  store().close();
  await expect(live.load()).rejects.toThrow();
  expect(live.snapshot().failure).not.toBeNull();
  await store().open();
  expect((await live.load()).failure).toBeNull();
  expect(titles()).toEqual(['甲']);
});
