import { expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import { boxesOf, EXAMPLE_RETENTION, placed } from '#shared/registers/archive';
import { store } from '../../../renderer/data/active';
import { archivePapers } from '../../../renderer/data/commands/archive';
import { attach } from '../../../renderer/data/commands/attachments';
import { putIntoBin } from '../../../renderer/data/commands/bin';
import { createDraft } from '../../../renderer/data/commands/drafts';
import { registerIncoming } from '../../../renderer/data/commands/incoming';
import { registerOutgoing } from '../../../renderer/data/commands/outgoing';
import { sign } from '../../../renderer/data/commands/rounds';
import { archiveYear } from '../../../renderer/data/queries/archive';
import { archiveFiles } from '../../../renderer/registers/archive/files';
import type { Outcome, ToWrite } from '../../../renderer/ui/export-folder/write-all';
import { on, withEmptyOffice } from '../data/matter-office';

withEmptyOffice();

async function issued(title: string, number: number): Promise<string> {
  const id = await createDraft({ type: '通知', document: { ...emptyDocument(), title: [title] } });
  await sign(id, { signer: '周启明', on: '2026-08-03', registeredBy: '梁晓禾', note: '' });
  await registerOutgoing(id, {
    ...{ issueNumber: `示政协办发〔2026〕${number}号`, serialNumber: '', date: '2026-08-03' },
    ...{ printedOn: null, copies: null, registeredBy: '梁晓禾', registeredOn: '2026-08-04' },
  });
  return id;
}

async function received(): Promise<string> {
  await store().settings.put({ id: 'office', officeName: '示例市政协办公室' } as never);
  const id = await registerIncoming(
    {
      ...{ receivedOn: '2026-08-04', sender: null, paperNumber: '', paperDate: null, copies: 1 },
      ...{ title: '关于报送材料的通知', urgency: '', kind: '办件', due: null, note: '' },
    },
    null,
    '梁晓禾',
  );
  await store().incoming.update(id, { closedOn: '2026-08-10' });
  const file = { hash: 'a'.repeat(64), name: '来文 扫描.pdf', size: 9 };
  await attach({ owner: 'incoming', ownerId: id, withinId: id }, [file]);
  return id;
}

async function boxed() {
  const { open } = await archiveYear(2026);
  const how = { year: 2026, table: EXAMPLE_RETENTION, category: '', pagesInBox: 200 };
  await archivePapers(placed(open, [], how), on('2027-03-01'));
  return async () => boxesOf((await archiveYear(2026)).there, ['永久', '30年', '10年']);
}

/** What writing would do: every text is made, one that throws is told. */
async function written(all: readonly ToWrite[]) {
  const outcomes: Outcome[] = [];
  const texts: string[] = [];
  for (const { label, read } of all) {
    try {
      const content = await read(outcomes);
      texts.push('kept' in content ? content.kept.hash : toPlainText(content.document).text);
      const name = `（写成）${content.name.replaceAll('/', '／').slice(0, 60)}`;
      const file = { token: '', folder: '', name };
      outcomes.push({ label, became: 'written', file, says: '' });
    } catch (error) {
      texts.push('');
      outcomes.push({ label, became: 'failed', why: (error as Error).message });
    }
  }
  return { outcomes, texts };
}

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
