import { ensureAssets } from './assets';
import type { LaunchOptions } from './launch-options';
import { LaunchedApp } from './launched-app';
import { TestHost } from './test-host';
import type { DialogRequest } from './wire';

/** Starts the built program in the stand-in and waits for its first window. */
export async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  const host = new TestHost(options, await ensureAssets());
  const limit = options.timeout ?? 60_000;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`no window within ${limit} ms\n${host.main.output()}`)),
      limit,
    );
  });
  try {
    await Promise.race([host.ready(), late]);
    return new LaunchedApp(host);
  } catch (error) {
    await host.kill();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Starts the program where it is expected to end by itself without a window; gives code, output and dialogs. */
export async function launchRefused(
  options: LaunchOptions,
): Promise<{ code: number | string; output: string; dialogs: DialogRequest[] }> {
  const host = new TestHost(options, await ensureAssets());
  const timer = setTimeout(() => void host.kill(), options.timeout ?? 30_000);
  const code = await host.main.ended;
  clearTimeout(timer);
  await host.closeBrowser();
  return { code, output: host.main.output(), dialogs: host.dialogs.shown };
}
