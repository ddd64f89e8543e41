import { describe, expect, test } from 'vitest';
import { makeDesk } from './support';

describe('the built program', () => {
  test('starts with its name, shows its page without an error, asks nothing of any network, and quits', async () => {
    const desk = makeDesk();
    const app = await desk.launch();
    const [window] = await app.windows();
    expect(window?.title).toBe('回音 · 办文办会办事');
    expect(window?.visible).toBe(true);
    await expect.poll(() => app.page.locator('body').innerText()).not.toBe('');
    expect(await app.page.evaluate(() => document.documentElement.lang)).toMatch(/^zh/);
    expect(app.requests()).toEqual([]);
    expect(app.policyErrors()).toEqual([]);
    expect(app.problems()).toEqual([]);
    await app.close();
    expect(await app.ended).toBe(0);
  });

  test('reaches nothing but what the preload gives', async () => {
    const app = await makeDesk().launch();
    const reach = await app.page.evaluate(() => {
      const page = window as unknown as Record<string, unknown>;
      return ['require', 'process', 'module', 'ipcRenderer', 'electron'].filter(
        (name) => name in page,
      );
    });
    expect(reach).toEqual([]);
    await app.close();
  });

  test('a second start on the same data steps back for the first', async () => {
    const desk = makeDesk();
    const app = await desk.launch();
    const second = await desk.launchRefused();
    expect(second.code).toBe(0);
    expect(await app.page.title()).toBe('回音 · 办文办会办事');
    await app.close();
  });

  test('is closed by Ctrl+C or 退出 as cleanly as by its window', async () => {
    const app = await makeDesk().launch();
    await app.quit();
    expect(await app.ended).toBe(0);
  });
});
