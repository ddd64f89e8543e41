import { expect, it } from 'vitest';
import { boxesOf, EXAMPLE_RETENTION, placed } from '#shared/registers/archive';
import { store } from '../../../renderer/data/active';
import { archivePapers } from '../../../renderer/data/commands/archive';
import { putIntoBin } from '../../../renderer/data/commands/bin';
import { archiveYear } from '../../../renderer/data/queries/archive';
import { archiveFiles } from '../../../renderer/registers/archive/files';
import type { Outcome, ToWrite } from '../../../renderer/ui/export-folder/write-all';
import { on, withEmptyOffice } from '../data/matter-office';
import { issued, received as receivedPaper, written as writtenAs } from '../papers-in-folder';

withEmptyOffice();

async function received(): Promise<string> {
  const id = await receivedPaper();
  await store().incoming.update(id, { closedOn: '2026-08-10' });
  return id;
}

async function boxed() {
  const { open } = await archiveYear(2026);
  const how = { year: 2026, table: EXAMPLE_RETENTION, category: '', pagesInBox: 200 };
  await archivePapers(placed(open, [], how), on('2027-03-01'));
  return async () => boxesOf((await archiveYear(2026)).there, ['永久', '30年', '10年']);
}

const written = (all: readonly ToWrite[]) =>
  writtenAs(all, (name) => ({ name: `（写成）${name.replaceAll('/', '／').slice(0, 60)}` }));

const names = (outcomes: readonly Outcome[]) =>
  outcomes.map((one) => (one.became === 'written' ? one.file.name : one.label));

it('the index names the files as they were written, under marks that no file may bear as well', async () => {
  await issued('关于“水/电”协商的通知', 1);
  const boxes = await boxed();
  const { outcomes, texts } = await written(await archiveFiles(await boxes(), '办公室', 2026));
  const index = texts.at(-1) ?? '';
  expect(index).toContain('归档电子文件索引');
  for (const name of names(outcomes).slice(0, -1)) {
    expect(name).toContain('水／电');
    expect(index).toContain(name);
  }
});

it('which text of a paper a file is stands in its name however long the title', async () => {
  await issued(`关于${'进一步做好'.repeat(30)}的通知`, 1);
  const boxes = await boxed();
  const all = await archiveFiles(await boxes(), '办公室', 2026);
  const read = await Promise.all(all.slice(0, -1).map(({ read }) => read([])));
  expect(read.map(({ name }) => /（([^（）]*)）$/.exec(name)?.[1])).toEqual(
    read.map(({ what }) => what),
  );
  expect(read.map(({ what }) => what)).toContain('定稿');
  for (const { name } of read)
    expect(new TextEncoder().encode(`${name}.docx`).length).toBeLessThanOrEqual(200);
});

it('an incoming paper comes with its files', async () => {
  await received();
  const boxes = await boxed();
  const { outcomes, texts } = await written(await archiveFiles(await boxes(), '办公室', 2026));
  expect(outcomes.map(({ label }) => label)).toEqual([
    ...['关于报送材料的通知（文件处理单）', '关于报送材料的通知（附件 来文 扫描.pdf）', '索引'],
  ]);
  expect(texts[1]).toBe('a'.repeat(64));
  expect(texts.at(-1)).toContain('附件 来文 扫描');
});

it('a paper in the bin, or taken up again since, is not exported, and the index says so', async () => {
  const gone = await issued('关于甲的通知', 1);
  const again = await issued('关于乙的通知', 2);
  const boxes = await boxed();
  await putIntoBin('drafts', [gone]);
  await store().drafts.update(again, { state: 'returned' });
  const { outcomes, texts } = await written(await archiveFiles(await boxes(), '办公室', 2026));
  const failed = outcomes.flatMap((one) => (one.became === 'failed' ? [one.why] : []));
  expect(failed).toEqual(['在回收站里，没有导出。', ...Array(2).fill('现在没有签发，没有导出。')]);
  expect(names(outcomes).some((name) => /关于乙的通知（定稿）/.test(name))).toBe(true);
  expect(texts.at(-1)).toContain('没有导出：在回收站里');
  expect(texts.at(-1)).toContain('没有导出：现在没有签发');
});
