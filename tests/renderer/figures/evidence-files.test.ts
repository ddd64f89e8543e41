import { expect, it } from 'vitest';
import { store } from '../../../renderer/data/active';
import { putIntoBin } from '../../../renderer/data/commands/bin';
import { addEvidence, addTasks } from '../../../renderer/data/commands/evidence';
import { evidenceYear } from '../../../renderer/data/queries/evidence';
import { missingIn } from '../../../renderer/figures/evidence/ExportEvidence';
import { evidenceFiles } from '../../../renderer/figures/evidence/files';
import type { ToWrite } from '../../../renderer/ui/export-folder/write-all';
import { withEmptyOffice } from '../data/matter-office';
import { issued, received, written as writtenAs } from '../papers-in-folder';

withEmptyOffice();

const task = (title: string) => ({ title, requirement: '', section: '', done: '' });

/** Each under its task's folder. */
const written = (all: readonly ToWrite[]) =>
  writtenAs(all, (bare, within, isKept) => {
    const name = `${bare}${isKept ? '.pdf' : '.docx'}`;
    return { name, label: `${within}/${name}` };
  });

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
    '01 办好／协商/02-1 关于报送材料的通知（文件处理单）.docx',
    '01 办好／协商/02-2 附件 来文 扫描.pdf',
    '在回收站里，没有导出。',
    '/佐证材料目录.docx',
  ]);
  expect(texts[0]).toContain('示政协办发〔2026〕3号');
  expect(texts[1]).toContain('关于报送材料的通知');
  const text = texts.at(-1) ?? '';
  for (const words of [
    '文件夹：01 办好／协商',
    '02-2 附件 来文 扫描.pdf',
    '暂无材料。',
    '没有导出：在回收站里',
  ])
    expect(text).toContain(words);
  // Nothing was written into a folder of the third task, and none is named.
  expect(text.match(/文件夹：/g)).toHaveLength(1);
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
