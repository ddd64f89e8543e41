import { expect, it } from 'vitest';
import { store } from '../../../renderer/data/active';
import { importMembers, undoImport } from '../../../renderer/data/commands/directory-import';
import { Stopped } from '../../../renderer/data/commands/watched';
import { plan } from '../../shared/directory/planned';
import { withStore } from './desktop';

withStore();

/** More than are written at once, and some parts behind the last at which it is stopped: progress is told from a task of its own, a little late. */
const MANY = 1500;

/** Stops the work when it has come so far. */
function stoppedAt(rows: number) {
  const controller = new AbortController();
  const tell = (done: number) => done >= rows && controller.abort();
  return { stop: controller.signal, tell };
}

const all = () => store().members.toArray();

/** Everybody of a roster, held against the directory as it is now. */
async function roster(telephone: string) {
  const rows = Array.from({ length: MANY }, (_one, at) => [`示例${at}`, `第${at}单位`, telephone]);
  return plan([['姓名', '工作单位', '联系电话'], ...rows], { members: await all() });
}

it.each([0, 100, 600])(
  'members: what is stopped after %i rows leaves all as it was, the import and its being taken back',
  async (rows) => {
    await expect(importMembers(await roster('1'), true, stoppedAt(rows))).rejects.toThrow(Stopped);
    expect(await all()).toEqual([]);
    await importMembers(await roster('1'), true);
    const before = await all();
    expect(before).toHaveLength(MANY);
    await expect(importMembers(await roster('2'), true, stoppedAt(rows))).rejects.toThrow(Stopped);
    expect(await all()).toEqual(before);
    const receipt = await importMembers(await roster('2'), true);
    expect(receipt.counts).toEqual({ added: 0, updated: MANY, skipped: 0 });
    const after = await all();
    await expect(undoImport(receipt, stoppedAt(rows))).rejects.toThrow(Stopped);
    expect(await all()).toEqual(after);
    expect(await undoImport(receipt)).toBe(0);
    expect(await all()).toEqual(before);
  },
);
