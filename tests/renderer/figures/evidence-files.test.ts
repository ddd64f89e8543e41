import { expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import { store } from '../../../renderer/data/active';
import { attach } from '../../../renderer/data/commands/attachments';
import { putIntoBin } from '../../../renderer/data/commands/bin';
import { createDraft } from '../../../renderer/data/commands/drafts';
import { addEvidence, addTasks } from '../../../renderer/data/commands/evidence';
import { registerIncoming } from '../../../renderer/data/commands/incoming';
import { registerOutgoing } from '../../../renderer/data/commands/outgoing';
import { sign } from '../../../renderer/data/commands/rounds';
import { evidenceYear } from '../../../renderer/data/queries/evidence';
import { missingIn } from '../../../renderer/figures/evidence/ExportEvidence';
import { evidenceFiles } from '../../../renderer/figures/evidence/files';
import type { Outcome, ToWrite } from '../../../renderer/ui/export-folder/write-all';
import { withEmptyOffice } from '../data/matter-office';

withEmptyOffice();

const task = (title: string) => ({ title, requirement: '', section: '', done: '' });

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
  const file = { hash: 'a'.repeat(64), name: '来文 扫描.pdf', size: 9 };
  await attach({ owner: 'incoming', ownerId: id, withinId: id }, [file]);
  return id;
}

/** What writing would do: every text is made, one that throws is told. */
async function written(all: readonly ToWrite[]) {
  const outcomes: Outcome[] = [];
  const texts: string[] = [];
  for (const { label, within = '', read } of all) {
    try {
      const content = await read(outcomes);
      const name = `${content.name}${'kept' in content ? '.pdf' : '.docx'}`;
      texts.push('kept' in content ? content.kept.hash : toPlainText(content.document).text);
      const file = { token: '', folder: '', name };
      outcomes.push({ label: `${within}/${name}`, became: 'written', file, says: '' });
    } catch (error) {
      texts.push('');
      outcomes.push({ label, became: 'failed', why: (error as Error).message });
    }
  }
  return { outcomes, texts };
}

it('makes a folder for each task: a draft with its number, an incoming paper with its files; the catalogue last', async () => {
  const [first = '', , third = ''] = await addTasks(
    2026,
    ['办好/协商', '报送信息', '调研'].map(task),
  );
  const gone = await issued('已删去的通知', 2);
  await addEvidence(first, [
    { table: 'drafts', recordId: await issued('关于开会的通知', 3) },
    { table: 'incoming', recordId: await received() },
  ]);
  await addEvidence(third, [{ table: 'drafts', recordId: gone }]);
  await putIntoBin('drafts', [gone]);
  const year = await evidenceYear(2026);
  expect(missingIn(year)).toEqual([
    '第2项“报送信息”暂无材料，目录里会注明',
    '第3项“调研”的“已删去的通知”在回收站里，不会导出',
  ]);
  const { outcomes, texts } = await written(
    await evidenceFiles(year.tasks, '示例市政协办公室', 2026),
  );
  expect(outcomes.map((one) => (one.became === 'failed' ? one.why : one.label))).toEqual([
    '01 办好／协商/01 关于开会的通知.docx',
    '01 办好／协商/02-1 文件处理单.docx',
    '01 办好／协商/02-2 附件 来文 扫描.pdf',
    '在回收站里，没有导出。',
    '/佐证材料目录.docx',
  ]);
  expect(texts[0]).toContain('示政协办发〔2026〕3号');
  expect(texts[1]).toContain('关于报送材料的通知');
  const text = texts.at(-1) ?? '';
  for (const words of [
    '01 办好／协商／02-2 附件 来文 扫描.pdf',
    '暂无材料。',
    '没有导出：在回收站里',
  ])
    expect(text).toContain(words);
});

it('a text that was taken up again after it was chosen is not exported, and said to be so', async () => {
  const [id = ''] = await addTasks(2026, [task('协商')]);
  const draft = await issued('关于开会的通知', 3);
  await addEvidence(id, [{ table: 'drafts', recordId: draft }]);
  const files = await evidenceFiles((await evidenceYear(2026)).tasks, '办公室', 2026);
  await store().drafts.update(draft, { state: 'returned' });
  const { outcomes, texts } = await written(files);
  expect(outcomes[0]).toMatchObject({ became: 'failed', why: '现在没有签发，没有导出。' });
  expect(texts.at(-1)).toContain('没有导出：现在没有签发');
});
