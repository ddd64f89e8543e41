import { expect, test } from 'vitest';
import { makeDesk } from './support';
import { firstStart, newDraft } from './support/office';

test('a mark of secrecy that was typed and taken out is purged on the spot, and the draft stays', async () => {
  const desk = makeDesk();
  let app = await desk.launch();
  let { page } = app;
  await firstStart(page);
  await newDraft(page, '其他');
  const title = () => page.getByRole('textbox', { name: '标题' });
  await title().fill('机密★10年\n关于学习的通知');
  await page.getByText('删去之前，不能送审、签发和导出').waitFor();
  await page.getByText('已保存').first().waitFor();
  await title().fill('关于学习的通知');
  await page.getByRole('button', { name: '清除此前存下的…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '清除' }).click();
  await page.getByText('已从流水、全部恢复点和搁置的文件里清除').waitFor();
  await expect.poll(() => title().inputValue()).toBe('关于学习的通知');
  await expect.poll(() => page.getByRole('button', { name: '清除此前存下的…' }).count()).toBe(0);
  await app.close();

  app = await desk.launch();
  ({ page } = app);
  await page.getByRole('navigation').getByRole('button', { name: '办文' }).click();
  await page.getByRole('option').first().click();
  await expect.poll(() => title().inputValue()).toBe('关于学习的通知');
  await expect.poll(() => page.getByRole('button', { name: '清除此前存下的…' }).count()).toBe(0);
  await app.close();
});
