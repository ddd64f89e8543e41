import { beforeEach, describe, expect, test } from 'vitest';
import { SecondCopy } from '../../../electron/persistence/second-copy';
import { CrashDisk } from './crash-disk';
import { append, carried, contentsOf, purge, put, restoreTo, values } from './helpers';

/** Going back to a restore point of which some cannot be read any more: that is said. */

const DAY = 86_400_000;
const SAID = '这个恢复点有损坏，当时的记录可能缺几条';

let disk: CrashDisk;
let now: number;
const open = () => SecondCopy.open('/data', { fs: disk, now: () => now });

beforeEach(() => {
  disk = new CrashDisk();
  now = Date.parse('2026-08-01T08:00:00Z');
});

async function day(rows: Record<string, string>): Promise<void> {
  const copy = await open();
  const at = new Date(now).toISOString();
  const entries = Object.entries(rows).map(([id, value]) => put('drafts', id, value, at));
  await append(copy, entries);
  await copy.close();
  now += DAY;
}

/** Spoils the line of the only file named so that says this. */
function spoil(part: string, words: string): void {
  const path = disk.paths().find((one) => one.includes(part)) ?? '';
  const bytes = Buffer.from(disk.file(path));
  bytes[bytes.indexOf(words)] = 0;
  disk.overwrite(path, bytes);
}

async function wentBack(id: string): Promise<{ rows: Record<string, unknown>; said: string }> {
  const copy = await open();
  await restoreTo(copy, id);
  const went = { rows: await values(copy, 'drafts'), said: copy.status().notice };
  await copy.close();
  return went;
}

/** Another state is set aside; answers the point that it became. */
async function setAside(): Promise<string> {
  const copy = await open();
  const rows = [carried('a', '那边的一', 5), carried('b', '那边的二', 6)];
  const { token } = await copy.beginUpload({
    purpose: 'keep',
    reason: '本机原来的工作库',
    from: { journalId: 'other', stretches: [{ id: 's', from: 1 }], sequence: 6 },
  });
  await copy.uploadRows(token, 'drafts', rows);
  await copy.commitUpload(token, contentsOf({ drafts: rows }));
  const [kept] = await copy.restorePoints();
  await copy.close();
  return kept?.id ?? '';
}

describe('a state that was set aside', () => {
  test('whole: there is nothing to say', async () => {
    await day({ a: '一', b: '二' });
    const { rows, said } = await wentBack(await setAside());
    expect(rows).toEqual({ a: '那边的一', b: '那边的二' });
    expect(said).not.toContain('损坏');
  });

  test.each([false, true])('damaged (a purge has been through it: %s)', async (isPurged) => {
    await day({ a: '一', b: '二', c: '三' });
    const id = await setAside();
    spoil('/kept-', '那边的二');
    if (isPurged) {
      const copy = await open();
      await purge(copy, [{ table: 'drafts', key: 'c' }]);
      await copy.close();
    }
    const { rows, said } = await wentBack(id);
    expect(rows).toEqual({ a: '那边的一' });
    expect(said).toContain(SAID);
    expect(said).toContain('恢复之前的内容另存成了恢复点');
  });
});

describe('points that build on one another', () => {
  beforeEach(async () => {
    await day({ a: '一', b: '二', c: '三' });
    await day({ b: '改了的二', d: '四' });
    await day({ b: '又改的二', e: '五' });
    await day({ c: '改了的三', f: '六' });
  });

  test.each([
    ['the base', 'point-000000000003', '"二"', ['3'], ['5', '7']],
    ['the base, of a row that changed late', 'point-000000000003', '"三"', ['3', '5', '7'], []],
    ['one in between', 'point-000000000005', '改了的二', ['5'], ['3']],
    ['a row that the journal has still', 'point-000000000005', '"四"', [], ['3', '5', '7']],
  ])('damaged: %s', async (_what, file, words, spoilt, whole) => {
    spoil(file, words);
    const before = disk.fork().unlock();
    for (const id of [...spoilt, ...whole]) {
      disk = before.fork();
      const { said } = await wentBack(id);
      if (whole.includes(id)) expect(said).not.toContain('损坏');
      else expect(said).toContain(SAID);
    }
  });
});

test('another journal that is found damaged is not said to be kept as it was', async () => {
  await day({ a: '一' });
  const other = new CrashDisk();
  const theirs = await SecondCopy.open('/data', { fs: other });
  await append(theirs, [put('drafts', 'x', '别处写的'), put('drafts', 'y', '别处又写的')]);
  await theirs.close();
  const path = '/data/journal/journal-000001.jsonl';
  disk.overwrite('/data/journal/journal-000009.jsonl', Buffer.from(other.file(path)));
  spoil('journal-000009', '别处写的');
  const copy = await SecondCopy.open('/data', {
    fs: disk,
    now: () => now,
    expected: (await journalIdOf(path)) ?? '',
  });
  expect(copy.status().notice).toMatch(
    /还有另一份数据.*有损坏，可能缺几条，读得出来的已留作恢复点/,
  );
  expect(copy.status().notice).not.toContain('原样');
  const [kept] = await copy.restorePoints();
  expect(kept?.reason).toContain('有损坏');
  await copy.close();
  expect((await wentBack(kept?.id ?? '')).said).toContain(SAID);
});

async function journalIdOf(path: string): Promise<string | undefined> {
  const [line = ''] = disk.file(path).toString().split('\n');
  return /"journalId":"([^"]+)"/.exec(line)?.[1];
}
